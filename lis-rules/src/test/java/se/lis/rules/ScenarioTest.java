package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.Scalar;
import se.lis.core.json.LisJson;

/** What a lawyer would call right, rule by rule: the scenario files, and that each rule has one. */
class ScenarioTest {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private static List<Path> files() throws IOException, URISyntaxException {
        Path catalogue =
                Path.of(ScenarioTest.class.getResource("/rules/catalogue.yaml").toURI());
        try (Stream<Path> found = Files.walk(catalogue.getParent())) {
            return found.filter(file -> file.toString().endsWith(".scenarios.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String rule(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException, URISyntaxException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            for (JsonNode scenario : YAML.readTree(file.toFile())) {
                tests.add(DynamicTest.dynamicTest(
                        rule(file) + ": " + scenario.get("name").asText(), () -> check(rule(file), scenario)));
            }
        }
        return tests.stream();
    }

    @Test
    void eachRuleHasScenariosAndEachScenarioItsRule() throws IOException, URISyntaxException {
        assertThat(files().stream().map(ScenarioTest::rule).toList())
                .containsExactlyInAnyOrderElementsOf(ENGINE.catalogue().rules().keySet());
    }

    private static void check(String rule, JsonNode scenario) {
        LisSnapshot register = register(scenario);
        Assessment assessment = ENGINE.assess(
                register, request(scenario, register.organisation().zone()).in(Locale.ENGLISH));
        ENGINE.assess(
                register, request(scenario, register.organisation().zone()).in(Locale.forLanguageTag("sv")));
        Outcome outcome = assessment.outcomes().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
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
                    .containsExactlyInAnyOrderElementsOf(texts(scenario.path(field)));
        }
        assertThat(outcome.satisfied())
                .as("satisfied")
                .isEqualTo(scenario.path("satisfied").size());
        assertThat(outcome.examined())
                .as("examined is the sum")
                .isEqualTo(outcome.satisfied()
                        + outcome.violated()
                        + outcome.undetermined()
                        + outcome.upcoming()
                        + outcome.waived());
        assertThat(Scalar.of(outcome.status()).toString())
                .as("status")
                .isEqualTo(scenario.path("status").asText("assessed"));
        assertThat(findings).extracting(Finding::id).as("fingerprints").doesNotHaveDuplicates();
        if (scenario.has("discriminators")) {
            assertThat(findings.stream().map(finding -> finding.discriminator().orElse("")))
                    .containsExactlyInAnyOrderElementsOf(texts(scenario.get("discriminators")));
        }
        for (Finding finding : findings) {
            checkDetails(finding, scenario);
        }
    }

    private static void checkDetails(Finding finding, JsonNode scenario) {
        assertThat(finding.message().orElseThrow()).doesNotContain("{", "}").isNotBlank();
        finding.missing().stream()
                .filter(attribute -> !attribute.toLowerCase(Locale.ROOT).equals(attribute))
                .forEach(attribute -> assertThat(finding.message().orElseThrow())
                        .as("a reader's word for %s", attribute)
                        .doesNotContain(attribute));
        if (scenario.has("severity")) {
            assertThat(Scalar.of(finding.severity()).toString())
                    .isEqualTo(scenario.get("severity").asText());
        }
        if (scenario.has("messageKey")) {
            assertThat(finding.messageKey())
                    .isEqualTo(scenario.get("messageKey").asText());
        }
        if (scenario.has("force")) {
            assertThat(Scalar.of(finding.force()).toString())
                    .isEqualTo(scenario.get("force").asText());
        }
        if (scenario.has("dueAt")) {
            assertThat(finding.dueAt())
                    .contains(Instant.parse(scenario.get("dueAt").asText()));
        }
        if (scenario.has("dueBy")) {
            assertThat(finding.dueBy())
                    .contains(LocalDate.parse(scenario.get("dueBy").asText()));
        }
        if (scenario.has("missing")) {
            assertThat(finding.missing()).isEqualTo(texts(scenario.get("missing")));
        }
    }

    private static AssessmentRequest request(JsonNode scenario, ZoneId zone) {
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

    private static LisSnapshot register(JsonNode scenario) {
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
                        register.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        LisSnapshot.class,
                        scenario.get("name").asText());
    }

    private static List<String> texts(JsonNode list) {
        TreeSet<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
