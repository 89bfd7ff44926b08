package se.lis.rules.view.planning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.planning.PriorityArea;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A planned activity, as it stands today. */
public final class Activity extends View {

    private static final String DUE_BY = "dueBy";
    private static final String RESPONSIBLE_ROLE = "responsibleRole";

    /** Joins an activity with the register and the law that it is judged by. */
    public Activity(PlannedActivity activity, ViewContext context) {
        super(activity, context);
    }

    /**
     * An activity that is, or may be, of a year.
     *
     * @param area what it is about, or empty where that is not stated
     * @param blank the attribute without which its year can't be decided, or empty where it surely is of the year
     */
    record Part(Optional<PriorityArea> area, Optional<String> blank) {}

    @Override
    public List<Object> parts() {
        Answer ofYear = ofYear(thisDay().year());
        if (ofYear.no()) {
            return List.of();
        }
        Optional<String> blank = Optional.of(lastDay().unknown() ? DUE_BY : "plannedOn");
        Known<PriorityArea> area = fact("area");
        return List.of(new Part(Optional.ofNullable(area.orNull()), blank.filter(attribute -> ofYear.unknown())));
    }

    /**
     * Returns whether the time from its planning to its completion, or else its last day, touches a year. Where one
     * end is not stated, it lies on its side of the other.
     */
    private Answer ofYear(Known<Integer> year) {
        Known<LocalDate> planned = fact("plannedOn");
        Known<LocalDate> last = lastDay();
        return planned.notAfter(last)
                .year()
                .atMost(year)
                .and(last.notBefore(planned).year().atLeast(year));
    }

    private Known<LocalDate> lastDay() {
        return Known.firstGiven(completed(), dueBy());
    }

    /** Returns whether it is not completed. */
    public boolean isOpen() {
        return completed().none();
    }

    /** Returns whether it is on this year's agenda: not completed before it. */
    public boolean isOnAgenda() {
        return completed().none() || completed().year().same(thisDay().year()).yes();
    }

    /** Returns the day on which it was completed. */
    public Known<LocalDate> completed() {
        return act("completedOn");
    }

    /** Returns the last day for it; unknown where none is set. */
    public Known<LocalDate> dueBy() {
        return fact(DUE_BY);
    }

    /** Returns what an activity must state, by the names of the attributes. */
    public Known<List<String>> toBeFilledIn() {
        return stated(List.of(RESPONSIBLE_ROLE, DUE_BY));
    }

    /** Returns what of that it states. */
    public Known<Set<String>> filledIn() {
        Map<String, Answer> filledIn = new LinkedHashMap<>();
        filledIn.put(RESPONSIBLE_ROLE, given(RESPONSIBLE_ROLE));
        filledIn.put(DUE_BY, given(DUE_BY));
        return thoseWhere(filledIn);
    }

    /** Returns the goal of the operational plan under which activities are reported. */
    public Known<String> goal() {
        return limit("planning.operationalGoal");
    }

    /** Returns whether it is reported in the operational plan under that goal. */
    public Answer reported() {
        return yes("reportedInOperationalPlan")
                .and(this.<String>fact("reportedUnderGoal").same(goal()));
    }

    /** Returns {@code goal} where it is not said to be left out of the plan, so that the goal is another; else null. */
    public @Nullable String anotherGoal() {
        return yes("reportedInOperationalPlan").no() ? null : "goal";
    }
}
