package se.lis.core.time;

import java.time.LocalDate;

/**
 * The working days of Regulation (EEC, Euratom) 1182/71 Article 2 where Sweden is the Member State: not Saturdays,
 * Sundays and public holidays (SFS 1989:253). Midsummer Eve, Christmas Eve and New Year's Eve are no public holidays, so
 * they are working days here and not under a Swedish act.
 *
 * <p>The public holidays stand, dated and with their source, in {@code days-off.json}.
 */
public final class EuWorkingDays {

    private EuWorkingDays() {}

    /** Returns whether a day is a working day. */
    public static boolean contains(LocalDate day) {
        return !DaysOff.weekend(day) && !DaysOff.publicHoliday(day);
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
