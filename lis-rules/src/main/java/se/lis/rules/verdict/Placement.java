package se.lis.rules.verdict;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reason for a place in a worklist: unless what it calls for is done, by when it is to be done, and in which year of a plan. Each method
 * returns the placement itself.
 */
public final class Placement {

    private boolean done;
    private @Nullable Known<LocalDate> lastDay;
    private @Nullable Known<Integer> year;

    /** Says what makes the reason void: that it is so already. What is unknown is a reason still. */
    public Placement unless(Answer answer) {
        done = done || answer.yes();
        return this;
    }

    /** Says by when it is to be done; none and unknown are passed over. */
    public Placement by(Known<LocalDate> day) {
        lastDay = day;
        return this;
    }

    /** Says from when on it is a reason at all: not while that day lies ahead, nor where there is none. */
    public Placement from(Known<LocalDate> day) {
        done = done || !day.has(first -> day.view.register().asks(moment -> moment.reached(first)));
        return this;
    }

    /** Says in which year a plan has it. */
    public Placement planned(Known<Integer> planYear) {
        year = planYear;
        return this;
    }

    /** Returns whether it is a reason. */
    public boolean holds() {
        return !done;
    }

    /** Returns the last day, or empty where there is none or it is unknown. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay).map(Known::shown);
    }

    /** Returns the year of the plan, or empty where no plan has it. */
    public Optional<Integer> year() {
        return Optional.ofNullable(year).map(Known::shown);
    }
}
