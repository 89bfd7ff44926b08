package se.lis.rules.verdict;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadlines;

/**
 * How a time is added to a moment or a day: hours run from a moment, a period from a day, and by some laws from a moment too. What does
 * not fit, hours from a day, is a mistake of the rule's author.
 *
 * @param deadlines counts as the laws do, in the organisation's zone
 */
record TimeArithmetic(Deadlines deadlines) {

    /** Returns the end of hours from a moment, or of a period from a day. */
    static Object sum(Object start, Object time) {
        if (start instanceof Instant moment && time instanceof Duration hours) {
            return moment.plus(hours);
        }
        if (start instanceof LocalDate day && time instanceof Period period) {
            return day.plus(period);
        }
        throw unfit(start, time);
    }

    /** Returns what lies hours before a moment, or a period before a day. */
    static Object difference(Object start, Object time) {
        return sum(start, time instanceof Period period ? period.negated() : ((Duration) time).negated());
    }

    /** Returns the end by SFS 1930:173: hours as they are, a period to the end of a working day. */
    Object bySwedishLaw(Object start, Object time) {
        if (start instanceof Instant moment && time instanceof Period period) {
            return deadlines.swedishPeriod(moment, period).last();
        }
        if (start instanceof LocalDate day && time instanceof Period period) {
            return deadlines.swedishPeriod(day, period).day().orElseThrow();
        }
        return sum(start, time);
    }

    /** Returns the end by Regulation 1182/71, with hours counted by a policy. */
    Object byEuLaw(Object start, Object time, CountingPolicy policy) {
        if (start instanceof Instant moment && time instanceof Duration hours) {
            return deadlines.hours(moment, hours, policy).last();
        }
        if (start instanceof Instant moment && time instanceof Period period) {
            return deadlines.euPeriod(moment, period).last();
        }
        if (start instanceof LocalDate day && time instanceof Period period) {
            return deadlines.euPeriod(day, period).day().orElseThrow();
        }
        throw unfit(start, time);
    }

    /** Returns a day in the year that a number, a month or a day names. */
    static LocalDate inYear(Object value) {
        return value instanceof Integer year ? LocalDate.of(year, 1, 1) : inMonth(value);
    }

    /** Returns a day in the month that a month or a day names. */
    static LocalDate inMonth(Object value) {
        return value instanceof YearMonth month ? month.atDay(1) : (LocalDate) value;
    }

    private static IllegalArgumentException unfit(Object start, Object time) {
        return new IllegalArgumentException("a " + time.getClass().getSimpleName() + " can't run from a "
                + start.getClass().getSimpleName());
    }
}
