package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.planning.PlannedActivity;

/** A planned activity, as it stands today. */
public final class ActivitySubject extends Subject {

    private final PlannedActivity activity;

    /** Joins it with what surrounds it. */
    public ActivitySubject(PlannedActivity activity, Register register, Circumstances circumstances) {
        super(activity, register, circumstances);
        this.activity = activity;
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
}
