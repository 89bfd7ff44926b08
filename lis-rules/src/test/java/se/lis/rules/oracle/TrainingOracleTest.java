package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.PersonRef;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/** Training of units and of the management, naively. */
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
                                .withRole(
                                        List.of(
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
        return List.of(
                Oracle.each("TRN-001", register -> register.trainingResults().stream(), TrainingOracleTest::basics),
                Oracle.each("TRN-003", register -> register.trainingResults().stream(), TrainingOracleTest::together),
                Oracle.each("TRN-004", register -> register.roleAssignments().stream(), TrainingOracleTest::management),
                Oracle.each("TRN-005", register -> register.units().stream(), TrainingOracleTest::told));
    }

    private static Optional<TrainingCourse> course(TrainingResult result, LisSnapshot register) {
        return register.trainingCourses().stream()
                .filter(course -> course.id().equals(result.course()))
                .findFirst();
    }

    private static LocalDate due(TrainingCourse course) {
        return course.dueBy()
                .or(() -> course.month().map(YearMonth::atEndOfMonth))
                .orElse(null);
    }

    private static Optional<Verdict> basics(TrainingResult result, LisSnapshot register, Past past) {
        Optional<TrainingCourse> course = course(result, register);
        boolean nobody =
                result.toBeTrained().isPresent() && result.toBeTrained().get() == 0;
        if (result.unit().isEmpty() || nobody) {
            return Optional.empty();
        }
        if (course.filter(each -> each.kind() != TrainingKind.MANDATORY_BASICS).isPresent()) {
            return Optional.empty();
        }
        Boolean enough = null;
        if (result.toBeTrained().isPresent() && result.trained().isPresent()) {
            enough = 100L * result.trained().get() >= 90L * result.toBeTrained().get();
        }
        if (Boolean.TRUE.equals(enough)) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate due = course.map(TrainingOracleTest::due).orElse(null);
        if (due == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return past.today().isAfter(due) ? Naive.verdict(enough) : Optional.empty();
    }

    private static Optional<Verdict> together(TrainingResult result, LisSnapshot register, Past past) {
        Optional<TrainingCourse> course = course(result, register);
        if (result.unit().isEmpty()
                || course.filter(each -> each.kind() != TrainingKind.NANO).isPresent()) {
            return Optional.empty();
        }
        if (course.isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean discussed = course.get().reflectionQuestion().isEmpty() || past.on(result.reflectionHeldOn()) != null;
        if (discussed && past.on(result.takenTogetherOn()) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate due = due(course.get());
        if (due == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return past.today().isAfter(due) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }

    private static Optional<Verdict> management(RoleAssignment assignment, LisSnapshot register, Past past) {
        boolean meant = assignment.role() == Role.BOARD_MEMBER || assignment.role() == Role.CHIEF_EXECUTIVE;
        boolean member = meant
                || assignment.role() == Role.MANAGEMENT_MEMBER
                || assignment.role() == Role.HEAD_OF_ADMINISTRATION;
        boolean applies = !past.today().isBefore(LocalDate.of(2026, 1, 15));
        if (!applies || !member || !past.holds(assignment.from(), assignment.until())) {
            return Optional.empty();
        }
        OrganisationKind kind = register.organisation().kind().orElse(null);
        boolean registered = register.organisation().entityClassPeriods().stream()
                .anyMatch(period -> period.entityClass() != EntityClass.NONE
                        && past.holds(Optional.of(period.from()), period.until()));
        if (kind == OrganisationKind.MUNICIPAL_COMPANY && !registered) {
            return Optional.empty();
        }
        boolean state = kind == OrganisationKind.REGION || kind == OrganisationKind.STATE_AUTHORITY;
        boolean part = kind == OrganisationKind.ADMINISTRATION || kind == OrganisationKind.CITY_DISTRICT_ADMINISTRATION;
        boolean open = kind == null || (state && !registered);
        List<LocalDate> trainings = new ArrayList<>();
        List<LocalDate> perhaps = new ArrayList<>();
        for (TrainingResult result : register.trainingResults()) {
            LocalDate completed = past.on(result.completedOn());
            if (completed != null && theirs(result, assignment, register)) {
                Optional<TrainingCourse> course = course(result, register);
                if (course.isEmpty()) {
                    perhaps.add(completed);
                } else if (course.get().kind() == TrainingKind.MANAGEMENT) {
                    trainings.add(completed);
                }
            }
        }
        if (trainings.stream().anyMatch(day -> fresh(day, past))) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean matters =
                trainings.isEmpty() ? !perhaps.isEmpty() : perhaps.stream().anyMatch(day -> fresh(day, past));
        boolean notEstablished = trainings.isEmpty() && !part && !meant;
        return Optional.of(
                open || assignment.person().isEmpty() || matters || notEstablished
                        ? Verdict.UNDETERMINED
                        : Verdict.VIOLATION);
    }

    private static boolean fresh(LocalDate day, Past past) {
        return !past.today().isAfter(day.plusMonths(24));
    }

    private static boolean theirs(TrainingResult result, RoleAssignment assignment, LisSnapshot register) {
        if (result.roleAssignment().isEmpty()) {
            return false;
        }
        if (result.roleAssignment().get().equals(assignment.id())) {
            return true;
        }
        return assignment.person().isPresent()
                && register.roleAssignments().stream()
                        .filter(other -> result.roleAssignment().get().equals(other.id()))
                        .anyMatch(other -> other.person().equals(assignment.person()));
    }

    private static Optional<Verdict> told(OrganisationalUnit unit, LisSnapshot register, Past past) {
        if (unit.headcount().isPresent() && unit.headcount().get() == 0) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (int back = 1; back <= 13; back++) {
            YearMonth month = YearMonth.from(past.today()).minusMonths(back);
            boolean asked = !month.atEndOfMonth().isBefore(past.today().minusMonths(12));
            if (asked && month.getYear() >= 2024) {
                boolean told = register.trainingResults().stream()
                        .filter(result -> result.unit().equals(Optional.of(unit.id())))
                        .flatMap(result -> course(result, register).stream())
                        .filter(course -> course.kind() == TrainingKind.NANO)
                        .anyMatch(course -> course.month()
                                .or(() -> course.dueBy().map(YearMonth::from))
                                .filter(month::equals)
                                .isPresent());
                verdicts.add(Optional.of(told ? Verdict.SATISFIED : Verdict.UNDETERMINED));
            }
        }
        return Naive.strongest(verdicts);
    }
}
