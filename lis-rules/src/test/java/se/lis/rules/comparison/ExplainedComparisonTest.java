package se.lis.rules.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.Cause;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.Difference;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.NotEvaluated;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.policy.Policy;
import se.lis.rules.request.AssessmentRequest;

/** Causes are told apart on cases that were built to have them, and the laws hold on random registers. */
class ExplainedComparisonTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final String HEALTH =
            "\"processes\":[{\"id\":\"p\",\"nisScopes\":[{\"sector\":\"health\"," + "\"from\":\"2020-01-01\"}]}]";

    private static LisSnapshot register(String lists) {
        String json =
                "{\"takenAt\":\"2024-01-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + lists + "}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    private static LisSnapshot municipality() {
        String json =
                "{\"takenAt\":\"2024-01-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\","
                        + "\"kind\":\"municipality\"}}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    private static AssessmentRequest endOf(String day) {
        return AssessmentRequest.at(AsOf.lastInstantOf(LocalDate.parse(day), java.time.ZoneId.of("Europe/Stockholm")));
    }

    private static FindingChange change(AssessmentComparison comparison, String rule) {
        List<FindingChange> changes = comparison.changes().stream()
                .filter(change -> change.rule().equals(rule)
                        && Set.of("p", "d").contains(change.subject().id()))
                .toList();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static FindingChange change(String rule, LisSnapshot before, String from, LisSnapshot after, String to) {
        return change(
                ExplainedComparison.of(
                        new AssessmentInput(ENGINE, before, endOf(from)),
                        new AssessmentInput(ENGINE, after, endOf(to))),
                rule);
    }

    private static LisSnapshot analysed(String day) {
        return register(
                HEALTH + ",\"riskAnalyses\":[{\"id\":\"r\",\"process\":\"p\",\"performedOn\":\"" + day + "\"}]");
    }

    @Test
    void timePassed() {
        LisSnapshot register = analysed("2025-06-01");
        FindingChange change = change("RSK-007", register, "2026-06-01", register, "2026-06-02");
        assertThat(change.change()).isEqualTo(ChangeClass.NEW);
        assertThat(change.causes()).containsExactly(Cause.TIME);
    }

    @Test
    void theRegisterChanged() {
        FindingChange change = change("RSK-007", register(HEALTH), "2026-06-01", analysed("2026-06-10"), "2026-06-20");
        assertThat(change.change()).isEqualTo(ChangeClass.RESOLVED);
        assertThat(change.causes()).containsExactly(Cause.REGISTER);
    }

    @Test
    void whatTheRegisterContradictsOrProtectsNowIsNotResolved() {
        LisSnapshot before = register(HEALTH);
        LisSnapshot contradicted = register(HEALTH.replace("]}]", "]},{\"id\":\"p\",\"name\":\"another\"}]"));
        LisSnapshot flagged = register(HEALTH.replace("\"id\":\"p\"", "\"id\":\"p\",\"securityProtected\":true"));
        assertThat(change("RSK-007", before, "2026-06-01", contradicted, "2026-06-02")
                        .notEvaluated())
                .contains(NotEvaluated.CONTRADICTED_SUBJECT);
        assertThat(change("RSK-007", before, "2026-06-01", flagged, "2026-06-02")
                        .notEvaluated())
                .contains(NotEvaluated.SECURITY_PROTECTED);
    }

    @Test
    void theLawChangedOverNight() {
        LisSnapshot register = register(HEALTH);
        FindingChange change = change("RSK-008", register, "2026-01-14", register, "2026-01-15");
        assertThat(change.change()).isEqualTo(ChangeClass.RESOLVED);
        assertThat(change.causes()).containsExactly(Cause.LAW_OR_POLICY);
    }

    @Test
    void timeAndLawTogether() {
        LisSnapshot register = municipality();
        FindingChange change = change("GOV-012", register, "2026-01-14", register, "2026-03-02");
        assertThat(change.change()).isEqualTo(ChangeClass.NEW);
        assertThat(change.causes()).containsExactly(Cause.TIME, Cause.LAW_OR_POLICY);
    }

    @Test
    void timeAndRegisterTogether() {
        String classified = "\"classifications\":[{\"id\":\"p\",\"process\":\"p\",\"classifiedOn\":\"2025-01-10\","
                + "\"approvedOn\":\"2025-01-10\",\"approvedByRole\":\"information-owner\",\"confidentiality\":1,"
                + "\"integrity\":1,\"availability\":1}]";
        LisSnapshot before = register("\"processes\":[{\"id\":\"p\"}]," + classified);
        LisSnapshot after =
                register("\"processes\":[{\"id\":\"p\",\"rsaPrioritisedOn\":\"2024-01-01\"}]," + classified);
        FindingChange change = change("CLS-005", before, "2026-01-10", after, "2026-01-11");
        assertThat(change.change()).isEqualTo(ChangeClass.CHANGED);
        assertThat(change.differences()).containsExactly(Difference.KIND, Difference.SEVERITY);
        assertThat(change.causes()).containsExactly(Cause.REGISTER, Cause.TIME);
    }

    @Test
    void thePolicyChanged() {
        LisSnapshot register =
                register("\"processes\":[{\"id\":\"p\"}],\"classifications\":[{\"id\":\"p\",\"process\":\"p\","
                        + "\"classifiedOn\":\"2025-09-10\",\"approvedOn\":\"2025-09-10\","
                        + "\"approvedByRole\":\"information-owner\",\"confidentiality\":1,\"integrity\":1,"
                        + "\"availability\":1}]");
        ComplianceEngine stricter = ComplianceEngine.builder()
                .policy(Policy.read(
                        ("id: stricter\nparameters:\n  classification.renewal:\n"
                                        + "    - {from: 2026-01-01, value: P6M, provision: \"KS 1\"}\n")
                                .getBytes(UTF_8),
                        "policy.yaml"))
                .build();
        AssessmentInput before = new AssessmentInput(ENGINE, register, endOf("2026-04-01"));
        AssessmentInput after = new AssessmentInput(stricter, register, endOf("2026-04-02"));
        FindingChange change = change(ExplainedComparison.of(before, after), "CLS-005");
        assertThat(change.change()).isEqualTo(ChangeClass.NEW);
        assertThat(change.causes()).containsExactly(Cause.LAW_OR_POLICY);
        FindingChange back = change(
                ExplainedComparison.of(
                        new AssessmentInput(stricter, register, endOf("2026-04-01")),
                        new AssessmentInput(ENGINE, register, endOf("2026-04-02"))),
                "CLS-005");
        assertThat(back.change()).isEqualTo(ChangeClass.RESOLVED);
        assertThat(back.causes()).containsExactly(Cause.LAW_OR_POLICY);
    }

    @Test
    void theQuestionIsOfAnotherDaysLaw() {
        LisSnapshot register = register("\"materialityAnalyses\":[{\"id\":\"p\",\"year\":2024,\"workingMethods\":["
                + "\"access-management\",\"incident-management\",\"information-classification\","
                + "\"information-security-in-procurement\"]}]");
        AssessmentRequest request = endOf("2024-06-01");
        FindingChange change = change(
                ExplainedComparison.of(
                        new AssessmentInput(ENGINE, register, request.underTheLawOf(LocalDate.of(2023, 6, 1))),
                        new AssessmentInput(ENGINE, register, request.underTheLawOf(LocalDate.of(2024, 6, 1)))),
                "PLN-005");
        assertThat(change.change()).isEqualTo(ChangeClass.NEW);
        assertThat(change.causes()).containsExactly(Cause.LAW_OR_POLICY);
    }

    /** An older library said other than today's: the kept assessment lacks what today's rules find. */
    @Test
    void theRulesHaveBecomeOthersSinceAnAssessmentWasKept() {
        AssessmentInput judged = new AssessmentInput(ENGINE, register(HEALTH), endOf("2026-06-01"));
        Assessment today = judged.assess();
        Assessment kept = today.withFindings(today.findings().stream()
                .filter(finding -> !finding.rule().equals("RSK-007"))
                .toList());
        AssessmentComparison comparison = ExplainedComparison.of(kept, judged, judged, List.of());
        assertThat(change(comparison, "RSK-007").causes()).containsExactly(Cause.LAW_OR_POLICY);
        AssessmentInput other = new AssessmentInput(ENGINE, register(HEALTH), endOf("2026-06-02"));
        assertThatThrownBy(() -> ExplainedComparison.of(kept, other, judged, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIfSaysWhatAChangeOfTheRegisterWouldDo() {
        AssessmentComparison comparison =
                ExplainedComparison.whatIf(ENGINE, register(HEALTH), analysed("2026-05-01"), endOf("2026-06-01"));
        assertThat(comparison.of(ChangeClass.RESOLVED))
                .extracting(FindingChange::rule)
                .contains("RSK-007");
        assertThat(comparison.changes())
                .filteredOn(change -> change.change() != ChangeClass.PERSISTING)
                .extracting(FindingChange::causes)
                .containsOnly(Set.of(Cause.REGISTER));
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots(
                LisArbitraries.moments().filter(moment -> moment.isBefore(Instant.parse("2030-10-01T00:00:00Z"))));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void withItselfNothingChangedAndOnlyChangesHaveCauses(
            @ForAll("registers") LisSnapshot before, @ForAll("registers") LisSnapshot after) {
        LisSnapshot other = after.withOrganisation(before.organisation());
        AssessmentInput first = new AssessmentInput(ENGINE, before, AssessmentRequest.at(before.takenAt()));
        AssessmentInput second = new AssessmentInput(ENGINE, other, AssessmentRequest.at(after.takenAt()));
        assertThat(ExplainedComparison.of(first, first).isEmpty()).isTrue();
        for (FindingChange change : ExplainedComparison.of(first, second).changes()) {
            assertThat(change.causes().isEmpty())
                    .as(change.toString())
                    .isEqualTo(change.change() == ChangeClass.PERSISTING);
        }
    }

    /** Where one thing alone is another, it is the cause of everything. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void oneThingAloneIsTheCause(@ForAll("registers") LisSnapshot before, @ForAll("registers") LisSnapshot after) {
        LisSnapshot other = after.withOrganisation(before.organisation());
        AssessmentRequest request = AssessmentRequest.at(before.takenAt());
        AssessmentInput first = new AssessmentInput(ENGINE, before, request);
        onlyCause(ExplainedComparison.of(first, new AssessmentInput(ENGINE, other, request)), Set.of(Cause.REGISTER));
        onlyCause(
                ExplainedComparison.of(
                        first, new AssessmentInput(ENGINE, before, request.underTheLawOf(LocalDate.of(2026, 6, 1)))),
                Set.of(Cause.LAW_OR_POLICY));
        AssessmentRequest frozen = request.underTheLawOf(LocalDate.of(2026, 6, 1));
        onlyCause(
                ExplainedComparison.of(
                        new AssessmentInput(ENGINE, before, frozen),
                        new AssessmentInput(ENGINE, before, frozen.movedTo(after.takenAt()))),
                Set.of(Cause.TIME));
    }

    private static void onlyCause(AssessmentComparison comparison, Set<Cause> cause) {
        for (FindingChange change : comparison.changes()) {
            if (change.change() != ChangeClass.PERSISTING) {
                assertThat(change.causes()).as(change.toString()).isEqualTo(cause);
            }
        }
    }
}
