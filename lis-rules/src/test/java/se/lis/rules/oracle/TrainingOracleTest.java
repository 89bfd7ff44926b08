package se.lis.rules.oracle;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.PersonRef;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.Role;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;
import se.lis.rules.oracle.rules.Past;

/** Training of units and of the management. */
class TrainingOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.UNIT,
                        ArtefactType.ROLE_ASSIGNMENT,
                        ArtefactType.TRAINING_COURSE,
                        ArtefactType.TRAINING_RESULT)
                .shaped(new Registers.Shape(5, 80, 3, 0, false));
    }

    /**
     * Of some registers: few persons hold management roles, nearly all of a unit are trained, and a course is for each of the
     * months that are over.
     */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        if (random.nextInt(3) == 0) {
            return register;
        }
        Past past = new Past(each.get2(), register.organisation().zone());
        List<TrainingCourse> courses = new ArrayList<>(register.trainingCourses());
        List<TrainingResult> results = new ArrayList<>();
        for (TrainingResult result : register.trainingResults()) {
            boolean counted =
                    result.toBeTrained().isPresent() && result.trained().isPresent();
            int people = 10 + random.nextInt(11);
            TrainingResult told = counted
                    ? result.withTrained(Optional.empty())
                            .withToBeTrained(people)
                            .withTrained(people * 9 / 10 + random.nextInt(2))
                    : result;
            results.add(told);
        }
        for (int back = 1; back <= 13; back++) {
            String id = "month-" + back;
            YearMonth month = YearMonth.from(past.today()).minusMonths(back);
            courses.add(TrainingCourse.builder()
                    .id(se.lis.core.id.TrainingCourseId.of(id))
                    .kind(TrainingKind.NANO)
                    .month(month)
                    .build());
            for (OrganisationalUnit unit : register.units()) {
                if (random.nextInt(40) > 0) {
                    results.add(TrainingResult.builder()
                            .id(se.lis.core.id.TrainingResultId.of(
                                    id + "-" + unit.id().value()))
                            .course(se.lis.core.id.TrainingCourseId.of(id))
                            .unit(unit.id())
                            .build());
                }
            }
        }
        return LisSnapshot.builder()
                .copyOf(register)
                .organisation(register.organisation()
                        .withKind(
                                random.nextBoolean()
                                        ? OrganisationKind.MUNICIPALITY
                                        : OrganisationKind.values()[random.nextInt(OrganisationKind.values().length)]))
                .roleAssignments(register.roleAssignments().stream()
                        .map(assignment -> assignment
                                .withRole(List.of(
                                                Role.MANAGEMENT_MEMBER,
                                                Role.BOARD_MEMBER,
                                                Role.CHIEF_EXECUTIVE,
                                                Role.UNIT_MANAGER)
                                        .get(random.nextInt(4)))
                                .withPerson(
                                        assignment.person().map(person -> PersonRef.of("person-" + random.nextInt(3)))))
                        .toList())
                .trainingCourses(courses)
                .trainingResults(results)
                .build();
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("TRN-001", "TRN-003", "TRN-004", "TRN-005");
    }
}
