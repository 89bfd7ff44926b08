package se.lis.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.PersonRef;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.SystemId;
import se.lis.core.id.UnitId;

class OrganisationModelTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZONE);
    private static final Organisation ORGANISATION =
            Organisation.builder().id(OrganisationId.of("O1")).zone(ZONE).build();
    private static final BusinessProcess PROCESS = BusinessProcess.builder()
            .id(ProcessId.of("P1"))
            .unit(UnitId.of("U1"))
            .owner(RoleAssignmentId.of("R1"))
            .addSupportingSystems(SystemId.of("S1"))
            .build();
    private static final InformationSystem SYSTEM = InformationSystem.builder()
            .id(SystemId.of("S1"))
            .resourceOwner(RoleAssignmentId.of("R1"))
            .supplier(SupplierId.of("L1"))
            .addProcessingActivities(ProcessingActivityId.of("B1"))
            .build();
    private static final RoleAssignment ROLE = RoleAssignment.builder()
            .id(RoleAssignmentId.of("R1"))
            .role(Role.RESOURCE_OWNER)
            .unit(UnitId.of("U1"))
            .build();

    @Test
    void anEntityClassCoversAHalfOpenPeriod() {
        EntityClassPeriod period = EntityClassPeriod.builder()
                .entityClass(EntityClass.ESSENTIAL)
                .from(DAY)
                .build();

        assertThat(period.covers(DAY.minusDays(1))).isFalse();
        assertThat(period.covers(DAY)).isTrue();
        assertThat(period.covers(DAY.plusYears(9))).isTrue();
        assertThat(period.withUntil(DAY.plusDays(1)).covers(DAY)).isTrue();
        assertThat(period.withUntil(DAY.plusDays(1)).covers(DAY.plusDays(1))).isFalse();
    }

    @Test
    void anEntityClassPeriodDoesNotEndBeforeItStarts() {
        EntityClassPeriod period = EntityClassPeriod.builder()
                .entityClass(EntityClass.IMPORTANT)
                .from(DAY)
                .until(DAY.minusDays(1))
                .build();

        assertThatThrownBy(() -> ORGANISATION.withEntityClassPeriods(period))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("organisation 'O1': entityClassPeriods.until is '2025-06-09', "
                        + "but it must not come before from 2025-06-10");
        assertThat(ORGANISATION.withEntityClassPeriods(period.withUntil(DAY)).entityClassPeriods())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+01:00", "Z", "UTC+01:00", "GMT+01:00", "Etc/GMT-1", "GMT"})
    void aZoneIsNoFixedOffset(String zone) {
        assertThatThrownBy(() -> ORGANISATION.withZone(ZoneId.of(zone)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("organisation 'O1': zone is '" + zone + "'")
                .hasMessageContaining("Europe/Stockholm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Stockholm", "Asia/Kolkata", "UTC", "Etc/UTC"})
    void aZoneIsARegion(String zone) {
        assertThat(ORGANISATION.withZone(ZoneId.of(zone)).zone()).hasToString(zone);
    }

    @Test
    void noDurationOrCountIsNegative() {
        assertThatThrownBy(() -> SYSTEM.withRecoveryTimeObjective(Duration.ofHours(-1)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("system 'S1': recoveryTimeObjective is 'PT-1H', but it must not be negative");
        assertThatThrownBy(() -> SYSTEM.withLeaverAccounts(
                        LeaverAccounts.builder().privilegedCount(-1).build()))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("system 'S1': leaverAccounts.privilegedCount is '-1', but it must not be negative");
        assertThatThrownBy(() -> SYSTEM.withLeaverAccounts(
                        LeaverAccounts.builder().otherCount(-2).build()))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("system 'S1': leaverAccounts.otherCount is '-2', but it must not be negative");
        assertThatThrownBy(() -> PROCESS.withMaximumTolerableOutage(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("process 'P1': maximumTolerableOutage is 'PT-1S', but it must not be negative");
        assertThat(SYSTEM.withRecoveryTimeObjective(Duration.ZERO).recoveryTimeObjective())
                .contains(Duration.ZERO);
    }

    @Test
    void holdersAreListedOrNot() {
        InformationSystem listed = SYSTEM.withPrivilegedHolders(PersonRef.of("x-17"));

        assertThat(listed.withPrivilegedHoldersListed(true).privilegedHolders()).hasSize(1);
        assertThat(SYSTEM.withPrivilegedHoldersListed(false).privilegedHolders())
                .isEmpty();
        assertThatThrownBy(() -> listed.withPrivilegedHoldersListed(false))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("system 'S1': privilegedHoldersListed is 'false'")
                .hasMessageNotContaining("x-17");
    }
}
