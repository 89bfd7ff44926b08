package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that recurs, counted from the last time it was done or from when it first arose.
 *
 * @param start the day from which the time runs, or null when not known
 * @param interval how long it may take until the next time
 * @param ahead how long before its last day a reminder is due
 * @param attribute the attribute that is missing where the start is not known
 */
public record Cycle(@Nullable LocalDate start, Period interval, Period ahead, String attribute) {

    /** Returns the last day for the next time, or null when not known. */
    public @Nullable LocalDate due() {
        return start == null ? null : start.plus(interval);
    }

    /** Returns the first day of the reminder, or null when not known. */
    public @Nullable LocalDate reminder() {
        LocalDate due = due();
        return due == null ? null : due.minus(ahead);
    }

    /** Returns the attribute without which the last day is not known; empty when it is. */
    public List<String> missing() {
        return start == null ? List.of(attribute) : List.of();
    }
}
