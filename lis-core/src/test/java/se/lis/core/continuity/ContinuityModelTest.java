package se.lis.core.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ContinuityPlanId;
import se.lis.core.id.ProcessId;

class ContinuityModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final ContinuityPlan PLAN = ContinuityPlan.builder()
            .id(ContinuityPlanId.of("C1"))
            .addProcesses(ProcessId.of("P1"), ProcessId.of("P2"))
            .build();

    @Test
    void deviationsAreToldApartWithinThePlan() {
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

    private static Exercise exercise(LocalDate day, String deviation) {
        return Exercise.builder()
                .performedOn(day)
                .addDeviations(ExerciseDeviation.builder().id(deviation).build())
                .build();
    }
}
