package se.lis.core.time;

import java.time.LocalDate;

/**
 * The days on which something due under a Swedish act can be asked for: not Saturdays, Sundays and public holidays (SFS
 * 1989:253), nor Midsummer Eve, Christmas Eve and New Year's Eve (SFS 1930:173 2 §).
 *
 * <p>The days off stand, dated and with their source, in {@code days-off.json}.
 */
public final class SwedishWorkingDays {

    private SwedishWorkingDays() {}

    /** Returns whether a day is a working day. */
    public static boolean contains(LocalDate day) {
        return !DaysOff.weekend(day) && !DaysOff.publicHoliday(day) && !DaysOff.eve(day);
    }

    /** Returns the first working day that is not before a day. */
    public static LocalDate firstFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!contains(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
