package se.lis.rules.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WaiverRef;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.governance.Waiver;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.WaiverId;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.register.Register;

/** What can be accepted, by kind, severity and force, and by what the policy says. */
class WaiversTest {

    private static final RuleCatalogue CATALOGUE = ComplianceEngine.standard().catalogue();
    private static final AsOf NOW = AsOf.of(Instant.parse("2025-05-01T10:00:00Z"), ZoneId.of("Europe/Stockholm"));
    private static final Waiver WAIVER = Waiver.builder()
            .id(WaiverId.of("w"))
            .rule("INC-002")
            .ruleMajorVersion(CATALOGUE.rules().get("INC-002").majorVersion())
            .subjectType(ArtefactType.INCIDENT)
            .subjectId("i")
            .approvedByRole(Role.HEAD_OF_ADMINISTRATION)
            .approvedOn(LocalDate.of(2025, 1, 1))
            .expiresOn(LocalDate.of(2025, 6, 1))
            .justification("x")
            .build();

    private static Finding finding(FindingKind kind, Severity severity, Force force) {
        return Finding.builder()
                .id("f")
                .rule("INC-002")
                .ruleVersion("1.0")
                .area("incident-management")
                .kind(kind)
                .severity(severity)
                .force(force)
                .subject(SubjectRef.builder().type("incident").id("i").build())
                .proof(Proof.builder().build())
                .messageKey("INC-002.violation")
                .build();
    }

    private static boolean accepted(Finding finding, boolean criticalLawWaivable) {
        return with(finding, criticalLawWaivable, WAIVER).waiver().isPresent();
    }

    private static DatedValue dated(Object value) {
        return new DatedValue(LocalDate.MIN, String.valueOf(value), Force.POLICY, "city", "", true, null);
    }

    private static Finding with(Finding finding, boolean criticalLawWaivable, Waiver waiver) {
        LisSnapshot snapshot = LisSnapshot.builder()
                .takenAt(NOW.instant())
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("district"))
                        .zone(NOW.zone())
                        .build())
                .addWaivers(waiver)
                .build();
        return new Waivers(CATALOGUE, moment -> dated(criticalLawWaivable), moment -> dated("2025-02-01"))
                .applied(finding, new Register(snapshot, NOW), IncidentId.of("i"), null);
    }

    @Test
    void fromADayOnADecisionTakesTwoRolesAndSaysWhatItAccepts() {
        Finding finding = finding(FindingKind.VIOLATION, Severity.HIGH, Force.LAW);
        Waiver early = WAIVER.withApprovedOn(LocalDate.of(2025, 1, 31));
        Waiver late = WAIVER.withApprovedOn(LocalDate.of(2025, 2, 1));
        Waiver byTwo = late.withRequestedByRole(Role.INFORMATION_OWNER);
        Waiver bound = byTwo.withAcceptedFacts(finding.proof().factsDigest());
        assertThat(with(finding, false, early).waiver()).isPresent();
        assertThat(with(finding, false, late)).isEqualTo(finding);
        assertThat(with(finding, false, byTwo)).isEqualTo(finding);
        assertThat(with(finding, false, bound).waiver()).isPresent();
        assertThat(with(finding, false, bound.withRequestedByRole(Role.HEAD_OF_ADMINISTRATION)))
                .isEqualTo(finding);
        assertThat(with(finding, false, bound.withRequestedByRole(Optional.empty())))
                .isEqualTo(finding);
    }

    @Test
    void aWaiverOfOtherFactsLapsesAndIsNamed() {
        Finding finding = finding(FindingKind.VIOLATION, Severity.HIGH, Force.LAW);
        Waiver bound = WAIVER.withAcceptedFacts(finding.proof().factsDigest());
        ProofFact fact =
                ProofFact.builder().type("incident").id("i").attribute("risk").build();
        Finding changed = finding.withProof(finding.proof().withFacts(fact.withValue(Scalar.of("high"))));
        assertThat(with(changed, false, bound).waiver()).isEmpty();
        assertThat(with(changed, false, bound).lapsedWaiver().map(WaiverRef::id))
                .contains("w");
        assertThat(with(changed, false, WAIVER).waiver()).isPresent();
        assertThat(changed.proof().factsDigest())
                .isNotEqualTo(finding.proof().withFacts(fact.withAbsent(true)).factsDigest());
    }

    @Test
    void aCriticalViolationOfLawIsAcceptedOnlyWhereThePolicySaysSo() {
        Finding critical = finding(FindingKind.VIOLATION, Severity.CRITICAL, Force.LAW);
        assertThat(accepted(critical, false)).isFalse();
        assertThat(accepted(critical, true)).isTrue();
    }

    @Test
    void lesserViolationsAndOtherForcesAreAccepted() {
        assertThat(accepted(finding(FindingKind.VIOLATION, Severity.HIGH, Force.LAW), false))
                .isTrue();
        assertThat(accepted(finding(FindingKind.VIOLATION, Severity.CRITICAL, Force.POLICY), false))
                .isTrue();
    }

    @Test
    void whatIsNotKnownOrNotYetDueIsNotAccepted() {
        assertThat(accepted(finding(FindingKind.UNDETERMINED, Severity.LOW, Force.POLICY), true))
                .isFalse();
        assertThat(accepted(finding(FindingKind.UPCOMING, Severity.LOW, Force.POLICY), true))
                .isFalse();
    }
}
