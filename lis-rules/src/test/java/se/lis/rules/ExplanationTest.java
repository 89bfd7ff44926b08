package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.json.LisJson;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.Explanation.Status;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.testing.Scenario;
import se.lis.rules.verdict.Verdict;

class ExplanationTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static LisSnapshot register(String lists) {
        String json =
                "{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + lists + "}";
        return LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
    }

    private static Explanation explained(String rule, String type, String id, String lists) {
        return explained(rule, type, id, lists, LocalDate.of(2025, 6, 1));
    }

    private static Explanation explained(String rule, String type, String id, String lists, LocalDate day) {
        return ENGINE.explain(
                register(lists),
                AssessmentRequest.at(AsOf.lastInstantOf(day, STOCKHOLM)),
                rule,
                SubjectRef.builder().type(type).id(id).build());
    }

    private static final String CLASSIFIED = "\"processes\":[{\"id\":\"p\"}],\"classifications\":[{\"id\":\"k\","
            + "\"process\":\"p\",\"classifiedOn\":\"2025-01-15\",\"approvedOn\":\"2025-01-20\"}]";

    @Test
    void whatIsBrokenShowsItsFindings() {
        Explanation explanation = explained("CLS-001", "process", "p", "\"processes\":[{\"id\":\"p\"}]");
        assertThat(explanation.status()).isEqualTo(Status.VIOLATED);
        assertThat(explanation.findings())
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo("CLS-001");
    }

    @Test
    void aRepetitionNamesWhatWasNotMendedInTime() {
        String incident =
                "{\"id\":\"%s\",\"systems\":[\"s\"],\"cause\":\"attack\",\"awareAt\":\"2025-0%d-01T10:00:00Z\","
                        + "\"correctiveActions\":[\"%s\"]}";
        String lists = "\"systems\":[{\"id\":\"s\"}],\"incidents\":["
                + String.join(
                        ",",
                        incident.formatted("a", 2, "soon"),
                        incident.formatted("b", 2, "late"),
                        incident.formatted("c", 4, "soon"))
                + "],\"activities\":[{\"id\":\"soon\",\"completedOn\":\"2025-03-01\"},"
                + "{\"id\":\"late\",\"completedOn\":\"2025-05-01\"}]";
        assertThat(explained("INC-018", "incident", "c", lists).findings())
                .singleElement()
                .extracting(finding -> finding.arguments().get("earlier"))
                .hasToString("b");
    }

    @Test
    void whatIsKeptTellsUntilWhen() {
        Explanation explanation = explained("CLS-005", "classification", "k", CLASSIFIED);
        assertThat(explanation.status()).isEqualTo(Status.SATISFIED);
        assertThat(explanation.keptUntil()).contains(LocalDate.of(2026, 1, 15));
        assertThat(explained("CLS-001", "process", "p", CLASSIFIED).keptUntil()).isEmpty();
    }

    @Test
    void whatIsNotToBeToldNamesWhatIsMissing() {
        Explanation explanation = explained(
                "INC-001",
                "incident",
                "i",
                "\"incidents\":[{\"id\":\"i\",\"occurredAt\":\"2025-01-01T10:00:00Z\",\"personalDataBreach\":"
                        + "{\"risk\":\"risk\",\"notifiedAt\":\"2025-02-01T10:00:00Z\"}}]");
        assertThat(explanation.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(explanation.findings().get(0).missing()).contains("awareAt");
    }

    @Test
    void whatIsOutOfScopeNamesTheFactsThatKeepItOut() {
        Explanation never =
                explained("ACC-002", "system", "s", "\"systems\":[{\"id\":\"s\",\"inUseUntil\":\"2025-01-01\"}]");
        assertThat(never.status()).isEqualTo(Status.NOT_IN_SCOPE);
        assertThat(never.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.verdict()).isEqualTo(Verdict.NOT_EXAMINED);
            assertThat(answer.proof().facts())
                    .extracting(ProofFact::attribute)
                    .containsExactly("inUseFrom", "inUseUntil");
        });
        assertThat(explained("ACC-002", "classification", "k", CLASSIFIED).answers())
                .as("another kind of question")
                .isEmpty();
    }

    @Test
    void whatIsKeptSaysWhy() {
        Explanation kept = explained(
                "ACC-008",
                "system",
                "s",
                "\"systems\":[{\"id\":\"s\",\"inUseFrom\":\"2024-01-01\",\"ownerConfirmedOn\":\"2025-01-15\"}]");
        assertThat(kept.status()).isEqualTo(Status.SATISFIED);
        assertThat(kept.keptUntil()).contains(LocalDate.of(2026, 1, 15));
        assertThat(kept.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(answer.proof().dueFrom()).isPresent();
            assertThat(answer.legalBasis()).hasSize(1);
        });
    }

    @Test
    void whatIsNotInForceTellsFromWhen() {
        Explanation explanation = explained(
                "TRN-004",
                "role-assignment",
                "r",
                "\"roleAssignments\":[{\"id\":\"r\",\"role\":\"management-member\",\"person\":\"x\"}]");
        assertThat(explanation.status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(explanation.inForceFrom()).contains(LocalDate.of(2026, 1, 15));
    }

    @Test
    void whatIsNotEvaluatedTellsWhy() {
        assertThat(explained("CLS-001", "process", "q", "\"processes\":[{\"id\":\"p\"}]")
                        .status())
                .isEqualTo(Status.UNKNOWN_SUBJECT);
        assertThat(explained("CLS-001", "process", "p", "\"processes\":[{\"id\":\"p\",\"securityProtected\":true}]")
                        .status())
                .isEqualTo(Status.SECURITY_PROTECTED);
        assertThat(explained("CLS-001", "process", "p", "\"processes\":[{\"id\":\"p\"},{\"id\":\"p\",\"name\":\"x\"}]")
                        .status())
                .isEqualTo(Status.CONTRADICTORY);
        assertThat(explained("CLS-001", "process", "p", "\"processes\":[{\"id\":\"p\",\"startedOn\":\"2025-09-01\"}]")
                        .status())
                .isEqualTo(Status.NOT_YET_THERE);
    }

    @Test
    void whatIsNotDueYetSaysSo() {
        assertThat(explained(
                                "TRN-003",
                                "training-result",
                                "t",
                                "\"units\":[{\"id\":\"u\"}],\"trainingCourses\":[{\"id\":\"c\",\"kind\":\"nano\",\"month\":\"2025-06\"}],"
                                        + "\"trainingResults\":[{\"id\":\"t\",\"course\":\"c\",\"unit\":\"u\"}]")
                        .status())
                .isEqualTo(Status.NOT_YET_DUE);
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThatThrownBy(() -> explained("CLS-999", "process", "p", "\"processes\":[{\"id\":\"p\"}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CLS-999");
    }

    /** Over the first scenario of each rule, for every artefact: what is explained agrees with what is assessed. */
    @Test
    void everyPairIsExplainedAsItIsAssessed() {
        LibraryScenarios.all().forEach((rule, scenarios) -> {
            Scenario scenario = scenarios.get(0);
            LisSnapshot register = scenario.register();
            Assessment assessment = ENGINE.assess(register, scenario.request());
            Map<String, List<FindingKind>> found = new TreeMap<>();
            register.artefacts().forEach(artefact -> {
                SubjectRef subject = SubjectRef.builder()
                        .type(artefact.type().jsonName())
                        .id(artefact.id().value())
                        .build();
                List<FindingKind> kinds = assessment.findings().stream()
                        .filter(finding ->
                                finding.rule().equals(rule) && finding.subject().equals(subject))
                        .map(Finding::kind)
                        .distinct()
                        .toList();
                Status status = ENGINE.explain(register, scenario.request(), rule, subject)
                        .status();
                boolean told = status == Status.VIOLATED
                        || status == Status.WAIVED
                        || status == Status.UNDETERMINED
                        || status == Status.UPCOMING;
                assertThat(told)
                        .as("%s %s %s: %s", rule, scenario.name(), subject, status)
                        .isEqualTo(!kinds.isEmpty());
                found.merge(status.name(), kinds, (one, other) -> one);
            });
            long satisfied = assessment.outcomes().stream()
                    .filter(outcome -> outcome.rule().equals(rule))
                    .mapToInt(outcome -> outcome.satisfied())
                    .sum();
            assertThat(found.containsKey(Status.SATISFIED.name())).as(rule).isEqualTo(satisfied > 0);
        });
    }
}
