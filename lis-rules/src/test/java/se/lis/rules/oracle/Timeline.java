package se.lis.rules.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Days and moments on both sides of what a register is judged by: the moment of the judgement, the intervals and limits
 * that law and practice count from it, turns of the year, and the first days of laws.
 */
public final class Timeline {

    private static final List<Period> INTERVALS = List.of(
            Period.ZERO,
            Period.ofDays(14),
            Period.ofDays(28),
            Period.ofDays(30),
            Period.ofDays(60),
            Period.ofDays(90),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofMonths(9),
            Period.ofMonths(11),
            Period.ofMonths(12),
            Period.ofMonths(15),
            Period.ofMonths(24),
            Period.ofMonths(36));
    private static final List<Integer> LIMITS =
            List.of(0, 6, 24, 48, 72, 96, 7 * 24, 28 * 24, 30 * 24, 31 * 24, 60 * 24, 365 * 24);
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2018, 5, 25),
            LocalDate.of(2019, 3, 1),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 15));

    private final Instant center;
    private final LocalDate day;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();

    /**
     * Lays out days and moments around a moment.
     *
     * @param center the moment, usually that of an assessment
     * @param zone the zone of local days
     */
    public Timeline(Instant center, ZoneId zone) {
        this.center = center;
        this.day = LocalDate.ofInstant(center, zone);
        for (Period interval : INTERVALS) {
            sides(day.minus(interval));
            sides(day.plus(interval));
        }
        TURNS.forEach(this::sides);
        sides(LocalDate.of(day.getYear(), 1, 1));
        sides(LocalDate.of(day.getYear() - 1, 1, 1));
        for (int hours : LIMITS) {
            sides(center.minus(Duration.ofHours(hours)));
            sides(center.plus(Duration.ofHours(hours)));
        }
        TURNS.forEach(turn -> sides(turn.atStartOfDay(zone).toInstant()));
    }

    private void sides(LocalDate turn) {
        days.add(turn.minusDays(1));
        days.add(turn);
        days.add(turn.plusDays(1));
    }

    private void sides(Instant turn) {
        moments.add(turn.minusSeconds(1));
        moments.add(turn);
        moments.add(turn.plusSeconds(1));
    }

    /** Returns the moment that the timeline is laid out around. */
    public Instant center() {
        return center;
    }

    /** Returns a day. */
    public LocalDate day(Random random) {
        return days.get(random.nextInt(days.size()));
    }

    /** Returns a moment, mostly in the past. */
    public Instant moment(Random random) {
        Instant moment = moments.get(random.nextInt(moments.size()));
        return moment.isAfter(center) && random.nextInt(3) > 0 ? moment(random) : moment;
    }

    /** Returns a year near the center's. */
    public int year(Random random) {
        return day.getYear() + random.nextInt(4) - 2;
    }
}
