package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.planning.PlannedActivity;

/** A planned activity, as it stands today. */
public final class ActivitySubject extends Subject {

    private final PlannedActivity activity;

    /** Joins it with what surrounds it. */
    public ActivitySubject(PlannedActivity activity, Register register, Circumstances circumstances) {
        super(activity, register, circumstances);
        this.activity = activity;
    }

    @Override
    public List<Object> parts() {
        return YearActivities.Part.of(activity, today().getYear())
                .<List<Object>>map(List::of)
                .orElse(List.of());
    }

    /** Returns the last day for it, or null when none is set. */
    public @Nullable LocalDate dueBy() {
        return activity.dueBy().orElse(null);
    }

    /** Returns the first day of the reminder, or null when no last day is set. */
    public @Nullable LocalDate reminder() {
        return activity.dueBy()
                .map(due -> due.minus(parameters().planning(decidingDay()).activityReminder()))
                .orElse(null);
    }

    /** Returns the day it was completed, or null when it is not. */
    public @Nullable LocalDate completedOn() {
        return activity.completedOn().orElse(null);
    }

    /** Returns what an activity must tell. */
    public List<String> told() {
        return List.of("responsibleRole", "dueBy");
    }

    /** Returns what of that it does not tell. */
    public List<String> untold() {
        List<String> untold = new ArrayList<>();
        if (activity.responsibleRole().isEmpty()) {
            untold.add("responsibleRole");
        }
        if (activity.dueBy().isEmpty()) {
            untold.add("dueBy");
        }
        return untold;
    }

    /** Returns whether it is on this year's agenda: not completed before it. */
    public boolean onAgenda() {
        return activity.completedOn()
                .map(day -> day.getYear() == today().getYear())
                .orElse(true);
    }

    /** Returns the goal of the operational plan under which activities are reported. */
    public String goal() {
        return parameters().planning(decidingDay()).operationalGoal();
    }

    /** Returns whether it is reported in the operational plan under that goal. */
    public Answer reported() {
        Answer underGoal =
                activity.reportedUnderGoal().map(goal()::equals).map(Answer::of).orElse(Answer.UNKNOWN);
        return Answer.of(activity.reportedInOperationalPlan()).and(underGoal);
    }

    /** Returns {@code goal} where it is reported under another goal, else null. */
    public @Nullable String variant() {
        return Answer.of(activity.reportedInOperationalPlan()) == Answer.NO ? null : "goal";
    }

    /** Returns what is missing to tell whether it is reported. */
    public List<String> missingOfReport() {
        List<String> missing = new ArrayList<>();
        if (activity.reportedInOperationalPlan().isEmpty()) {
            missing.add("reportedInOperationalPlan");
        }
        if (activity.reportedUnderGoal().isEmpty()) {
            missing.add("reportedUnderGoal");
        }
        return missing;
    }
}
