package se.lis.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.artefact.Artefact;
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

    @Test
    void aProcessIsInUseFromItsStartToBeforeItsEnd() {
        BusinessProcess process = PROCESS.withStartedOn(DAY).withEndedOn(DAY.plusDays(2));

        assertThat(process.inUse(DAY.minusDays(1))).isFalse();
        assertThat(process.inUse(DAY)).isTrue();
        assertThat(process.inUse(DAY.plusDays(1))).isTrue();
        assertThat(process.inUse(DAY.plusDays(2))).isFalse();
        assertThat(PROCESS.inUse(LocalDate.MIN)).isTrue();
    }

    @Test
    void aSystemIsInUseFromItsFirstDayToBeforeItIsRetired() {
        InformationSystem system = SYSTEM.withInUseFrom(DAY).withInUseUntil(DAY.plusDays(2));

        assertThat(system.inUse(DAY.minusDays(1))).isFalse();
        assertThat(system.inUse(DAY)).isTrue();
        assertThat(system.inUse(DAY.plusDays(1))).isTrue();
        assertThat(system.inUse(DAY.plusDays(2))).isFalse();
        assertThat(SYSTEM.inUse(LocalDate.MIN)).isTrue();
    }

    @Test
    void aProcessIsInASectorInItsPeriods() {
        NisScope health = NisScope.builder()
                .sector(NisSector.HEALTH)
                .from(DAY)
                .until(DAY.plusDays(2))
                .build();
        NisScope administration = NisScope.builder()
                .sector(NisSector.PUBLIC_ADMINISTRATION)
                .from(DAY.plusDays(5))
                .build();
        BusinessProcess process = PROCESS.withNisScopes(health, administration);

        assertThat(process.nisSector(DAY.minusDays(1))).isEmpty();
        assertThat(process.nisSector(DAY)).contains(NisSector.HEALTH);
        assertThat(process.nisSector(DAY.plusDays(1))).contains(NisSector.HEALTH);
        assertThat(process.nisSector(DAY.plusDays(2))).isEmpty();
        assertThat(process.nisSector(DAY.plusYears(9))).contains(NisSector.PUBLIC_ADMINISTRATION);
        assertThatThrownBy(() -> health.withUntil(DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("until");
    }

    @Test
    void aRoleIsHeldInAHalfOpenPeriod() {
        RoleAssignment role = ROLE.withFrom(DAY).withUntil(DAY.plusDays(2));

        assertThat(role.holds(DAY.minusDays(1))).isFalse();
        assertThat(role.holds(DAY)).isTrue();
        assertThat(role.holds(DAY.plusDays(1))).isTrue();
        assertThat(role.holds(DAY.plusDays(2))).isFalse();
        assertThat(ROLE.holds(DAY)).isTrue();
        assertThat(role.asAt(AsOf.endOf(DAY.minusYears(1), ZONE))).contains(role);
        assertThatThrownBy(() -> role.withUntil(DAY.minusDays(1)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("role-assignment 'R1': until is '2025-06-09', but it must not come before from 2025-06-10");
    }

    @Test
    void aProcessBeginsWhenItStarts() {
        assertThat(PROCESS.withStartedOn(DAY).asAt(AS_OF)).contains(PROCESS.withStartedOn(DAY));
        assertThat(PROCESS.withStartedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
        assertThat(PROCESS.withEndedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(PROCESS);
    }

    @Test
    void plannedUseOfASystemIsKept() {
        InformationSystem planned = SYSTEM.withInUseFrom(DAY.plusDays(30));
        assertThat(planned.asAt(AS_OF)).contains(planned);
    }

    @Test
    void referencesAreReportedAndRemoved() {
        assertThat(referencesOf(PROCESS)).containsExactly("unit U1", "owner R1", "supportingSystems S1");
        assertThat(PROCESS.withoutReferencesTo(id -> true))
                .contains(BusinessProcess.builder().id(PROCESS.id()).build());
        assertThat(PROCESS.withoutReferencesTo(SystemId.of("S1")::equals)).contains(PROCESS.withSupportingSystems());
        assertThat(referencesOf(SYSTEM)).containsExactly("resourceOwner R1", "supplier L1", "processingActivities B1");
        assertThat(SYSTEM.withoutReferencesTo(id -> true))
                .contains(InformationSystem.builder().id(SYSTEM.id()).build());
        assertThat(referencesOf(ROLE)).containsExactly("unit U1");
        assertThat(ROLE.withoutReferencesTo(UnitId.of("U1")::equals)).contains(ROLE.withUnit(Optional.empty()));
        OrganisationalUnit unit = OrganisationalUnit.builder()
                .id(UnitId.of("U2"))
                .parent(UnitId.of("U1"))
                .build();
        assertThat(referencesOf(unit)).containsExactly("parent U1");
        assertThat(unit.withoutReferencesTo(UnitId.of("U1")::equals)).contains(unit.withParent(Optional.empty()));
    }

    @Test
    void theProviderNeedNotBeInTheRegister() {
        InformationSystem provided = SYSTEM.withProvidedBy(OrganisationId.of("elsewhere"));

        assertThat(referencesOf(provided)).isEqualTo(referencesOf(SYSTEM));
        assertThat(referencesOf(ORGANISATION.withParent(OrganisationId.of("city"))))
                .isEmpty();
    }

    @Test
    void impossibleThingsAreRefused() {
        assertThatThrownBy(() -> ORGANISATION.withName(" ")).hasMessageStartingWith("organisation 'O1': name is ' '");
        assertThatThrownBy(() -> ORGANISATION.withOrganisationNumber("")).hasMessageContaining("organisationNumber");
        assertThatThrownBy(() -> PROCESS.withName("")).hasMessageContaining("name");
        assertThatThrownBy(() -> PROCESS.withApproximateDataSubjects(-1))
                .hasMessage("process 'P1': approximateDataSubjects is '-1', but it must not be negative");
        assertThatThrownBy(() -> PROCESS.withStartedOn(DAY).withEndedOn(DAY.minusDays(1)))
                .hasMessageContaining("endedOn");
        assertThatThrownBy(() -> SYSTEM.withName("")).hasMessageContaining("name");
        assertThatThrownBy(() -> SYSTEM.withInUseFrom(DAY).withInUseUntil(DAY.minusDays(1)))
                .hasMessageContaining("inUseUntil");
        assertThatThrownBy(() -> OrganisationalUnit.builder()
                        .id(UnitId.of("U1"))
                        .headcount(-1)
                        .build())
                .hasMessage("unit 'U1': headcount is '-1', but it must not be negative");
    }

    private static List<String> referencesOf(Artefact artefact) {
        List<String> seen = new ArrayList<>();
        artefact.references((attribute, target) -> seen.add(attribute + " " + target));
        return seen;
    }
}
