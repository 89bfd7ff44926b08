package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.id.InternalControlPlanId;
import se.lis.core.planning.ControlTopic;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.planning.PriorityArea;

/** What each year asks for, by hand. */
final class YearRules {

    private YearRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.organisation("PLN-001", YearRules::areas),
                RuleByHand.organisation("PLN-012", YearRules::planned));
    }

    private static Optional<Verdict> areas(Facts register, Past past) {
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

    private static Boolean touches(PlannedActivity activity, int year, Past past) {
        LocalDate completed = past.on(activity.completedOn());
        LocalDate end = completed == null ? activity.dueBy().orElse(null) : completed;
        LocalDate start = activity.plannedOn().orElse(end);
        if (start == null) {
            return null;
        }
        if (end == null) {
            return start.getYear() == year ? true : null;
        }
        return start.getYear() <= year && end.getYear() >= year;
    }

    private static Optional<Verdict> planned(Facts register, Past past) {
        int year = past.today().getYear();
        boolean started = past.today().isAfter(LocalDate.of(year, 3, 31));
        if (year < 2023) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        Boolean analysed = false;
        for (MaterialityAndRiskAnalysis analysis : register.all().materialityAnalyses()) {
            if (analysis.year() == year) {
                analysed = Answers.or(analysed, decided(analysis.decidedOn(), past));
            }
        }
        verdicts.add(inTime(analysed, started));
        if (year > 2023) {
            Boolean controlled = false;
            List<InternalControlPlanId> plans = new ArrayList<>();
            Set<ControlTopic> topics = EnumSet.noneOf(ControlTopic.class);
            for (InternalControlPlan plan : register.all().internalControlPlans()) {
                if (plan.year() == year) {
                    Boolean decided = decided(plan.decidedOn(), past);
                    controlled = Answers.or(controlled, decided);
                    if (Boolean.TRUE.equals(decided)) {
                        plans.add(plan.id());
                        topics.addAll(plan.topics());
                    }
                }
            }
            verdicts.add(inTime(controlled, started));
            Boolean more = false;
            for (InternalControl control : register.all().internalControls()) {
                if (plans.contains(control.plan())) {
                    control.topic().ifPresent(topics::add);
                    if (control.topic().isEmpty() && control.workingMethod().isEmpty()) {
                        more = null;
                    }
                }
            }
            boolean both = topics.contains(ControlTopic.INCIDENT_REPORTING)
                    && topics.contains(ControlTopic.CLASSIFICATION_REQUIREMENTS);
            if (!plans.isEmpty()) {
                verdicts.add(Answers.verdict(Answers.or(both, more)));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Boolean decided(Optional<LocalDate> day, Past past) {
        return day.isEmpty() ? null : Boolean.valueOf(past.on(day) != null);
    }

    private static Optional<Verdict> inTime(Boolean decided, boolean started) {
        return started || Boolean.TRUE.equals(decided) ? Answers.verdict(decided) : Optional.empty();
    }
}
