package se.lis.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.TrainingCourseId;
import se.lis.core.id.TrainingResultId;
import se.lis.core.id.UnitId;

class TrainingModelTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final TrainingResult RESULT = TrainingResult.builder()
            .id(TrainingResultId.of("T1"))
            .course(TrainingCourseId.of("N1"))
            .unit(UnitId.of("U1"))
            .managerTrainedOn(DAY)
            .build();

    @Test
    void aCourseOfALaterMonthIsKept() {
        TrainingCourse course = TrainingCourse.builder()
                .id(TrainingCourseId.of("N1"))
                .kind(TrainingKind.NANO)
                .month(YearMonth.of(2024, 3))
                .dueBy(LocalDate.of(2024, 3, 31))
                .build();

        assertThat(course.asAt(AS_OF)).contains(course);
        assertThatThrownBy(() -> course.withTheme("")).isInstanceOf(InvalidArtefactException.class);
    }

    @Test
    void laterEventsHaveNotHappened() {
        assertThat(RESULT.withTakenTogetherOn(DAY.plusDays(1))
                        .withReflectionHeldOn(DAY.plusDays(1))
                        .asAt(AS_OF))
                .contains(RESULT);
    }

    @Test
    void aResultIsOfAUnitOrOfARoleHolder() {
        assertThatThrownBy(() -> RESULT.withRoleAssignment(RoleAssignmentId.of("A1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("unit");
        assertThatThrownBy(() -> RESULT.withUnit(Optional.empty())).isInstanceOf(InvalidArtefactException.class);
    }

    @Test
    void notMoreAreTrainedThanWereToBe() {
        assertThat(RESULT.withToBeTrained(5).withTrained(5).trained()).contains(5);
        assertThatThrownBy(() -> RESULT.withToBeTrained(5).withTrained(6)).hasMessageContaining("trained");
        assertThatThrownBy(() -> RESULT.withToBeTrained(-1)).hasMessageContaining("toBeTrained");
    }

    @Test
    void aResultMeansNothingWithoutCourseOrUnit() {
        List<String> seen = new ArrayList<>();
        RESULT.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen).containsExactly("course N1", "unit U1");
        assertThat(RESULT.withoutReferencesTo(RESULT.course()::equals)).isEmpty();
        assertThat(RESULT.withoutReferencesTo(UnitId.of("U1")::equals)).isEmpty();
        assertThat(RESULT.withoutReferencesTo(UnitId.of("U2")::equals)).contains(RESULT);
    }
}
