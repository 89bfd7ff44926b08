package se.lis.rules.export;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lis.rules.export.Assessed.members;
import static se.lis.rules.export.Assessed.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.OutcomeStatus;

class OscalExportTest {

    private static final OscalExport EXPORT = OscalExport.of(Assessed.ENGINE.catalogue());
    private static final Assessment NOW = Assessed.waived(Assessed.sample("2026-11-01"));
    private static final Assessment BEFORE = Assessed.sample("2025-06-30");
    private static final Instant MADE = Instant.parse("2026-11-24T00:00:00Z");

    private static JsonNode results(Assessment assessment) {
        return tree(EXPORT.assessmentResults(assessment)).path("assessment-results");
    }

    private static JsonNode result(Assessment assessment) {
        return results(assessment).path("results").path(0);
    }

    private static JsonNode plan(Assessment assessment) {
        return tree(EXPORT.planOfAction(assessment)).path("plan-of-action-and-milestones");
    }

    private static JsonNode catalog(String language) {
        return tree(EXPORT.catalog(Locale.forLanguageTag(language), MADE)).path("catalog");
    }

    private static List<String> properties(JsonNode holder, String name) {
        return members(holder.path("props"))
                .filter(property -> property.path("name").asText().equals(name))
                .map(property -> property.path("value").asText())
                .toList();
    }

    private static String property(JsonNode holder, String name) {
        List<String> values = properties(holder, name);
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }

    @Test
    void theOfficialSchemaAcceptsAssessmentResults() {
        OfficialSchema.ASSESSMENT_RESULTS.accepts(EXPORT.assessmentResults(NOW));
        OfficialSchema.ASSESSMENT_RESULTS.accepts(
                EXPORT.assessmentResults(BEFORE.withFindings(List.of()).withOutcomes(List.of())));
        OfficialSchema.ASSESSMENT_RESULTS.accepts(EXPORT.assessmentResults(BEFORE.withLocale(Optional.empty())));
    }

    @Test
    void theOfficialSchemaAcceptsThePlanOfAction() {
        OfficialSchema.PLAN_OF_ACTION.accepts(EXPORT.planOfAction(NOW));
    }

    @Test
    void theOfficialSchemaAcceptsTheCatalog() {
        OfficialSchema.CATALOG.accepts(EXPORT.catalog(Locale.forLanguageTag("sv"), MADE));
        OfficialSchema.CATALOG.accepts(EXPORT.catalog(Locale.ENGLISH, MADE));
    }

    @Test
    void everyFindingIsAFindingWithItsObservation() {
        JsonNode result = result(NOW);
        List<JsonNode> findings = members(result.path("findings")).toList();
        assertThat(findings.stream().map(finding -> property(finding, "fingerprint")))
                .containsExactlyElementsOf(
                        Unnamed.of(NOW).findings().stream().map(Finding::id).toList());
        assertThat(findings.stream().map(finding -> finding.path("description").asText()))
                .containsExactlyElementsOf(Unnamed.of(NOW).findings().stream()
                        .map(finding -> finding.message().orElseThrow())
                        .toList());
        Map<String, JsonNode> observations = members(result.path("observations"))
                .collect(Collectors.toMap(each -> each.path("uuid").asText(), each -> each));
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = Unnamed.of(NOW).findings().get(i);
            JsonNode observed = observations.get(findings.get(i)
                    .at("/related-observations/0/observation-uuid")
                    .asText());
            assertThat(observed.path("relevant-evidence"))
                    .hasSize(finding.proof().facts().size()
                            + finding.proof().parameters().size());
            assertThat(properties(observed, "missing")).isEqualTo(finding.missing());
            assertThat(properties(findings.get(i), "control")).isEqualTo(finding.controls());
            assertThat(properties(findings.get(i), "legal-basis")).hasSameSizeAs(finding.legalBasis());
        }
    }

    @Test
    void everyOutcomeIsAnObservationWithItsCounts() {
        Map<String, JsonNode> counted = members(result(NOW).path("observations"))
                .filter(each -> each.at("/types/0").asText().equals("control-objective"))
                .collect(Collectors.toMap(each -> property(each, "rule"), each -> each));
        assertThat(counted).hasSameSizeAs(NOW.outcomes());
        NOW.outcomes().forEach(outcome -> {
            JsonNode observation = counted.get(outcome.rule());
            assertThat(property(observation, "examined")).isEqualTo(String.valueOf(outcome.examined()));
            assertThat(property(observation, "violated")).isEqualTo(String.valueOf(outcome.violated()));
            assertThat(property(observation, "not-yet-due")).isEqualTo(String.valueOf(outcome.notYetDue()));
        });
        assertThat(result(NOW).at("/reviewed-controls/control-selections/0/include-controls"))
                .hasSize((int) NOW.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ASSESSED)
                        .count());
    }

    @Test
    void aWaivedViolationIsAnApprovedDeviationAndStaysNotSatisfied() {
        List<JsonNode> approved = members(result(NOW).path("risks"))
                .filter(risk -> risk.path("status").asText().equals("deviation-approved"))
                .toList();
        assertThat(approved).singleElement().satisfies(risk -> {
            assertThat(property(risk, "waiver")).isEqualTo("waiver-in-test");
            assertThat(property(risk, "waiver-expires-on")).isEqualTo("2027-01-31");
        });
        assertThat(members(result(NOW).path("findings"))
                        .filter(finding -> !properties(finding, "waiver").isEmpty()))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.at("/target/status/state").asText()).isEqualTo("not-satisfied"));
        assertThat(members(plan(NOW).path("poam-items"))
                        .filter(item -> !properties(item, "waiver").isEmpty()))
                .hasSize(1);
    }

    @Test
    void thePlanHoldsWhatIsBrokenAndWhatCantBeDecided() {
        long open = Unnamed.of(NOW).findings().stream()
                .filter(finding -> finding.kind() != FindingKind.UPCOMING)
                .count();
        long broken = Unnamed.of(NOW).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .count();
        JsonNode plan = plan(NOW);
        assertThat(plan.path("poam-items")).hasSize((int) open);
        assertThat(plan.path("findings")).hasSize((int) open);
        assertThat(plan.path("risks")).hasSize((int) broken);
        assertThat(result(NOW).path("risks")).isEqualTo(plan.path("risks"));
        assertThat(open).isLessThan(Unnamed.of(NOW).findings().size());
    }

    /** What the schema can't check: every UUID that is pointed at is there, and none is given twice. */
    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode document : List.of(results(NOW), plan(NOW))) {
            List<String> given = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            collect(document, given, asked);
            assertThat(given).doesNotHaveDuplicates();
            assertThat(asked).isNotEmpty().allMatch(given::contains);
        }
        JsonNode catalog = catalog("sv");
        List<String> resources = members(catalog.at("/back-matter/resources"))
                .map(each -> "#" + each.path("uuid").asText())
                .toList();
        assertThat(catalog.findValuesAsText("href")).isNotEmpty().allMatch(resources::contains);
    }

    private static void collect(JsonNode node, List<String> given, List<String> asked) {
        node.properties().forEach(field -> {
            if (field.getKey().equals("uuid")) {
                given.add(field.getValue().asText());
            } else if (field.getKey().endsWith("-uuid")) {
                asked.add(field.getValue().asText());
            } else if (field.getKey().equals("href")
                    && field.getValue().asText().startsWith("#")) {
                asked.add(field.getValue().asText().substring(1));
            }
        });
        node.forEach(member -> collect(member, given, asked));
    }

    @Test
    void findingsKeepTheirIdsAndRunsDoNot() {
        Map<String, String> then = ids(BEFORE);
        Map<String, String> now = ids(NOW);
        assertThat(now.keySet()).containsAnyElementsOf(then.keySet());
        then.forEach((fingerprint, uuid) ->
                assertThat(now.getOrDefault(fingerprint, uuid)).isEqualTo(uuid));
        assertThat(results(NOW).path("uuid")).isNotEqualTo(results(BEFORE).path("uuid"));
        assertThat(EXPORT.assessmentResults(NOW)).isEqualTo(EXPORT.assessmentResults(NOW));
        assertThat(EXPORT.planOfAction(NOW)).isEqualTo(EXPORT.planOfAction(NOW));
    }

    private static Map<String, String> ids(Assessment assessment) {
        return members(result(assessment).path("findings"))
                .collect(Collectors.toMap(
                        each -> property(each, "fingerprint"),
                        each -> each.path("uuid").asText()));
    }

    @Test
    void everyRuleIsAControlAndEveryFindingIsAboutOne() {
        List<JsonNode> controls = members(catalog("en").path("groups"))
                .flatMap(group -> members(group.path("controls")))
                .toList();
        assertThat(controls.stream().map(control -> control.path("id").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Assessed.ENGINE.catalogue().rules().keySet());
        List<String> objectives = controls.stream()
                .flatMap(control -> members(control.path("parts")))
                .map(part -> part.path("id").asText())
                .toList();
        assertThat(objectives).doesNotHaveDuplicates();
        assertThat(members(result(NOW).path("findings"))
                        .map(finding -> finding.at("/target/target-id").asText()))
                .allMatch(objectives::contains);
        assertThat(catalog("sv")).isNotEqualTo(catalog("en"));
    }
}
