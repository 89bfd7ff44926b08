package se.lis.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ActivityId;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.ClassificationPlanId;
import se.lis.core.id.DpoReportId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.InternalAuditId;
import se.lis.core.id.InternalControlId;
import se.lis.core.id.InternalControlPlanId;
import se.lis.core.id.ManagementReviewId;
import se.lis.core.id.MaterialityAnalysisId;
import se.lis.core.id.RiskId;

class PlanningModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final PlannedActivity ACTIVITY = PlannedActivity.builder()
            .id(ActivityId.of("A1"))
            .plannedOn(DAY)
            .dueBy(DAY.plusDays(30))
            .answers(target(ActivityTargetKind.RISK, "R1"))
            .build();
    private static final ControlPerformance PERFORMED = ControlPerformance.builder()
            .performedOn(DAY)
            .followUpActivity(ACTIVITY.id())
            .build();
    private static final InternalControl CONTROL = InternalControl.builder()
            .id(InternalControlId.of("C1"))
            .plan(InternalControlPlanId.of("IKP"))
            .addPerformances(PERFORMED)
            .build();
    private static final ClassificationPlanYear YEAR = ClassificationPlanYear.builder()
            .year(2025)
            .focus(ClassificationFocus.NIS)
            .build();

    @Test
    void sevenAreasAreOfTheActionPlan() {
        assertThat(Arrays.stream(PriorityArea.values()).filter(PriorityArea::inActionPlan))
                .hasSize(7)
                .doesNotContain(PriorityArea.DATA_PROTECTION, PriorityArea.TRAINING);
    }

    @Test
    void anActivityBeginsWhenItIsPlanned() {
        assertThat(ACTIVITY.withCompletedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(ACTIVITY);
        assertThat(ACTIVITY.withPlannedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
    }

    @Test
    void anActivityReportsAndForgetsWhatItAnswers() {
        assertThat(referencesOf(ACTIVITY)).containsExactly("answers.id R1");
        assertThat(ACTIVITY.withoutReferencesTo(RiskId.of("R1")::equals)
                        .orElseThrow()
                        .answers())
                .isEmpty();
        assertThat(ACTIVITY.withoutReferencesTo(RiskId.of("R2")::equals)).contains(ACTIVITY);
    }

    @Test
    void aTargetNamesTheArtefactThatHoldsIt() {
        assertThat(target(ActivityTargetKind.INCIDENT, "I1").artefact()).contains(IncidentId.of("I1"));
        assertThat(target(ActivityTargetKind.CONTROL, "1").artefact()).isEmpty();
        assertThat(target(ActivityTargetKind.CONTROL, "1").withIn("X").artefact())
                .contains(ClassificationId.of("X"));
        assertThat(target(ActivityTargetKind.DECISION, "1").withIn("X").artefact())
                .contains(ManagementReviewId.of("X"));
        assertThat(target(ActivityTargetKind.DPO_RISK, "1").withIn("X").artefact())
                .contains(DpoReportId.of("X"));
        assertThat(target(ActivityTargetKind.DEVIATION, "1").withIn("X").artefact())
                .isEmpty();
    }

    @Test
    void aTargetHasAnId() {
        assertThatThrownBy(() -> ACTIVITY.withAnswers(target(ActivityTargetKind.DEVIATION, " ")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("answers.id");
        assertThatThrownBy(() -> ACTIVITY.withAnswers(target(ActivityTargetKind.RISK, "a|b")))
                .isInstanceOf(InvalidArtefactException.class);
    }

    @Test
    void aPlanYearEndsOnItsLastDay() {
        assertThat(YEAR.end()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(YEAR.withLastDay(DAY).end()).isEqualTo(DAY);
        assertThatThrownBy(() -> YEAR.withLastDay(DAY.plusYears(1))).hasMessageContaining("lastDay");
        assertThatThrownBy(() -> YEAR.withCapacity(-1)).hasMessageContaining("capacity");
        assertThatThrownBy(() -> YEAR.withYear(0)).hasMessageContaining("year");
    }

    @Test
    void aClassificationPlanHasAFocusOnceAYear() {
        ClassificationPlan plan = ClassificationPlan.builder()
                .id(ClassificationPlanId.of("K"))
                .addYears(YEAR, YEAR.withYear(2026), YEAR.withFocus(ClassificationFocus.RSA))
                .build();

        assertThat(plan.asAt(AS_OF)).contains(plan);
        assertThatThrownBy(() -> plan.withYears(YEAR, YEAR.withCapacity(3))).hasMessageContaining("years");
    }

    @Test
    void plansOfAYearAreKeptBeforeTheyAreDecided() {
        MaterialityAndRiskAnalysis analysis = MaterialityAndRiskAnalysis.builder()
                .id(MaterialityAnalysisId.of("VoR"))
                .year(2025)
                .build();
        InternalControlPlan plan = InternalControlPlan.builder()
                .id(InternalControlPlanId.of("IKP"))
                .year(2025)
                .build();

        assertThat(analysis.withDecidedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(analysis);
        assertThat(plan.withDecidedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(plan);
        assertThatThrownBy(() -> analysis.withYear(-1)).hasMessageContaining("year");
        assertThatThrownBy(() -> plan.withYear(-1)).hasMessageContaining("year");
    }

    @Test
    void laterPerformancesHaveNotHappened() {
        assertThat(CONTROL.withPerformances(PERFORMED, PERFORMED.withPerformedOn(DAY.plusDays(1)))
                        .asAt(AS_OF))
                .contains(CONTROL);
    }

    @Test
    void aControlBelongsToAPlan() {
        assertThat(referencesOf(CONTROL)).containsExactly("plan IKP", "performances.followUpActivity A1");
        assertThat(CONTROL.withoutReferencesTo(CONTROL.plan()::equals)).isEmpty();
        assertThat(CONTROL.withoutReferencesTo(ACTIVITY.id()::equals)
                        .orElseThrow()
                        .performances()
                        .get(0)
                        .followUpActivity())
                .isEmpty();
        assertThat(ControlFrequency.HALF_YEARLY.period()).isEqualTo(Period.ofMonths(6));
    }

    @Test
    void aReportNamesEachRiskOnce() {
        DpoReportRisk risk = DpoReportRisk.builder().id("1").build();
        DpoAnnualReport report = DpoAnnualReport.builder()
                .id(DpoReportId.of("D"))
                .year(2024)
                .addRisks(risk)
                .build();

        assertThat(report.withDeliveredOn(DAY.plusDays(1)).asAt(AS_OF)).contains(report.withRisks());
        assertThatThrownBy(() -> report.withRisks(risk, risk)).hasMessageContaining("risks.id");
        assertThatThrownBy(() -> report.withRisks(risk.withId(" "))).hasMessageContaining("risks.id");
    }

    @Test
    void anAuditBeginsWhenItIsConducted() {
        InternalAudit audit =
                InternalAudit.builder().id(InternalAuditId.of("R")).build();

        assertThat(audit.asAt(AS_OF)).contains(audit);
        assertThat(audit.withConductedOn(DAY).asAt(AS_OF)).isPresent();
        assertThat(audit.withConductedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
    }

    private static ActivityTarget target(ActivityTargetKind kind, String id) {
        return ActivityTarget.builder().kind(kind).id(id).build();
    }

    private static List<String> referencesOf(Artefact artefact) {
        List<String> seen = new ArrayList<>();
        artefact.references((attribute, target) -> seen.add(attribute + " " + target));
        return seen;
    }
}
