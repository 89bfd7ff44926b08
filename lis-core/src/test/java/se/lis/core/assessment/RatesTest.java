package se.lis.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.proof.Proof;

/** Rates and completeness are counted from an assessment, exactly. */
class RatesTest {

    private static Outcome outcome(
            String rule, String area, int satisfied, int violated, int undetermined, int upcoming, int waived) {
        int examined = satisfied + violated + undetermined + upcoming + waived;
        return Outcome.builder()
                .rule(rule)
                .version("1.0")
                .area(area)
                .status(examined == 0 ? OutcomeStatus.NOT_APPLICABLE : OutcomeStatus.ASSESSED)
                .examined(examined)
                .satisfied(satisfied)
                .violated(violated)
                .undetermined(undetermined)
                .upcoming(upcoming)
                .waived(waived)
                .notYetDue(9)
                .build();
    }

    private static UnitOutcome unit(String rule, String unit, int satisfied, int violated) {
        return UnitOutcome.builder()
                .rule(rule)
                .unit(unit)
                .examined(satisfied + violated)
                .satisfied(satisfied)
                .violated(violated)
                .undetermined(0)
                .upcoming(0)
                .waived(0)
                .build();
    }

    private static Finding undetermined(String rule, String subject, String discriminator, List<String> missing) {
        return Finding.builder()
                .id(rule + subject + discriminator)
                .rule(rule)
                .ruleVersion("1.0")
                .area("a")
                .kind(FindingKind.UNDETERMINED)
                .severity(Severity.LOW)
                .force(Force.LAW)
                .subject(SubjectRef.builder().type("process").id(subject).build())
                .discriminator(discriminator)
                .missing(missing)
                .proof(Proof.builder().build())
                .messageKey(rule)
                .build();
    }

    private static Assessment assessment(List<Outcome> outcomes, List<UnitOutcome> units, List<Finding> findings) {
        return Assessment.builder()
                .schemaVersion("1.0")
                .organisation(OrganisationRef.builder()
                        .id("city")
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .asOf(Instant.EPOCH)
                .libraryVersion("1")
                .catalogueVersion("1")
                .policyDigest("")
                .snapshotDigest("")
                .complete(true)
                .outcomes(outcomes)
                .unitOutcomes(units)
                .findings(findings)
                .build();
    }

    @Test
    void whatIsOpenOrAcceptedIsDueAndNotKept() {
        ComplianceRate rate = ComplianceRate.of(outcome("A-1", "a", 6, 1, 2, 5, 1));
        assertThat(rate.kept()).isEqualTo(6);
        assertThat(rate.due()).isEqualTo(10);
        assertThat(rate.examined()).isEqualTo(15);
        assertThat(rate.percent()).hasValue(60);
    }

    @Test
    void whatFallsDueLaterNeverRaisesARate() {
        assertThat(ComplianceRate.of(outcome("A-1", "a", 0, 1, 0, 99, 0)).percent())
                .hasValue(0);
        assertThat(ComplianceRate.of(outcome("A-1", "a", 0, 0, 0, 99, 0)).percent())
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void aHundredPerCentMeansAll() {
        assertThat(new ComplianceRate(9_999, 1, 0, 0, 0).percent()).hasValue(99);
        assertThat(new ComplianceRate(10_000, 0, 0, 0, 0).percent()).hasValue(100);
    }

    @Test
    void ratesAddUpByAreaAndUnit() {
        ComplianceRates rates = assessment(
                        List.of(
                                outcome("A-1", "a", 1, 1, 0, 0, 0),
                                outcome("A-2", "a", 3, 0, 0, 0, 0),
                                outcome("B-1", "b", 0, 2, 0, 0, 0),
                                outcome("B-2", "b", 0, 0, 0, 0, 0)),
                        List.of(unit("A-1", "north", 1, 0), unit("A-2", "north", 1, 0), unit("A-1", "south", 0, 1)),
                        List.of())
                .rates();
        assertThat(rates.organisation()).isEqualTo(new ComplianceRate(4, 3, 0, 0, 0));
        assertThat(rates.byRule()).containsOnlyKeys("A-1", "A-2", "B-1");
        assertThat(rates.byArea())
                .containsEntry("a", new ComplianceRate(4, 1, 0, 0, 0))
                .containsEntry("b", new ComplianceRate(0, 2, 0, 0, 0));
        assertThat(rates.byUnit())
                .containsEntry("north", new ComplianceRate(2, 0, 0, 0, 0))
                .containsEntry("south", new ComplianceRate(0, 1, 0, 0, 0));
    }

    @Test
    void theAttributeThatSettlesMostComesFirst() {
        DataCompleteness completeness = assessment(
                        List.of(outcome("A-1", "a", 5, 0, 3, 0, 0), outcome("A-2", "a", 0, 0, 2, 0, 0)),
                        List.of(),
                        List.of(
                                undetermined("A-1", "p", "", List.of("owner")),
                                undetermined("A-1", "q", "", List.of("owner")),
                                undetermined("A-1", "r", "x", List.of("owner")),
                                undetermined("A-1", "r", "y", List.of("personalData")),
                                undetermined("A-2", "p", "", List.of("personalData")),
                                undetermined("A-2", "q", "", List.of())))
                .dataCompleteness();
        assertThat(completeness.decisions()).isEqualTo(10);
        assertThat(completeness.undetermined()).isEqualTo(5);
        assertThat(completeness.percent()).hasValue(50);
        assertThat(completeness.withoutAttribute()).isEqualTo(1);
        assertThat(completeness.gaps())
                .containsExactly(
                        new DataCompleteness.Gap("process", "owner", 2, 3),
                        new DataCompleteness.Gap("process", "personalData", 1, 2));
    }
}
