package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.Scalar;
import se.lis.core.json.LisJson;
import se.lis.rules.request.AssessmentRequest;

/**
 * A scenario of a rule: a register, a moment, and what a lawyer would call right.
 *
 * @param rule the id of the rule
 * @param name what it is about
 * @param told what the file says: the register, the moment, and what is expected
 */
public record Scenario(String rule, String name, JsonNode told) {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final SortedMap<String, List<Scenario>> ALL = read();

    /** Returns the scenarios of all scenario files, by rule. */
    public static SortedMap<String, List<Scenario>> all() {
        return ALL;
    }

    /** Returns the scenarios of a rule; none for an id that has no file. */
    public static List<Scenario> of(String rule) {
        return ALL.getOrDefault(rule, List.of());
    }

    private static SortedMap<String, List<Scenario>> read() {
        SortedMap<String, List<Scenario>> scenarios = new TreeMap<>();
        try {
            Path catalogue =
                    Path.of(Scenario.class.getResource("/rules/catalogue.yaml").toURI());
            try (Stream<Path> found = Files.walk(catalogue.getParent())) {
                for (Path file : found.filter(each -> each.toString().endsWith(".scenarios.yaml"))
                        .toList()) {
                    scenarios.put(ruleOf(file), read(file));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return scenarios;
    }

    private static String ruleOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static List<Scenario> read(Path file) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode told : YAML.readTree(file.toFile())) {
            scenarios.add(new Scenario(ruleOf(file), told.get("name").asText(), told));
        }
        return scenarios;
    }

    /** Returns what is asked of the engine: messages in English. */
    public AssessmentRequest request() {
        return request(register().organisation().zone());
    }

    private AssessmentRequest request(ZoneId zone) {
        AssessmentRequest request =
                AssessmentRequest.at(moment(told.get("asOf").asText(), zone)).in(Locale.ENGLISH);
        return told.has("lawAsOf")
                ? request.underTheLawOf(LocalDate.parse(told.get("lawAsOf").asText()))
                : request;
    }

    /** A day is its last instant. */
    private static Instant moment(String text, ZoneId zone) {
        return text.contains("T") ? Instant.parse(text) : AsOf.lastInstantOf(LocalDate.parse(text), zone);
    }

    /** Returns the register. */
    public LisSnapshot register() {
        ObjectNode register = told.get("register").deepCopy();
        if (!register.has("organisation")) {
            register.putObject("organisation").put("id", "district").put("zone", "Europe/Stockholm");
        }
        register.put(
                "takenAt",
                moment(told.path("takenAt").asText(told.get("asOf").asText()), ZoneId.of("Europe/Stockholm"))
                        .toString());
        return LisJson.standard().read(register.toString().getBytes(StandardCharsets.UTF_8), LisSnapshot.class, name);
    }

    /** Fails unless an engine judges as the scenario says. */
    public void check(BiFunction<LisSnapshot, AssessmentRequest, Assessment> engine) {
        LisSnapshot register = register();
        Assessment assessment =
                engine.apply(register, request(register.organisation().zone()));
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        for (FindingKind kind : FindingKind.values()) {
            String field =
                    kind == FindingKind.VIOLATION ? "violated" : Scalar.of(kind).toString();
            assertThat(findings.stream()
                            .filter(finding -> finding.kind() == kind)
                            .map(finding -> finding.subject().id())
                            .distinct())
                    .as(field)
                    .containsExactlyInAnyOrderElementsOf(texts(told.path(field)));
        }
        checkCounts(assessment.outcomes().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow());
        assertThat(findings).extracting(Finding::id).as("fingerprints").doesNotHaveDuplicates();
        if (told.has("discriminators")) {
            assertThat(findings.stream().map(finding -> finding.discriminator().orElse("")))
                    .containsExactlyInAnyOrderElementsOf(texts(told.get("discriminators")));
        }
        findings.forEach(this::checkDetails);
    }

    private void checkCounts(Outcome outcome) {
        assertThat(outcome.satisfied())
                .as("satisfied")
                .isEqualTo(told.path("satisfied").size());
        assertThat(outcome.waived()).as("waived").isEqualTo(told.path("waived").size());
        assertThat(outcome.examined())
                .as("examined is the sum")
                .isEqualTo(outcome.satisfied()
                        + outcome.violated()
                        + outcome.undetermined()
                        + outcome.upcoming()
                        + outcome.waived());
        assertThat(Scalar.of(outcome.status()).toString())
                .as("status")
                .isEqualTo(told.path("status").asText("assessed"));
    }

    private void checkDetails(Finding finding) {
        assertThat(finding.message().orElseThrow()).doesNotContain("{", "}").isNotBlank();
        finding.missing().stream()
                .filter(attribute -> !attribute.toLowerCase(Locale.ROOT).equals(attribute))
                .forEach(attribute -> assertThat(finding.message().orElseThrow())
                        .as("a reader's word for %s", attribute)
                        .doesNotContain(attribute));
        if (told.has("severity")) {
            assertThat(Scalar.of(finding.severity()).toString())
                    .isEqualTo(told.get("severity").asText());
        }
        if (told.has("messageKey")) {
            assertThat(finding.messageKey()).isEqualTo(told.get("messageKey").asText());
        }
        if (told.has("force")) {
            assertThat(Scalar.of(finding.force()).toString())
                    .isEqualTo(told.get("force").asText());
        }
        if (told.has("forces")) {
            assertThat(finding.legalBasis().stream()
                            .map(basis -> Scalar.of(basis.force()).toString()))
                    .as("the force of each provision")
                    .containsExactlyElementsOf(inOrder(told.get("forces")));
        }
        if (told.has("dueAt")) {
            assertThat(finding.dueAt()).contains(Instant.parse(told.get("dueAt").asText()));
        }
        if (told.has("dueBy")) {
            assertThat(finding.dueBy())
                    .contains(LocalDate.parse(told.get("dueBy").asText()));
        }
        if (told.has("missing")) {
            assertThat(finding.missing()).isEqualTo(texts(told.get("missing")));
        }
    }

    private static List<String> texts(JsonNode list) {
        return List.copyOf(new TreeSet<>(inOrder(list)));
    }

    private static List<String> inOrder(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
