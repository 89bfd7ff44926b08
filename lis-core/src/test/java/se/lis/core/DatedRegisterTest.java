package se.lis.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.classification.Aspect;
import se.lis.core.classification.InformationClassification;
import se.lis.core.classification.RequiredLevel;
import se.lis.core.id.AccessReviewId;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.PersonRef;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;

class DatedRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final ProcessId P1 = ProcessId.of("P1");
    private static final ProcessId P2 = ProcessId.of("P2");
    private static final SystemId S1 = SystemId.of("S1");
    private static final LisSnapshot EMPTY = LisSnapshot.builder()
            .takenAt(Instant.parse("2025-12-31T08:00:00Z"))
            .organisation(Organisation.builder()
                    .id(OrganisationId.of("O1"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build())
            .build();

    @Test
    void theCurrentClassificationIsTheLatestThatIsApproved() {
        InformationClassification old = approved("K1", P1, DAY.minusYears(1));
        InformationClassification next = approved("K2", P1, DAY).withApprovedOn(DAY.plusDays(5));
        InformationClassification draft = approved("K3", P1, DAY.plusDays(1)).withApprovedOn(Optional.empty());
        DatedRegister register = EMPTY.withClassifications(next, draft, old, approved("K4", P2, DAY))
                .dated();

        assertThat(register.classification(P1, DAY.minusYears(1).minusDays(1))).isEmpty();
        assertThat(register.classification(P1, DAY.minusYears(1))).contains(old);
        assertThat(register.classification(P1, DAY.plusDays(4))).contains(old);
        assertThat(register.classification(P1, DAY.plusDays(5))).contains(next);
        assertThat(register.classification(P1, DAY.plusYears(5))).contains(next);
        assertThat(register.classification(ProcessId.of("P9"), DAY)).isEmpty();
    }

    @Test
    void ofTwoClassificationsOfADayTheLastIdIsCurrent() {
        assertThat(EMPTY.withClassifications(approved("K2", P1, DAY), approved("K1", P1, DAY))
                        .dated()
                        .classification(P1, DAY)
                        .orElseThrow()
                        .id())
                .hasToString("K2");
    }

    @Test
    void whatIsApprovedBeforeItIsMadeIsNotCurrentBeforeItIsMade() {
        InformationClassification early = approved("K1", P1, DAY).withApprovedOn(DAY.minusDays(3));
        DatedRegister register = EMPTY.withClassifications(early).dated();

        assertThat(register.classification(P1, DAY.minusDays(1))).isEmpty();
        assertThat(register.classification(P1, DAY)).contains(early);
    }

    @Test
    void aSystemAndAProcessOfOneNameAreTwoThings() {
        InformationClassification ofSystem = InformationClassification.builder()
                .id(ClassificationId.of("K1"))
                .system(SystemId.of("X"))
                .classifiedOn(DAY)
                .approvedOn(DAY)
                .build();
        InformationClassification ofProcess = approved("K2", ProcessId.of("X"), DAY);
        DatedRegister register = EMPTY.withClassifications(ofSystem, ofProcess).dated();

        assertThat(register.classification(SystemId.of("X"), DAY)).contains(ofSystem);
        assertThat(register.classification(ProcessId.of("X"), DAY)).contains(ofProcess);
    }

    @Test
    void theHighestProcessSetsTheBar() {
        DatedRegister register = EMPTY.withProcesses(process(P1), process(P2), process(ProcessId.of("P3")))
                .withClassifications(
                        approved("K1", P1, DAY).withConfidentiality(1).withIntegrity(3),
                        approved("K2", P2, DAY).withConfidentiality(3).withIntegrity(3),
                        approved("K3", ProcessId.of("P3"), DAY).withConfidentiality(2))
                .dated();

        assertThat(register.requiredLevel(S1, Aspect.CONFIDENTIALITY, DAY))
                .isEqualTo(new RequiredLevel(Optional.of(3), List.of(P2), List.of()));
        assertThat(register.requiredLevel(S1, Aspect.INTEGRITY, DAY))
                .isEqualTo(new RequiredLevel(Optional.of(3), List.of(P1, P2), List.of(ProcessId.of("P3"))));
    }

    @ParameterizedTest
    @EnumSource
    void unclassifiedIsNotNegligible(Aspect aspect) {
        DatedRegister register = EMPTY.withProcesses(process(P1)).dated();

        assertThat(register.requiredLevel(S1, aspect, DAY))
                .isEqualTo(new RequiredLevel(Optional.empty(), List.of(), List.of(P1)));
    }

    @Test
    void negligibleIsKnown() {
        assertThat(EMPTY.withProcesses(process(P1))
                        .withClassifications(approved("K1", P1, DAY).withAvailability(0))
                        .dated()
                        .requiredLevel(S1, Aspect.AVAILABILITY, DAY))
                .isEqualTo(new RequiredLevel(Optional.of(0), List.of(P1), List.of()));
    }

    @Test
    void onlyProcessesInUseSetTheBar() {
        DatedRegister register = EMPTY.withProcesses(
                        process(P1).withEndedOn(DAY), process(P2).withStartedOn(DAY.plusDays(1)))
                .dated();

        assertThat(register.requiredLevel(S1, Aspect.INTEGRITY, DAY))
                .isEqualTo(new RequiredLevel(Optional.empty(), List.of(), List.of()));
        assertThat(register.processesInUse(S1, DAY.minusDays(1)))
                .containsExactly(process(P1).withEndedOn(DAY));
        assertThat(register.requiredLevel(S1, Aspect.INTEGRITY, DAY.plusDays(1)).unknown())
                .containsExactly(P2);
        assertThat(register.processesInUse(SystemId.of("S9"), DAY)).isEmpty();
    }

    @Test
    void aRoleIsHeldInAHalfOpenPeriod() {
        RoleAssignment first = assignment("R1").withUntil(DAY);
        RoleAssignment second = assignment("R2").withFrom(DAY);
        RoleAssignment unnamed = assignment("R0").withPerson(Optional.empty());
        DatedRegister register = EMPTY.withRoleAssignments(
                        second, first, unnamed, assignment("R3").withRole(Role.IT_MANAGER))
                .dated();

        assertThat(register.holders(Role.DATA_PROTECTION_OFFICER, DAY.minusDays(1)))
                .containsExactly(unnamed, first);
        assertThat(register.holders(Role.DATA_PROTECTION_OFFICER, DAY)).containsExactly(unnamed, second);
        assertThat(register.holders(Role.LEGAL_COUNSEL, DAY)).isEmpty();
    }

    @Test
    void theLatestReviewIsTheLastByTheDay() {
        AccessReview all = review("G1", DAY).withScope(AccessReviewScope.ALL);
        AccessReview privileged = review("G2", DAY.plusDays(1)).withScope(AccessReviewScope.PRIVILEGED);
        AccessReview untold = review("G3", DAY.plusDays(2));
        DatedRegister register =
                EMPTY.withAccessReviews(untold, all, privileged).dated();
        LocalDate later = DAY.plusDays(9);

        assertThat(register.latestAccessReview(S1, DAY.minusDays(1))).isEmpty();
        assertThat(register.latestAccessReview(S1, DAY)).contains(all);
        assertThat(register.latestAccessReview(S1, later)).contains(untold);
        assertThat(register.latestAccessReview(S1, AccessReviewScope.ALL, later))
                .contains(all);
        assertThat(register.latestAccessReview(S1, AccessReviewScope.PRIVILEGED, DAY))
                .contains(all);
        assertThat(register.latestAccessReview(S1, AccessReviewScope.PRIVILEGED, later))
                .contains(privileged);
        assertThat(register.latestAccessReview(SystemId.of("S9"), later)).isEmpty();
    }

    @Test
    void ofTwoReviewsOfADayTheLastIdIsTheLatest() {
        assertThat(EMPTY.withAccessReviews(review("G2", DAY), review("G1", DAY))
                        .dated()
                        .latestAccessReview(S1, DAY))
                .contains(review("G2", DAY));
    }

    @Test
    void answersAreNoPartOfTheRegister() {
        LisSnapshot register = EMPTY.withProcesses(process(P1));
        byte[] before = LisJson.standard().write(register);
        assertThat(register.dated().processesInUse(S1, DAY)).hasSize(1);

        assertThat(LisJson.standard().write(register)).isEqualTo(before);
        assertThat(register).isEqualTo(EMPTY.withProcesses(process(P1)));
    }

    @Test
    void aLevelHoldsWhenNothingUnknownCouldAskForMore() {
        RequiredLevel two = new RequiredLevel(Optional.of(2), List.of(P1), List.of());
        RequiredLevel twoOrMore = new RequiredLevel(Optional.of(2), List.of(P1), List.of(P2));
        RequiredLevel none = new RequiredLevel(Optional.empty(), List.of(), List.of());
        RequiredLevel unknown = new RequiredLevel(Optional.empty(), List.of(), List.of(P2));

        assertThat(two.heldBy(Optional.of(2))).isEqualTo(YesNoUnknown.YES);
        assertThat(two.heldBy(Optional.of(1))).isEqualTo(YesNoUnknown.NO);
        assertThat(two.heldBy(Optional.empty())).isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(twoOrMore.heldBy(Optional.of(1))).isEqualTo(YesNoUnknown.NO);
        assertThat(twoOrMore.heldBy(Optional.of(3))).isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(twoOrMore.heldBy(Optional.of(4))).isEqualTo(YesNoUnknown.YES);
        assertThat(none.heldBy(Optional.empty())).isEqualTo(YesNoUnknown.YES);
        assertThat(none.heldBy(Optional.of(0))).isEqualTo(YesNoUnknown.YES);
        assertThat(unknown.heldBy(Optional.of(0))).isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(unknown.heldBy(Optional.empty())).isEqualTo(YesNoUnknown.UNKNOWN);
    }

    private static InformationClassification approved(String id, ProcessId process, LocalDate day) {
        return InformationClassification.builder()
                .id(ClassificationId.of(id))
                .process(process)
                .classifiedOn(day)
                .approvedOn(day)
                .build();
    }

    private static BusinessProcess process(ProcessId id) {
        return BusinessProcess.builder().id(id).addSupportingSystems(S1).build();
    }

    private static RoleAssignment assignment(String id) {
        return RoleAssignment.builder()
                .id(RoleAssignmentId.of(id))
                .role(Role.DATA_PROTECTION_OFFICER)
                .person(PersonRef.of("x-" + id))
                .build();
    }

    private static AccessReview review(String id, LocalDate day) {
        return AccessReview.builder()
                .id(AccessReviewId.of(id))
                .system(S1)
                .performedOn(day)
                .build();
    }
}
