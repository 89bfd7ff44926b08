package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/** Training of units and of the management. */
final class TrainingRules {

    private TrainingRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("TRN-001", LisSnapshot::trainingResults, TrainingRules::basics),
                Oracle.each("TRN-002", LisSnapshot::trainingResults, TrainingRules::managers)
                        .from(InForce.REVIEW),
                Oracle.each("TRN-003", LisSnapshot::trainingResults, TrainingRules::together)
                        .from(InForce.REVIEW),
                Oracle.each("TRN-004", LisSnapshot::roleAssignments, TrainingRules::management),
                Oracle.each("TRN-005", LisSnapshot::units, TrainingRules::told));
    }

    private static Optional<TrainingCourse> course(TrainingResult result, Lookup register) {
        return register.find(result.course(), TrainingCourse.class);
    }

    private static LocalDate due(TrainingCourse course) {
        return course.dueBy()
                .or(() -> course.month().map(YearMonth::atEndOfMonth))
                .orElse(null);
    }

    private static Optional<Verdict> basics(TrainingResult result, Lookup register, Past past) {
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
        LocalDate due = course.map(TrainingRules::due).orElse(null);
        if (due == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return past.today().isAfter(due) ? Answers.verdict(enough) : Optional.empty();
    }

    private static Optional<Verdict> managers(TrainingResult result, Lookup register, Past past) {
        Optional<TrainingCourse> course = course(result, register);
        boolean other = course.isPresent() && course.get().kind() != TrainingKind.NANO;
        if (result.unit().isEmpty() || other) {
            return Optional.empty();
        }
        LocalDate due = course.map(TrainingRules::due).orElse(null);
        if (due == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate taken = past.on(result.managerTrainedOn());
        LocalDate act = taken == null ? past.today() : taken;
        if (act.isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        if (taken != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate first = course.get().month().map(month -> month.atDay(1)).orElse(due.withDayOfMonth(1));
        boolean begun = !past.today().isBefore(first);
        return begun ? Optional.of(Verdict.UPCOMING) : Optional.empty();
    }

    private static Optional<Verdict> together(TrainingResult result, Lookup register, Past past) {
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

    private static Optional<Verdict> management(RoleAssignment assignment, Lookup register, Past past) {
        boolean meant = assignment.role() == Role.BOARD_MEMBER || assignment.role() == Role.CHIEF_EXECUTIVE;
        boolean member = meant
                || assignment.role() == Role.MANAGEMENT_MEMBER
                || assignment.role() == Role.HEAD_OF_ADMINISTRATION;
        boolean applies = !past.today().isBefore(InForce.ACT);
        if (!applies || !member || !past.holds(assignment.from(), assignment.until())) {
            return Optional.empty();
        }
        OrganisationKind kind = register.all().organisation().kind().orElse(null);
        boolean registered = register.all().organisation().entityClassPeriods().stream()
                .anyMatch(period -> period.entityClass() != EntityClass.NONE
                        && past.holds(Optional.of(period.from()), period.until()));
        boolean none = register.all().organisation().entityClassPeriods().stream()
                .anyMatch(period -> period.entityClass() == EntityClass.NONE
                        && past.holds(Optional.of(period.from()), period.until()));
        boolean byClass = kind == OrganisationKind.MUNICIPAL_COMPANY || kind == OrganisationKind.STATE_AUTHORITY;
        if (byClass && none && !registered) {
            return Optional.empty();
        }
        boolean open = kind == null || (byClass && !registered);
        List<LocalDate> trainings = new ArrayList<>();
        List<LocalDate> perhaps = new ArrayList<>();
        for (TrainingResult result : theirs(assignment, register)) {
            LocalDate completed = past.on(result.completedOn());
            if (completed != null) {
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
        boolean part = kind == OrganisationKind.ADMINISTRATION || kind == OrganisationKind.CITY_DISTRICT_ADMINISTRATION;
        boolean notEstablished = trainings.isEmpty() && !part && !meant;
        LocalDate since =
                assignment.from().filter(from -> from.isAfter(InForce.ACT)).orElse(InForce.ACT);
        boolean given = trainings.isEmpty() && !past.today().isAfter(since.plusMonths(3));
        boolean unknown = open || assignment.person().isEmpty() || matters || notEstablished;
        return Optional.of(unknown ? Verdict.UNDETERMINED : given ? Verdict.UPCOMING : Verdict.VIOLATION);
    }

    private static boolean fresh(LocalDate day, Past past) {
        return !past.today().isAfter(day.plusMonths(24));
    }

    /** The results of the assignment, and of any other of the same person. */
    private static List<TrainingResult> theirs(RoleAssignment assignment, Lookup register) {
        Set<RoleAssignmentId> roles = new LinkedHashSet<>();
        roles.add(assignment.id());
        assignment
                .person()
                .ifPresent(person -> register.of(Group.ROLES_OF, person).forEach(other -> roles.add(other.id())));
        return roles.stream()
                .flatMap(role -> register.of(Group.RESULTS_OF, role).stream())
                .toList();
    }

    private static Optional<Verdict> told(OrganisationalUnit unit, Lookup register, Past past) {
        if (unit.headcount().isPresent() && unit.headcount().get() == 0) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (int back = 1; back <= 13; back++) {
            YearMonth month = YearMonth.from(past.today()).minusMonths(back);
            boolean asked = !month.atEndOfMonth().isBefore(past.today().minusMonths(12));
            if (asked && month.getYear() >= 2024) {
                boolean told = register.of(Group.RESULTS_OF, unit.id()).stream()
                        .flatMap(result -> course(result, register).stream())
                        .filter(course -> course.kind() == TrainingKind.NANO)
                        .anyMatch(course -> course.month()
                                .or(() -> course.dueBy().map(YearMonth::from))
                                .filter(month::equals)
                                .isPresent());
                verdicts.add(Optional.of(told ? Verdict.SATISFIED : Verdict.UNDETERMINED));
            }
        }
        return Answers.strongest(verdicts);
    }
}
