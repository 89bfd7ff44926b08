package se.lis.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import se.lis.core.artefact.AsOf;

/**
 * The arithmetic of deadlines in one zone.
 *
 * <p>A period under a Swedish act counts by {@link #swedishPeriod}, one under an EU act by {@link #euPeriod}, an interval
 * that the organisation decided itself by {@link #calendarPeriod}, and hours by {@link #hours}.
 */
public final class Deadlines {

    /** Regulation 1182/71 Article 3(5): such a period includes at least {@link #WORKING_DAYS} working days. */
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private static final int WORKING_DAYS = 2;

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
     * <p>It is never earlier than by {@link CountingPolicy#STRICT}.
     *
     * @param start the moment from which they run
     * @param limit how long they run
     * @param policy how they are counted
     */
    public Deadline hours(Instant start, Duration limit, CountingPolicy policy) {
        return switch (policy) {
            case STRICT -> new Deadline(start.plus(limit), Optional.empty());
            case EU_1182_71_HOURS -> new Deadline(nextHour(start).plus(limit), Optional.empty());
            case EU_1182_71_TWO_WORKING_DAYS -> twoWorkingDays(nextHour(start), limit);
        };
    }

    /**
     * Returns the end of a period of days, weeks, months or years under a Swedish act: the local day of the same
     * number, or the month's last where there is none, moved past Saturdays, Sundays, public holidays and the three
     * eves. SFS 1930:173 1-2 §§.
     */
    public Deadline swedishPeriod(Instant start, Period period) {
        return swedishPeriod(LocalDate.ofInstant(start, zone), period);
    }

    /** Returns the same end for a period that runs from a day. */
    public Deadline swedishPeriod(LocalDate start, Period period) {
        return endOf(SwedishWorkingDays.firstFrom(start.plus(period)));
    }

    /**
     * Returns the end of a period of days, weeks, months or years under an EU act: the last hour of the local day of
     * the same date, or of the month's last day where there is none, moved past public holidays, Sundays and Saturdays
     * (Regulation 1182/71 Article 3(2)(b)-(c), 3(4)); and not before the second working day after the start, where the
     * period is two days or more (Article 3(5)).
     */
    public Deadline euPeriod(Instant start, Period period) {
        return euPeriod(LocalDate.ofInstant(start, zone), period);
    }

    /** Returns the same end for a period that runs from a day. */
    public Deadline euPeriod(LocalDate start, Period period) {
        LocalDate end = EuWorkingDays.firstFrom(start.plus(period));
        if (start.plus(period).isBefore(start.plusDays(TWO_DAYS.toDays()))) {
            return endOf(end);
        }
        LocalDate second = lastOfWorkingDays(start.plusDays(1));
        return endOf(end.isBefore(second) ? second : end);
    }

    /**
     * Returns the end of a period of days, weeks, months or years that moves past no day off: the local day of the same
     * number, or the month's last where there is none. For intervals that an organisation decided or a good practice
     * recommends.
     */
    public Deadline calendarPeriod(Instant start, Period period) {
        return calendarPeriod(LocalDate.ofInstant(start, zone), period);
    }

    /** Returns the same end for a period that runs from a day. */
    public Deadline calendarPeriod(LocalDate start, Period period) {
        return endOf(start.plus(period));
    }

    private Deadline twoWorkingDays(Instant start, Duration limit) {
        Instant end = start.plus(limit);
        if (limit.compareTo(TWO_DAYS) < 0) {
            return new Deadline(end, Optional.empty());
        }
        LocalDate day = LocalDate.ofInstant(start, zone);
        boolean whole = !start.isAfter(day.atStartOfDay(zone).toInstant());
        Deadline second = endOf(lastOfWorkingDays(whole ? day : day.plusDays(1)));
        return second.last().isAfter(end) ? second : new Deadline(end, Optional.empty());
    }

    /** Returns the day on which as many working days as a period must hold have passed, from a first day on. */
    private static LocalDate lastOfWorkingDays(LocalDate first) {
        LocalDate day = EuWorkingDays.firstFrom(first);
        for (int held = 1; held < WORKING_DAYS; held++) {
            day = EuWorkingDays.firstFrom(day.plusDays(1));
        }
        return day;
    }

    /** Returns the start of the local hour after the one that holds a moment; there is always one hour or less to it. */
    private Instant nextHour(Instant moment) {
        // Minutes of the local clock, but added on the time line: a zone may be off by half an hour.
        LocalTime clock = LocalTime.ofInstant(moment, zone);
        Duration passed = Duration.ofMinutes(clock.getMinute())
                .plusSeconds(clock.getSecond())
                .plusNanos(clock.getNano());
        return moment.plus(Duration.ofHours(1)).minus(passed);
    }

    private Deadline endOf(LocalDate day) {
        return new Deadline(AsOf.lastInstantOf(day, zone), Optional.of(day));
    }
}
