package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.id.ActivityId;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.ControlResult;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.DpoReportRisk;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.planning.PriorityArea;

/** Planned activities, and what they answer. */
final class ActivityRules {

    private ActivityRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.organisation("PLN-001", ActivityRules::areas),
                Oracle.each("PLN-002", LisSnapshot::activities, ActivityRules::timely),
                Oracle.each("PLN-003", LisSnapshot::activities, ActivityRules::told),
                Oracle.each("PLN-004", LisSnapshot::activities, ActivityRules::reported),
                Oracle.each("PLN-007", LisSnapshot::internalControls, ActivityRules::followedUp),
                Oracle.each("PLN-009", LisSnapshot::dpoReports, ActivityRules::risksAnswered));
    }

    /** Whether an activity answers something within an artefact; null where one does not say within which. */
    static Boolean answered(ActivityTargetKind kind, String id, String in, Lookup register, Past past) {
        Boolean answered = false;
        for (PlannedActivity activity : register.of(Group.ANSWERING, new Group.Target(kind, id))) {
            if (past.began(activity.plannedOn())) {
                Optional<String> within = activity.answers().flatMap(ActivityTarget::in);
                answered = Answers.or(answered, within.map(in::equals).orElse(null));
            }
        }
        return answered;
    }

    /** Whether an activity is planned; null where it is nowhere in the register. */
    static Boolean planned(ActivityId id, Lookup register, Past past) {
        return register.find(id, PlannedActivity.class)
                .map(activity -> past.began(activity.plannedOn()))
                .orElse(null);
    }

    private static Optional<Verdict> timely(PlannedActivity activity, Past past) {
        if (!past.began(activity.plannedOn())) {
            return Optional.empty();
        }
        if (past.on(activity.completedOn()) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (activity.dueBy().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = activity.dueBy().get();
        if (past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return past.today().isBefore(due.minusDays(30)) ? Optional.empty() : Optional.of(Verdict.UPCOMING);
    }

    private static Optional<Verdict> told(PlannedActivity activity, Past past) {
        if (!past.began(activity.plannedOn()) || past.on(activity.completedOn()) != null) {
            return Optional.empty();
        }
        return Answers.verdict(
                activity.responsibleRole().isPresent() && activity.dueBy().isPresent());
    }

    private static Optional<Verdict> areas(Lookup register, Past past) {
        int year = past.today().getYear();
        Boolean all = true;
        boolean lacking = false;
        for (PriorityArea area : PriorityArea.values()) {
            if (area == PriorityArea.DATA_PROTECTION || area == PriorityArea.TRAINING) {
                continue;
            }
            Boolean covered = false;
            for (PlannedActivity activity : register.all().activities()) {
                if (past.began(activity.plannedOn())) {
                    Boolean here = activity.area().map(area::equals).orElse(null);
                    covered = Answers.or(covered, Answers.and(here, touches(activity, year, past)));
                }
            }
            all = Answers.and(all, covered);
            lacking |= Boolean.FALSE.equals(covered);
        }
        boolean started = past.today().isAfter(LocalDate.of(year, 3, 31));
        if (lacking || all == null) {
            return started ? Answers.verdict(all) : Optional.empty();
        }
        return Optional.of(Verdict.SATISFIED);
    }

    /** The time from planning to completion, or else the last day; a blank end lies on its side of the other. */
    private static Boolean touches(PlannedActivity activity, int year, Past past) {
        LocalDate completed = past.on(activity.completedOn());
        Integer end = (completed == null ? activity.dueBy() : Optional.of(completed))
                .map(LocalDate::getYear)
                .orElse(null);
        Integer start = activity.plannedOn().map(LocalDate::getYear).orElse(null);
        Boolean begun = start == null ? (end != null && end <= year ? true : null) : Boolean.valueOf(start <= year);
        Boolean ended = end == null ? (start != null && start >= year ? true : null) : Boolean.valueOf(end >= year);
        return Answers.and(begun, ended);
    }

    private static Optional<Verdict> reported(PlannedActivity activity, Past past) {
        LocalDate completed = past.on(activity.completedOn());
        boolean over = completed != null && completed.getYear() < past.today().getYear();
        if (!past.began(activity.plannedOn()) || over || past.today().getYear() < 2024) {
            return Optional.empty();
        }
        Boolean goal = activity.reportedUnderGoal().map("3.5"::equals).orElse(null);
        return Answers.verdict(Answers.and(activity.reportedInOperationalPlan().orElse(null), goal));
    }

    private static Optional<Verdict> followedUp(InternalControl control, Lookup register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ControlPerformance performance : control.performances()) {
            boolean passed = performance.result().equals(Optional.of(ControlResult.PASSED));
            if (!performance.performedOn().isAfter(past.today()) && !passed) {
                Boolean followed = performance.followUpActivity().isPresent()
                        ? planned(performance.followUpActivity().get(), register, past)
                        : Boolean.FALSE;
                verdicts.add(Answers.verdict(performance.result().isEmpty() ? Answers.or(followed, null) : followed));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> risksAnswered(DpoAnnualReport report, Lookup register, Past past) {
        if (past.on(report.deliveredOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (DpoReportRisk risk : report.risks()) {
            verdicts.add(Answers.verdict(
                    answered(ActivityTargetKind.DPO_RISK, risk.id(), report.id().value(), register, past)));
        }
        return Answers.strongest(verdicts);
    }
}
