package se.lis.rules.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.Scalar;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.internal.catalogue.RuleFiles;
import se.lis.rules.request.AssessmentRequest;

/**
 * Runs the scenario files of rules: what a lawyer would call right. It needs no test framework; with JUnit 5 it is
 * {@code RuleScenarios.of(engine, folder).map(each -> DynamicTest.dynamicTest(each.name(), each::run))}.
 */
public final class RuleScenarios {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String END = ".scenarios.yaml";
    private static final Set<String> FIELDS = Set.of(
            "name",
            "asOf",
            "lawAsOf",
            "takenAt",
            "register",
            "satisfied",
            "violated",
            "undetermined",
            "upcoming",
            "status",
            "severity",
            "force",
            "forces",
            "waived",
            "messageKey",
            "dueAt",
            "dueBy",
            "missing",
            "discriminators");

    private final ComplianceEngine engine;
    private final String rule;
    private final JsonNode scenario;
    private final List<String> differences = new ArrayList<>();

    private RuleScenarios(ComplianceEngine engine, String rule, JsonNode scenario) {
        this.engine = engine;
        this.rule = rule;
        this.scenario = scenario;
    }

    /**
     * Returns the scenarios in a folder or jar of rules, by file and in the order of each file.
     *
     * @param engine an engine that holds the rules
     * @param folderOrJar what holds {@code rules/<area>/<ID>.scenarios.yaml}
     * @throws CatalogueException if a file can't be read, a scenario is no scenario, or a rule has none
     */
    public static Stream<ScenarioCase> of(ComplianceEngine engine, Path folderOrJar) {
        RuleFiles files = RuleFiles.of(folderOrJar);
        List<ScenarioCase> cases = new ArrayList<>();
        for (String file : files.named("rules/", END)) {
            String rule = file.substring(file.lastIndexOf('/') + 1, file.length() - END.length());
            for (JsonNode scenario : scenarios(files, file)) {
                checkFields(files.place() + "/" + file, scenario);
                cases.add(new ScenarioCase(
                        rule,
                        rule + ": " + scenario.get("name").asText(),
                        () -> new RuleScenarios(engine, rule, scenario).run()));
            }
        }
        return cases.stream();
    }

    private static List<JsonNode> scenarios(RuleFiles files, String file) {
        try {
            List<JsonNode> scenarios = new ArrayList<>();
            YAML.readTree(Objects.requireNonNull(files.content(file))).forEach(scenarios::add);
            if (scenarios.isEmpty()) {
                throw new CatalogueException(files.place() + "/" + file + " holds no scenario");
            }
            return scenarios;
        } catch (IOException broken) {
            throw new CatalogueException(files.place() + "/" + file + " can't be read: " + broken.getMessage(), broken);
        }
    }

    private static void checkFields(String file, JsonNode scenario) {
        for (String needed : List.of("name", "asOf", "register")) {
            if (!scenario.has(needed)) {
                throw new CatalogueException(file + ": a scenario has no " + needed + ": " + scenario);
            }
        }
        scenario.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new CatalogueException(
                        file + ": there is no field '" + field + "'; the fields are " + new TreeSet<>(FIELDS));
            }
        });
    }

    private void run() {
        LisSnapshot register = register();
        ZoneId zone = register.organisation().zone();
        Assessment assessment = engine.assess(register, request(zone).in(Locale.ENGLISH));
        engine.assess(register, request(zone).in(Locale.forLanguageTag("sv")));
        Optional<Outcome> outcome = assessment.outcomes().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst();
        if (outcome.isEmpty()) {
            throw new AssertionError("the engine holds no rule " + rule);
        }
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        checkSubjects(findings, outcome.get());
        if (scenario.has("discriminators")) {
            expect(
                    "discriminators",
                    texts(scenario.get("discriminators")),
                    sorted(findings.stream()
                            .map(finding -> finding.discriminator().orElse(""))
                            .toList()));
        }
        findings.forEach(this::checkDetails);
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    rule + ": " + scenario.get("name").asText() + "\n  " + String.join("\n  ", differences));
        }
    }

    private void checkSubjects(List<Finding> findings, Outcome outcome) {
        for (FindingKind kind : FindingKind.values()) {
            String field =
                    kind == FindingKind.VIOLATION ? "violated" : Scalar.of(kind).toString();
            expect(
                    field,
                    texts(scenario.path(field)),
                    sorted(findings.stream()
                            .filter(finding -> finding.kind() == kind)
                            .map(finding -> finding.subject().id())
                            .distinct()
                            .toList()));
        }
        expect("number of waived", scenario.path("waived").size(), outcome.waived());
        expect("number of satisfied", scenario.path("satisfied").size(), outcome.satisfied());
        expect(
                "examined, the sum",
                outcome.satisfied()
                        + outcome.violated()
                        + outcome.undetermined()
                        + outcome.upcoming()
                        + outcome.waived(),
                outcome.examined());
        expect(
                "status",
                scenario.path("status").asText("assessed"),
                Scalar.of(outcome.status()).toString());
        expect("different fingerprints", findings.size(), (int)
                findings.stream().map(Finding::id).distinct().count());
    }

    private void checkDetails(Finding finding) {
        String message = finding.message().orElse("");
        if (message.isBlank() || message.contains("{") || message.contains("}")) {
            differences.add("message is '" + message + "', which no reader understands");
        }
        finding.missing().stream()
                .filter(attribute -> !attribute.toLowerCase(Locale.ROOT).equals(attribute))
                .filter(message::contains)
                .forEach(attribute -> differences.add("the message has no reader's word for " + attribute));
        detail("severity", Scalar.of(finding.severity()).toString());
        detail("messageKey", finding.messageKey());
        detail("force", Scalar.of(finding.force()).toString());
        if (scenario.has("forces")) {
            List<String> forces = new ArrayList<>();
            scenario.get("forces").forEach(force -> forces.add(force.asText()));
            expect(
                    "forces",
                    forces,
                    finding.legalBasis().stream()
                            .map(basis -> Scalar.of(basis.force()).toString())
                            .toList());
        }
        detail("dueAt", finding.dueAt().map(Instant::toString).orElse(""));
        detail("dueBy", finding.dueBy().map(LocalDate::toString).orElse(""));
        if (scenario.has("missing")) {
            expect("missing", texts(scenario.get("missing")), finding.missing());
        }
    }

    private void detail(String field, String actual) {
        if (scenario.has(field)) {
            String expected = scenario.get(field).asText();
            expect(field, field.equals("dueAt") ? Instant.parse(expected).toString() : expected, actual);
        }
    }

    private void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", but was " + actual);
        }
    }

    private AssessmentRequest request(ZoneId zone) {
        AssessmentRequest request =
                AssessmentRequest.at(moment(scenario.get("asOf").asText(), zone));
        return scenario.has("lawAsOf")
                ? request.underTheLawOf(LocalDate.parse(scenario.get("lawAsOf").asText()))
                : request;
    }

    /** A day is its last instant. */
    private static Instant moment(String text, ZoneId zone) {
        return text.contains("T") ? Instant.parse(text) : AsOf.lastInstantOf(LocalDate.parse(text), zone);
    }

    private LisSnapshot register() {
        ObjectNode register = scenario.get("register").deepCopy();
        if (!register.has("organisation")) {
            register.putObject("organisation").put("id", "district").put("zone", "Europe/Stockholm");
        }
        register.put(
                "takenAt",
                moment(scenario.path("takenAt").asText(scenario.get("asOf").asText()), ZoneId.of("Europe/Stockholm"))
                        .toString());
        return LisJson.standard()
                .read(
                        register.toString().getBytes(StandardCharsets.UTF_8),
                        LisSnapshot.class,
                        scenario.get("name").asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return sorted(texts);
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
