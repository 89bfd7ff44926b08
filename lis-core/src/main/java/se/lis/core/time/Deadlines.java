package se.lis.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import se.lis.core.artefact.AsOf;

/** The arithmetic of deadlines in one zone. */
public final class Deadlines {

    private final ZoneId zone;

    private Deadlines(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the arithmetic in a zone. */
    public static Deadlines in(ZoneId zone) {
        return new Deadlines(zone);
    }

    /**
     * Returns the end of a number of hours, counted on the time line: daylight saving does not move it.
     *
     * @param start the moment from which they run
     * @param limit how long they run
     * @param policy how they are counted
     */
    public Deadline hours(Instant start, Duration limit, CountingPolicy policy) {
        return switch (policy) {
            case STRICT -> new Deadline(start.plus(limit), Optional.empty());
        };
    }

    /**
     * Returns the end of a period of days, weeks, months or years under a Swedish act: the local day of the same
     * number, or the month's last where there is none, moved past Saturdays, Sundays, public holidays and the three
     * eves. SFS 1930:173 1-2 §§.
     */
    public Deadline swedishPeriod(Instant start, Period period) {
        LocalDate end =
                SwedishWorkingDays.firstFrom(LocalDate.ofInstant(start, zone).plus(period));
        return new Deadline(AsOf.lastInstantOf(end, zone), Optional.of(end));
    }
}
