package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/** Training of units and management, by hand. */
final class TrainingRules {

    private TrainingRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("TRN-001", LisSnapshot::trainingResults, TrainingRules::basics),
                RuleByHand.each("TRN-003", LisSnapshot::trainingResults, TrainingRules::together),
                RuleByHand.each("TRN-004", LisSnapshot::roleAssignments, TrainingRules::management),
                RuleByHand.each("TRN-005", LisSnapshot::units, TrainingRules::told));
    }

    private static Optional<TrainingCourse> course(TrainingResult result, Facts register) {
        return register.course(result.course());
    }

    private static LocalDate due(TrainingCourse course) {
        return course.dueBy()
                .or(() -> course.month().map(YearMonth::atEndOfMonth))
                .orElse(null);
    }

    private static Optional<Verdict> basics(TrainingResult result, Facts register, Past past) {
        Optional<TrainingCourse> course = course(result, register);
        boolean nobody =
                result.toBeTrained().isPresent() && result.toBeTrained().get() == 0;
        if (result.unit().isEmpty() || nobody) {
            return Optional.empty();
        }
        if (course.isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (course.get().kind() != TrainingKind.MANDATORY_BASICS) {
            return Optional.empty();
        }
        LocalDate due = due(course.get());
        Boolean enough = null;
        if (result.toBeTrained().isPresent() && result.trained().isPresent()) {
            enough = 100L * result.trained().get() >= 90L * result.toBeTrained().get();
        }
        if (due == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (!past.today().isAfter(due)) {
            return Boolean.TRUE.equals(enough) ? Optional.of(Verdict.SATISFIED) : Optional.empty();
        }
        return Answers.verdict(enough);
    }

    private static Optional<Verdict> together(TrainingResult result, Facts register, Past past) {
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

    private static Optional<Verdict> management(RoleAssignment assignment, Facts register, Past past) {
        boolean meant = assignment.role() == Role.BOARD_MEMBER || assignment.role() == Role.CHIEF_EXECUTIVE;
        boolean member = meant
                || assignment.role() == Role.MANAGEMENT_MEMBER
                || assignment.role() == Role.HEAD_OF_ADMINISTRATION;
        boolean applies = !past.today().isBefore(LocalDate.of(2026, 1, 15));
        if (!applies || !member || !past.holds(assignment.from(), assignment.until())) {
            return Optional.empty();
        }
        OrganisationKind kind = register.all().organisation().kind().orElse(null);
        boolean registered = register.all().organisation().entityClassPeriods().stream()
                .anyMatch(period -> period.entityClass() != EntityClass.NONE
                        && past.holds(Optional.of(period.from()), period.until()));
        if (kind == OrganisationKind.MUNICIPAL_COMPANY && !registered) {
            return Optional.empty();
        }
        boolean state = kind == OrganisationKind.REGION || kind == OrganisationKind.STATE_AUTHORITY;
        if (kind == null || (state && !registered)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        List<LocalDate> trainings = new ArrayList<>();
        boolean unclear = assignment.person().isEmpty();
        for (RoleAssignment role : ofThePerson(assignment, register)) {
            for (TrainingResult result : register.of(Group.RESULTS_OF, role.id())) {
                LocalDate completed = past.on(result.completedOn());
                if (completed != null) {
                    Optional<TrainingCourse> course = course(result, register);
                    unclear |= course.isEmpty();
                    course.filter(each -> each.kind() == TrainingKind.MANAGEMENT)
                            .ifPresent(each -> trainings.add(completed));
                }
            }
        }
        boolean fresh = trainings.stream()
                .max(Comparator.naturalOrder())
                .map(last -> !past.today().isAfter(last.plusMonths(24)))
                .orElse(false);
        if (fresh) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean part = kind == OrganisationKind.ADMINISTRATION || kind == OrganisationKind.CITY_DISTRICT_ADMINISTRATION;
        boolean notEstablished = trainings.isEmpty() && !part && !meant;
        return Optional.of(unclear || notEstablished ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    /** What one was trained for in another role counts too. */
    private static List<RoleAssignment> ofThePerson(RoleAssignment assignment, Facts register) {
        return assignment
                .person()
                .map(person -> register.of(Group.ROLES_OF, person))
                .orElseGet(() -> List.of(assignment));
    }

    private static Optional<Verdict> told(OrganisationalUnit unit, Facts register, Past past) {
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
