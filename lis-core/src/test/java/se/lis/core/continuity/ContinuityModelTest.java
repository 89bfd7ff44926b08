package se.lis.core.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ContinuityPlanId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RsaPlanId;

class ContinuityModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final ContinuityPlan PLAN = ContinuityPlan.builder()
            .id(ContinuityPlanId.of("C1"))
            .addProcesses(ProcessId.of("P1"), ProcessId.of("P2"))
            .build();

    @Test
    void deviationsAreDistinctWithinThePlan() {
        assertThat(PLAN.withExercises(exercise(DAY, "1"), exercise(DAY, "2")).exercises())
                .hasSize(2);
        assertThatThrownBy(() -> PLAN.withExercises(exercise(DAY, "1"), exercise(DAY.plusDays(1), "1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("continuity-plan 'C1': exercises.deviations.id is '1', "
                        + "but each must have an id of its own");
        assertThatThrownBy(() -> PLAN.withExercises(exercise(DAY, "\t")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("exercises.deviations.id")
                .hasMessageContaining("blank");
    }

    @Test
    void recoveryTakesNoNegativeTime() {
        assertThatThrownBy(() -> PLAN.withRecoveryTime(Duration.ofMinutes(-5)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("continuity-plan 'C1': recoveryTime is 'PT-5M', but it must not be negative");
    }

    @Test
    void aPlanOfNothingButWhatIsGoneGoesToo() {
        assertThat(PLAN.withoutReferencesTo(ProcessId.of("P1")::equals))
                .contains(PLAN.withProcesses(ProcessId.of("P2")));
        assertThat(PLAN.withoutReferencesTo(id -> true)).isEmpty();
        ContinuityPlan general = PLAN.withProcesses();
        assertThat(general.withoutReferencesTo(id -> true)).contains(general);
    }

    @Test
    void whatCameLaterWasNotKnown() {
        ContinuityPlan approved = PLAN.withApprovedOn(DAY).withRecoveryTime(Duration.ofHours(4));
        Exercise held = exercise(DAY, "1");
        Exercise resolved = held.withDeviations(
                ExerciseDeviation.builder().id("1").resolvedOn(DAY.plusDays(1)).build());

        assertThat(approved.withReviewedOn(DAY.plusDays(1))
                        .withExercises(resolved, exercise(DAY.plusDays(1), "2"))
                        .asAt(AS_OF))
                .contains(approved.withExercises(held));
        assertThat(approved.withApprovedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(PLAN);
        ContinuityPlan draft = PLAN.withRecoveryTime(Duration.ofHours(4));
        assertThat(draft.asAt(AS_OF)).contains(draft);
    }

    @Test
    void aPlanReportsItsProcesses() {
        List<String> seen = new ArrayList<>();
        PLAN.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen).containsExactly("processes P1", "processes P2");
        assertThatThrownBy(() -> PLAN.withName(" ")).hasMessageContaining("name");
    }

    @Test
    void aMandatePeriodIsKeptAndWhatWasDoneInItIsDated() {
        RsaPlan plan = RsaPlan.builder()
                .id(RsaPlanId.of("R1"))
                .mandateFrom(DAY.plusYears(1))
                .mandateUntil(DAY.plusYears(5))
                .build();

        assertThat(plan.withAnalysisCompletedOn(DAY.plusDays(1))
                        .withPlanAdoptedOn(DAY.plusDays(1))
                        .withElectedTrainedOn(DAY.plusDays(1))
                        .withStaffTrainedOn(DAY.plusDays(1))
                        .withExercisedOn(DAY.plusDays(1))
                        .asAt(AS_OF))
                .contains(plan);
        assertThatThrownBy(() -> plan.withMandateUntil(DAY))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("rsa-plan 'R1': mandateUntil is '2025-06-10'");
    }

    private static Exercise exercise(LocalDate day, String deviation) {
        return Exercise.builder()
                .performedOn(day)
                .addDeviations(ExerciseDeviation.builder().id(deviation).build())
                .build();
    }
}
