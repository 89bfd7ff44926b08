package se.lis.rules.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.lis.rules.export.Assessed.members;
import static se.lis.rules.export.Assessed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.json.LisJson;

class SarifExportTest {

    private static final SarifExport EXPORT = SarifExport.of(Assessed.ENGINE.catalogue());
    private static final Assessment NOW = Assessed.waived(Assessed.sample("2026-11-01"));
    private static final Assessment BEFORE = Assessed.sample("2025-06-30");

    private static JsonNode run(byte[] log) {
        return tree(log).path("runs").path(0);
    }

    private static List<JsonNode> results(byte[] log) {
        return members(run(log).path("results")).toList();
    }

    @Test
    void theOfficialSchemaAcceptsIt() {
        OfficialSchema.SARIF.accepts(EXPORT.write(NOW, BEFORE));
    }

    @Test
    void theOfficialSchemaAcceptsAnAssessmentWithoutLanguageAndWithoutFindings() {
        OfficialSchema.SARIF.accepts(
                EXPORT.write(NOW.withLocale(Optional.empty()).withFindings(List.of())));
    }

    @Test
    void theOfficialSchemaRefusesWhatIsWrong() {
        byte[] right = EXPORT.write(BEFORE);
        OfficialSchema.SARIF.accepts(right);
        ObjectNode wrong = (ObjectNode) tree(right);
        ((ObjectNode) wrong.at("/runs/0/results/0")).put("kind", "huge");
        assertThatThrownBy(() -> OfficialSchema.SARIF.accepts(wrong.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyFindingIsAResultWithAllThatItSays() {
        List<JsonNode> results = results(EXPORT.write(NOW));
        assertThat(results).hasSameSizeAs(Unnamed.of(NOW).findings());
        for (int i = 0; i < results.size(); i++) {
            Finding finding = Unnamed.of(NOW).findings().get(i);
            JsonNode result = results.get(i);
            assertThat(result.path("partialFingerprints").path("finding/v1").asText())
                    .isEqualTo(finding.id());
            assertThat(result.path("ruleId").asText()).isEqualTo(finding.rule());
            assertThat(result.path("message").path("text").asText())
                    .isEqualTo(
                            finding.message().orElseThrow().replace("{", "{{").replace("}", "}}"));
            assertThat(result.at("/locations/0/logicalLocations/0/name").asText())
                    .isEqualTo(finding.subject().id());
            assertThat(result.findValue("physicalLocation")).isNull();
            assertThat(result.path("properties").path("proof"))
                    .isEqualTo(tree(LisJson.standard().write(finding.proof())));
            assertThat(result.path("level").asText().equals("none")).isEqualTo(finding.kind() != FindingKind.VIOLATION);
        }
        assertThat(results.stream().map(result -> result.path("kind").asText()).distinct())
                .containsExactlyInAnyOrder("fail", "open", "informational");
    }

    @Test
    void referencesLeadWhereTheySay() {
        JsonNode run = run(EXPORT.write(NOW));
        for (JsonNode result : run.path("results")) {
            assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.path("ruleId"));
            assertThat(result.path("taxa")).isNotEmpty();
            for (JsonNode taxon : result.path("taxa")) {
                JsonNode target =
                        run.at("/taxonomies/" + taxon.at("/toolComponent/index").asInt() + "/taxa/"
                                + taxon.path("index").asInt());
                assertThat(target.path("id")).isEqualTo(taxon.path("id"));
                assertThat(target.path("guid")).isEqualTo(taxon.path("guid"));
            }
        }
    }

    @Test
    void whatIsWaivedIsSuppressedAndNothingElse() {
        assertThat(results(EXPORT.write(NOW)).stream()
                        .filter(result -> !result.path("suppressions").isEmpty()))
                .singleElement()
                .satisfies(result -> assertThat(
                                result.at("/suppressions/0/justification").asText())
                        .contains("waiver-in-test", "2027-01-31"))
                .satisfies(result -> assertThat(result.path("kind").asText()).isEqualTo("fail"));
        assertThat(results(EXPORT.write(BEFORE)))
                .allMatch(result -> result.path("suppressions").isArray());
    }

    @Test
    void theBaselineTellsWhatIsNewAndWhatIsGone() {
        Map<String, String> states = results(EXPORT.write(NOW, BEFORE)).stream()
                .collect(Collectors.toMap(
                        result -> result.at("/partialFingerprints/finding~1v1").asText(),
                        result -> result.path("baselineState").asText()));
        Map<String, Finding> now = NOW.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        Map<String, Finding> before =
                BEFORE.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        states.forEach((id, state) -> assertThat(state)
                .isEqualTo(
                        !now.containsKey(id)
                                ? "absent"
                                : !before.containsKey(id)
                                        ? "new"
                                        : now.get(id).equals(before.get(id)) ? "unchanged" : "updated"));
        assertThat(states.values()).contains("absent", "new", "updated");
        assertThat(results(EXPORT.write(NOW, NOW)))
                .allMatch(result -> result.path("baselineState").asText().equals("unchanged"));
        Assessment english = Assessed.waived(Assessed.sample("2026-11-01", "en"));
        assertThat(results(EXPORT.write(english, NOW)))
                .as("told in another language it is the same finding")
                .allMatch(result -> result.path("baselineState").asText().equals("unchanged"));
        assertThat(run(EXPORT.write(NOW, BEFORE)).path("baselineGuid"))
                .isEqualTo(run(EXPORT.write(BEFORE)).at("/automationDetails/guid"));
    }

    @Test
    void findingsKeepTheirIdsAndRunsDoNot() {
        Map<String, String> then = correlations(BEFORE);
        Map<String, String> now = correlations(NOW);
        assertThat(now.keySet()).containsAnyElementsOf(then.keySet());
        then.forEach((id, guid) -> assertThat(now.getOrDefault(id, guid)).isEqualTo(guid));
        assertThat(now.values()).doesNotHaveDuplicates();
        assertThat(run(EXPORT.write(NOW)).at("/automationDetails/guid"))
                .isNotEqualTo(run(EXPORT.write(BEFORE)).at("/automationDetails/guid"));
        assertThat(EXPORT.write(NOW, BEFORE)).isEqualTo(EXPORT.write(NOW, BEFORE));
    }

    private static Map<String, String> correlations(Assessment assessment) {
        return results(EXPORT.write(assessment)).stream()
                .collect(Collectors.toMap(
                        result -> result.at("/partialFingerprints/finding~1v1").asText(),
                        result -> result.path("correlationGuid").asText()));
    }

    @Test
    void outcomesAreInTheRunAndAFailedRuleIsAFailedRun() {
        JsonNode run = run(EXPORT.write(NOW));
        assertThat(run.at("/properties/outcomes"))
                .isEqualTo(tree(LisJson.standard().write(NOW.outcomes())));
        assertThat(run.at("/properties/worklist"))
                .isEqualTo(tree(LisJson.standard().write(NOW.worklist())));
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        Assessment failed = NOW.withOutcomes(NOW.outcomes().get(0).withStatus(OutcomeStatus.ERROR));
        byte[] log = EXPORT.write(failed);
        assertThat(run(log).at("/invocations/0/executionSuccessful").asBoolean())
                .isFalse();
        assertThat(run(log).at("/invocations/0/toolExecutionNotifications/0/associatedRule/id")
                        .asText())
                .isEqualTo(failed.outcomes().get(0).rule());
        OfficialSchema.SARIF.accepts(log);
    }

    @Test
    void assessmentsThatDoNotFitAreRefused() {
        Assessment foreign = NOW.withFindings(List.of(NOW.findings().get(0).withRule("XYZ-001")));
        assertThatThrownBy(() -> EXPORT.write(foreign)).hasMessageContaining("'XYZ-001'");
        Assessment other = NOW.withOrganisation(NOW.organisation().withId("another"));
        assertThatThrownBy(() -> EXPORT.write(NOW, other)).hasMessageContaining("'another'");
    }

    @Test
    void resultsStandInTheFileOfTheRegisterWhereItIsTold() {
        Finding first = NOW.findings().get(0);
        SubjectRef subject = first.subject();
        byte[] log = EXPORT.locatedIn("register/lis%20a.json", Map.of(subject.artefact(), 17))
                .write(NOW);
        OfficialSchema.SARIF.accepts(log);
        List<JsonNode> results = results(log);
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            JsonNode location = result.at("/locations/0");
            boolean known = location.at("/logicalLocations/0/fullyQualifiedName")
                    .asText()
                    .equals(subject.type() + "/" + subject.id());
            assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
                    .isEqualTo("register/lis%20a.json");
            // What is not in the file leads to its beginning, since viewers refuse a result without a line.
            assertThat(location.at("/physicalLocation/region/startLine").asInt())
                    .isEqualTo(known ? 17 : 1);
            assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                    .isEqualTo(result.at("/partialFingerprints/finding~1v1").asText());
        });
        assertThat(results(EXPORT.write(NOW)))
                .allSatisfy(result -> assertThat(
                                result.at("/locations/0/physicalLocation").isMissingNode())
                        .isTrue());
    }

    @Test
    void aLogIsWrittenToAStreamThatStaysOpenAndNothingOfWhatIsRefused() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORT.write(NOW, BEFORE, out);
        assertThat(out.toByteArray()).isEqualTo(EXPORT.write(NOW, BEFORE));
        out.reset();
        Assessment foreign = NOW.withFindings(List.of(NOW.findings().get(0).withRule("XYZ-001")));
        assertThatThrownBy(() -> EXPORT.write(foreign, out)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OscalExport.of(Assessed.ENGINE.catalogue()).assessmentResults(foreign, out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OscalExport.of(Assessed.ENGINE.catalogue()).planOfAction(foreign, out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(out.size()).isZero();
    }
}
