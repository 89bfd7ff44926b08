package se.lis.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.governance.Waiver;
import se.lis.core.id.ActivityId;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.ContinuityPlanId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcurementId;
import se.lis.core.id.UnitId;
import se.lis.core.id.WaiverId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.procurement.Procurement;

class LisSnapshotTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final BusinessProcess OPEN =
            BusinessProcess.builder().id(ProcessId.of("P1")).build();
    private static final BusinessProcess SECRET = BusinessProcess.builder()
            .id(ProcessId.of("P2"))
            .securityProtected(true)
            .build();
    private static final InformationClassification CLASSIFICATION = InformationClassification.builder()
            .id(ClassificationId.of("K1"))
            .process(SECRET.id())
            .classifiedOn(DAY)
            .build();
    private static final LisSnapshot EMPTY = LisSnapshot.builder()
            .takenAt(Instant.parse("2025-12-31T08:00:00Z"))
            .organisation(Organisation.builder()
                    .id(OrganisationId.of("O1"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build())
            .build();

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsList(ArtefactType type) {
        assertThat(EMPTY.artefacts(type)).hasSize(type == ArtefactType.ORGANISATION ? 1 : 0);
    }

    @Test
    void artefactsStandByTypeAndId() {
        LisSnapshot register = EMPTY.withProcesses(SECRET, OPEN).withUnits(unit("U2", 1), unit("U1", 1));

        assertThat(register.artefacts().map(Artefact::id).map(Object::toString))
                .containsExactly("O1", "U1", "U2", "P1", "P2");
        assertThat(register.find(ProcessId.of("P1"))).contains(OPEN);
        assertThat(register.find(UnitId.of("P1"))).isEmpty();
    }

    @Test
    void whatIsSecurityProtectedGoesWithAllThatRefersToIt() {
        LisSnapshot register = EMPTY.withProcesses(OPEN, SECRET)
                .withClassifications(CLASSIFICATION)
                .withProcurements(Procurement.builder()
                        .id(ProcurementId.of("U1"))
                        .classification(CLASSIFICATION.id())
                        .build())
                .withContinuityPlans(plan("C1", OPEN.id(), SECRET.id()), plan("C2", SECRET.id()))
                .withIncidents(Incident.builder()
                        .id(IncidentId.of("I1"))
                        .addProcesses(OPEN.id(), SECRET.id())
                        .build())
                .withActivities(PlannedActivity.builder()
                        .id(ActivityId.of("A1"))
                        .answers(ActivityTarget.builder()
                                .kind(ActivityTargetKind.CONTROL)
                                .id("1")
                                .in("K1")
                                .build())
                        .build())
                .withWaivers(Waiver.builder()
                        .id(WaiverId.of("W1"))
                        .rule("CON-002")
                        .ruleMajorVersion(1)
                        .subjectType(ArtefactType.CONTINUITY_PLAN)
                        .subjectId("C2")
                        .build());

        LisSnapshot rest = register.withoutSecurityProtected();

        assertThat(rest.processes()).containsExactly(OPEN);
        assertThat(rest.classifications()).isEmpty();
        assertThat(rest.continuityPlans()).containsExactly(plan("C1", OPEN.id()));
        // In a second round: these referred to what went in the first.
        assertThat(rest.procurements().get(0).classification()).isEmpty();
        assertThat(rest.activities().get(0).answers()).isEmpty();
        assertThat(rest.waivers()).isEmpty();
        assertThat(rest.incidents().get(0).processes()).containsExactly(OPEN.id());
        assertThat(rest.danglingReferences()).isEmpty();
        assertThat(rest.withoutSecurityProtected()).isEqualTo(rest);
    }

    @Test
    void equalArtefactsCollapseAndUnequalOnesAreLeftOut() {
        LisSnapshot register =
                EMPTY.withUnits(unit("U1", 1), unit("U1", 2), unit("U2", 1), unit("U2", 1), unit("U3", 1));

        assertThat(register.contradictedIds()).containsExactly(UnitId.of("U1"));
        assertThat(register.withoutContradictions().units()).containsExactly(unit("U2", 1), unit("U3", 1));
        assertThat(EMPTY.withUnits(unit("U1", 2), unit("U1", 1)))
                .isEqualTo(EMPTY.withUnits(unit("U1", 1), unit("U1", 2)));
    }

    @Test
    void referencesThatLeadNowhereAreReported() {
        LisSnapshot register = EMPTY.withProcesses(OPEN.withUnit(UnitId.of("U9")))
                .withContinuityPlans(plan("C1", OPEN.id(), ProcessId.of("P9")));

        assertThat(register.danglingReferences())
                .containsExactly(
                        new DanglingReference(OPEN.id(), "unit", UnitId.of("U9")),
                        new DanglingReference(ContinuityPlanId.of("C1"), "processes", ProcessId.of("P9")));
    }

    @Test
    void whatBeganLaterIsNotThere() {
        LisSnapshot register = EMPTY.withProcesses(OPEN, SECRET.withStartedOn(DAY.plusDays(1)));
        AsOf asOf = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));

        assertThat(register.asAt(asOf)).isEqualTo(EMPTY.withProcesses(OPEN));
        assertThat(register.asAt(AsOf.endOf(DAY.plusDays(1), ZoneId.of("Europe/Stockholm"))))
                .isEqualTo(register);
    }

    private static ContinuityPlan plan(String id, ProcessId... processes) {
        return ContinuityPlan.builder()
                .id(ContinuityPlanId.of(id))
                .processes(List.of(processes))
                .build();
    }

    private static OrganisationalUnit unit(String id, int headcount) {
        return OrganisationalUnit.builder()
                .id(UnitId.of(id))
                .headcount(headcount)
                .build();
    }
}
