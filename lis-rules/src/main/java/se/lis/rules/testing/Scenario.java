package se.lis.rules.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;
import se.lis.core.text.Printable;
import se.lis.core.yaml.YamlNode;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.internal.catalogue.RuleFiles;
import se.lis.rules.internal.policy.PolicyValues;
import se.lis.rules.request.AssessmentRequest;

/**
 * A scenario of a rule: a register, a moment, and what a lawyer would call right. It needs no test framework; with JUnit 5 it is
 * {@code Scenario.of(rules).map(each -> DynamicTest.dynamicTest(each.name(), () -> each.check(engine::assess)))}.
 */
public final class Scenario {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String END = ".scenarios.yaml";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final Set<String> FIELDS = Set.of(
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
            "provisions",
            "waived",
            "messageKey",
            "dueAt",
            "dueBy",
            "missing",
            "discriminators");

    /** What names subjects of the register, each with its verdict. */
    private static final List<String> VERDICTS = List.of("satisfied", "violated", "undetermined", "upcoming", "waived");

    static final List<String> LISTS = Stream.concat(
                    VERDICTS.stream(), Stream.of("missing", "discriminators", "forces", "provisions"))
            .toList();

    static final SortedMap<String, List<String>> ONE_OF = new TreeMap<>(Map.of(
            "severity", names(Severity.values()),
            "force", names(Force.values()),
            "forces", names(Force.values()),
            "status", names(OutcomeStatus.values())));

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(KebabCaseNames::of).toList();
    }

    private static final Pattern STEPS = Pattern.compile("/");

    private final String rule;
    private final JsonNode content;

    private Scenario(String rule, JsonNode content) {
        this.rule = rule;
        this.content = content;
    }

    /**
     * Returns the scenarios in a folder or jar of rules, by file and in the order of each file.
     *
     * @param folderOrJar what holds {@code rules/<area>/<ID>.scenarios.yaml}
     * @throws CatalogueException if a file can't be read, a scenario is no scenario, or a rule has none
     */
    public static Stream<Scenario> of(Path folderOrJar) {
        RuleFiles files = RuleFiles.of(folderOrJar);
        List<Scenario> scenarios = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        for (String file : files.named("rules/", END)) {
            String rule = file.substring(file.lastIndexOf('/') + 1, file.length() - END.length());
            try {
                YamlNode root = YamlNode.read(
                        Objects.requireNonNull(files.content(file)), (line, reason) -> files.error(file, line, reason));
                List<JsonNode> contents = contents(files, file);
                for (int i = 0; i < contents.size(); i++) {
                    Scenario scenario = new Scenario(rule, contents.get(i));
                    scenarios.add(scenario);
                    String start = "/" + i;
                    scenario.check((path, reason) -> slips.addAll(
                            files.error(file, line(root, start + path), reason).problems()));
                }
            } catch (CatalogueException broken) {
                slips.addAll(broken.problems());
            }
        }
        if (!slips.isEmpty()) {
            throw new CatalogueException(slips);
        }
        return scenarios.stream();
    }

    /** Returns the scenarios of this library's own rules. */
    public static Stream<Scenario> ofLibrary() {
        try {
            return of(Path.of(Scenario.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the library lies at no place that can be named", impossible);
        }
    }

    private static List<JsonNode> contents(RuleFiles files, String file) {
        try {
            List<JsonNode> contents = new ArrayList<>();
            YAML.readTree(Objects.requireNonNull(files.content(file))).forEach(contents::add);
            if (contents.isEmpty()) {
                throw new CatalogueException(files.place() + "/" + file + " holds no scenario");
            }
            return contents;
        } catch (IOException broken) {
            throw new CatalogueException(files.place() + "/" + file + " can't be read: " + broken.getMessage(), broken);
        }
    }

    /** The line of what a JSON pointer leads to, or of the last on the way there. */
    private static int line(YamlNode root, String pointer) {
        YamlNode place = root;
        for (String step : STEPS.split(pointer.substring(1), -1)) {
            YamlNode next = place.members() == null
                    ? place.fields() == null ? null : place.fields().get(step)
                    : place.members().get(Integer.parseInt(step));
            if (next == null) {
                break;
            }
            place = next;
        }
        return place.line();
    }

    /** Reports what is wrong with it, each with a pointer to its place. */
    private void check(BiConsumer<String, String> slips) {
        boolean whole = true;
        for (String needed : List.of("name", "asOf", "register")) {
            if (!content.has(needed)) {
                slips.accept("", "a scenario has no " + needed);
                whole = false;
            }
        }
        content.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                slips.accept(
                        "/" + field,
                        "there is no field '" + field + "'; the fields are " + new TreeSet<>(FIELDS)
                                + PolicyValues.nearest(field, FIELDS));
            }
        });
        for (String field : List.of("asOf", "takenAt")) {
            String text = content.path(field).asText("2026-01-01");
            try {
                AsOf.instantOf(text, ZONE);
            } catch (IllegalArgumentException wrong) {
                slips.accept("/" + field, field + ": " + wrong.getMessage());
                whole = false;
            }
        }
        if (content.has("lawAsOf") && !reads(content.get("lawAsOf").asText(), LocalDate::parse)) {
            slips.accept(
                    "/lawAsOf",
                    "lawAsOf is '" + text(content.get("lawAsOf")) + "', but it must be a day such as 2026-01-01");
        }
        checkExpected(slips);
        if (!content.path("register").isObject() && content.has("register")) {
            slips.accept("/register", "register: fields are expected here");
        } else if (whole) {
            try {
                checkIds(register(), slips);
            } catch (RegisterFormatException wrong) {
                slips.accept("/register" + wrong.pointer(), wrong.problem());
            }
        }
    }

    /** What no register can give is a slip in what is expected, and not a difference. */
    private void checkExpected(BiConsumer<String, String> slips) {
        LISTS.stream().filter(content::has).forEach(field -> {
            JsonNode list = content.get(field);
            if (!list.isArray()) {
                slips.accept("/" + field, field + ": a list is expected here, as [" + text(list) + "]");
            } else {
                eachOf(list, (place, member) -> {
                    if (!member.isValueNode() || member.isNull()) {
                        slips.accept("/" + field + "/" + place, field + ": a text is expected here");
                    }
                });
            }
        });
        ONE_OF.forEach((field, names) -> {
            JsonNode value = content.path(field);
            eachOf(value.isArray() ? value : content.has(field) ? list(value) : list(), (place, member) -> {
                if (!names.contains(text(member))) {
                    slips.accept(
                            value.isArray() ? "/" + field + "/" + place : "/" + field,
                            field + ": '" + text(member) + "' is not one of " + String.join(", ", names)
                                    + PolicyValues.nearest(text(member), names));
                }
            });
        });
        checkForm("dueBy", "a day such as 2026-11-01", LocalDate::parse, slips);
        checkForm("dueAt", "a moment such as 2026-11-01T12:00:00Z", Instant::parse, slips);
    }

    private void checkForm(String field, String form, Function<String, ?> parse, BiConsumer<String, String> slips) {
        if (content.has(field) && !reads(content.get(field).asText(), parse)) {
            slips.accept("/" + field, field + ": '" + text(content.get(field)) + "' is not " + form);
        }
    }

    private static boolean reads(String text, Function<String, ?> parse) {
        try {
            return parse.apply(text) != null;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    /** A verdict is about what the register holds: of those that are satisfied, assessments state a number alone. */
    private void checkIds(LisSnapshot register, BiConsumer<String, String> slips) {
        Set<String> ids = new TreeSet<>();
        register.artefacts().forEach(artefact -> ids.add(artefact.id().toString()));
        for (String field : VERDICTS) {
            JsonNode list = content.path(field);
            eachOf(list.isArray() ? list : list(), (place, member) -> {
                if (member.isValueNode() && !ids.contains(member.asText())) {
                    slips.accept(
                            "/" + field + "/" + place,
                            field + ": the register holds no '" + text(member) + "'"
                                    + PolicyValues.nearest(member.asText(), ids));
                }
            });
        }
    }

    private static void eachOf(JsonNode list, BiConsumer<Integer, JsonNode> use) {
        for (int i = 0; i < list.size(); i++) {
            use.accept(i, list.get(i));
        }
    }

    private static JsonNode list(JsonNode... members) {
        return JsonNodeFactory.instance.arrayNode().addAll(List.of(members));
    }

    private static String text(JsonNode value) {
        return Printable.brief(value.asText(""));
    }

    /** Returns the id of the rule. */
    public String rule() {
        return rule;
    }

    /** Returns what it is about, with the rule before it. */
    public String name() {
        return rule + ": " + content.get("name").asText();
    }

    /** Returns what the file states: the register, the moment, and what is expected. */
    public JsonNode content() {
        return content;
    }

    /** Returns the same with another register, in JSON; what is expected stays. */
    public Scenario withRegister(JsonNode register) {
        ObjectNode changed = content.deepCopy();
        changed.set("register", register);
        return new Scenario(rule, changed);
    }

    /** Returns the register: that of a district in Sweden where the scenario names no organisation, taken at the moment it is judged. */
    public LisSnapshot register() {
        ObjectNode register = content.get("register").deepCopy();
        if (!register.has("organisation")) {
            register.putObject("organisation").put("id", "district").put("zone", ZONE.getId());
        }
        String taken = content.path("takenAt").asText(content.get("asOf").asText());
        register.put("takenAt", AsOf.instantOf(taken, ZONE).toString());
        return LisJson.standard().read(register.toString().getBytes(StandardCharsets.UTF_8), LisSnapshot.class, name());
    }

    /** Returns what is asked of an engine: messages in English. */
    public AssessmentRequest request() {
        return request(register().organisation().zone());
    }

    private AssessmentRequest request(ZoneId zone) {
        AssessmentRequest request = AssessmentRequest.at(
                        AsOf.instantOf(content.get("asOf").asText(), zone))
                .in(Locale.ENGLISH);
        return content.has("lawAsOf")
                ? request.underTheLawOf(LocalDate.parse(content.get("lawAsOf").asText()))
                : request;
    }

    /**
     * Judges the register and compares what an engine says in English.
     *
     * @param engine judges a register, such as {@code engine::assess}
     * @param also further languages, in which it must be able to say it
     * @throws AssertionError if it judges otherwise; it names each difference
     */
    public void check(BiFunction<LisSnapshot, AssessmentRequest, Assessment> engine, Locale... also) {
        LisSnapshot register = register();
        AssessmentRequest request = request(register.organisation().zone());
        Comparison comparison = new Comparison();
        comparison.with(engine.apply(register, request));
        for (Locale language : also) {
            comparison.findings(engine.apply(register, request.in(language))).forEach(comparison::checkMessage);
        }
        List<String> differences = comparison.differences;
        if (!differences.isEmpty()) {
            throw new AssertionError(name() + "\n  " + String.join("\n  ", differences));
        }
    }

    /** What the scenario says beside what an assessment says. */
    private final class Comparison {

        private final List<String> differences = new ArrayList<>();

        List<Finding> findings(Assessment assessment) {
            return assessment.findings().stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .toList();
        }

        void with(Assessment assessment) {
            Optional<Outcome> outcome = assessment.outcomes().stream()
                    .filter(each -> each.rule().equals(rule))
                    .findFirst();
            if (outcome.isEmpty()) {
                differences.add("the engine holds no rule " + rule);
                return;
            }
            List<Finding> findings = findings(assessment);
            checkSubjects(findings, outcome.get());
            if (content.has("discriminators")) {
                expect(
                        "discriminators",
                        texts(content.get("discriminators")),
                        sorted(findings.stream()
                                .map(finding -> finding.discriminator().orElse(""))
                                .toList()));
            }
            findings.forEach(this::checkMessage);
            findings.forEach(this::checkDetails);
        }

        private void checkSubjects(List<Finding> findings, Outcome outcome) {
            for (FindingKind kind : FindingKind.values()) {
                String field = kind == FindingKind.VIOLATION
                        ? "violated"
                        : Scalar.of(kind).toString();
                expect(
                        field,
                        texts(content.path(field)),
                        sorted(findings.stream()
                                .filter(finding -> finding.kind() == kind)
                                .map(finding -> finding.subject().id())
                                .distinct()
                                .toList()));
            }
            expect("number of waived", content.path("waived").size(), outcome.waived());
            expect("number of satisfied", content.path("satisfied").size(), outcome.satisfied());
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
                    content.path("status").asText("assessed"),
                    Scalar.of(outcome.status()).toString());
            if (outcome.status() == OutcomeStatus.ERROR
                    && !content.path("status").asText().equals("error")) {
                differences.add("the rule failed with "
                        + outcome.reason().orElse("nothing")
                        + "; the engine's log states at level DEBUG where");
            }
            expect("different fingerprints", findings.size(), (int)
                    findings.stream().map(Finding::id).distinct().count());
        }

        void checkMessage(Finding finding) {
            String message = finding.message().orElse("");
            if (message.isBlank() || message.contains("{") || message.contains("}")) {
                differences.add("message is '" + message + "', which no reader understands");
            }
            finding.missing().stream()
                    .filter(attribute -> !attribute.toLowerCase(Locale.ROOT).equals(attribute))
                    .filter(message::contains)
                    .forEach(attribute -> differences.add("the message has no reader's word for " + attribute));
        }

        private void checkDetails(Finding finding) {
            detail("severity", Scalar.of(finding.severity()).toString());
            detail("messageKey", finding.messageKey());
            detail("force", Scalar.of(finding.force()).toString());
            ofEachProvision("forces", finding, basis -> Scalar.of(basis.force()).toString());
            ofEachProvision("provisions", finding, basis -> basis.source() + " " + basis.provision());
            detail("dueAt", finding.dueAt().map(Instant::toString).orElse(""));
            detail("dueBy", finding.dueBy().map(LocalDate::toString).orElse(""));
            if (content.has("missing")) {
                expect("missing", texts(content.get("missing")), finding.missing());
            }
        }

        private void ofEachProvision(String field, Finding finding, Function<LegalBasis, String> actual) {
            if (content.has(field)) {
                List<String> expected = new ArrayList<>();
                content.get(field).forEach(text -> expected.add(text.asText()));
                expect(
                        field,
                        expected,
                        finding.legalBasis().stream().map(actual).toList());
            }
        }

        private void detail(String field, String actual) {
            if (content.has(field)) {
                String expected = content.get(field).asText();
                expect(field, field.equals("dueAt") ? Instant.parse(expected).toString() : expected, actual);
            }
        }

        private void expect(String what, Object expected, Object actual) {
            if (!expected.equals(actual)) {
                differences.add(what + ": expected " + expected + ", but was " + actual);
            }
        }
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
