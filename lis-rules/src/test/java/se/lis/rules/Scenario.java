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

/**
 * A scenario of a rule: a register, a moment, and what a lawyer would call right.
 *
 * @param rule the id of the rule
 * @param name what it is about
 * @param register the register
 * @param request the moment, and the law that is asked for
 * @param expected what the file says of it
 */
public record Scenario(
        String rule, String name, LisSnapshot register, AssessmentRequest request, JsonNode expected) {

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
            LisSnapshot register = register(told);
            scenarios.add(new Scenario(
                    ruleOf(file),
                    told.get("name").asText(),
                    register,
                    request(told, register.organisation().zone()),
                    told));
        }
        return scenarios;
    }

    private static AssessmentRequest request(JsonNode told, ZoneId zone) {
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

    private static LisSnapshot register(JsonNode told) {
        ObjectNode register = told.get("register").deepCopy();
        if (!register.has("organisation")) {
            register.putObject("organisation").put("id", "district").put("zone", "Europe/Stockholm");
        }
        register.put(
                "takenAt",
                moment(told.path("takenAt").asText(told.get("asOf").asText()), ZoneId.of("Europe/Stockholm"))
                        .toString());
        return LisJson.standard()
                .read(
                        register.toString().getBytes(StandardCharsets.UTF_8),
                        LisSnapshot.class,
                        told.get("name").asText());
    }

    /** Fails unless an engine judges as the scenario says. */
    public void check(BiFunction<LisSnapshot, AssessmentRequest, Assessment> engine) {
        Assessment assessment = engine.apply(register, request);
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
                    .containsExactlyInAnyOrderElementsOf(texts(expected.path(field)));
        }
        checkCounts(assessment.outcomes().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow());
        assertThat(findings).extracting(Finding::id).as("fingerprints").doesNotHaveDuplicates();
        if (expected.has("discriminators")) {
            assertThat(findings.stream().map(finding -> finding.discriminator().orElse("")))
                    .containsExactlyInAnyOrderElementsOf(texts(expected.get("discriminators")));
        }
        findings.forEach(this::checkDetails);
    }

    private void checkCounts(Outcome outcome) {
        assertThat(outcome.satisfied())
                .as("satisfied")
                .isEqualTo(expected.path("satisfied").size());
        assertThat(outcome.examined())
                .as("examined is the sum")
                .isEqualTo(outcome.satisfied()
                        + outcome.violated()
                        + outcome.undetermined()
                        + outcome.upcoming()
                        + outcome.waived());
        assertThat(Scalar.of(outcome.status()).toString())
                .as("status")
                .isEqualTo(expected.path("status").asText("assessed"));
    }

    private void checkDetails(Finding finding) {
        assertThat(finding.message().orElseThrow()).doesNotContain("{", "}").isNotBlank();
        finding.missing().stream()
                .filter(attribute -> !attribute.toLowerCase(Locale.ROOT).equals(attribute))
                .forEach(attribute -> assertThat(finding.message().orElseThrow())
                        .as("a reader's word for %s", attribute)
                        .doesNotContain(attribute));
        if (expected.has("severity")) {
            assertThat(Scalar.of(finding.severity()).toString())
                    .isEqualTo(expected.get("severity").asText());
        }
        if (expected.has("messageKey")) {
            assertThat(finding.messageKey())
                    .isEqualTo(expected.get("messageKey").asText());
        }
        if (expected.has("force")) {
            assertThat(Scalar.of(finding.force()).toString())
                    .isEqualTo(expected.get("force").asText());
        }
        if (expected.has("forces")) {
            assertThat(finding.legalBasis().stream()
                            .map(basis -> Scalar.of(basis.force()).toString()))
                    .as("the force of each provision")
                    .containsExactlyElementsOf(inOrder(expected.get("forces")));
        }
        if (expected.has("dueAt")) {
            assertThat(finding.dueAt())
                    .contains(Instant.parse(expected.get("dueAt").asText()));
        }
        if (expected.has("dueBy")) {
            assertThat(finding.dueBy())
                    .contains(LocalDate.parse(expected.get("dueBy").asText()));
        }
        if (expected.has("missing")) {
            assertThat(finding.missing()).isEqualTo(texts(expected.get("missing")));
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
