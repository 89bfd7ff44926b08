package se.lis.core.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Moments and days where rules tend to be wrong: at limits, a second beside them, at the turns of years and clocks. */
final class Moments {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** Moments at which the law, the year or the clock changes. */
    static final List<Instant> TURNS = Stream.of(
                    "2018-05-25T00:00:00+02:00", // GDPR applies
                    "2026-01-15T00:00:00+01:00", // the Cybersecurity Act is in force
                    "2026-01-01T00:00:00+01:00",
                    "2025-01-01T00:00:00+01:00",
                    "2024-02-29T12:00:00+01:00",
                    "2026-03-29T02:00:00+01:00", // clocks forward
                    "2025-10-26T02:00:00+02:00", // clocks back: 02:00-03:00 comes twice
                    "2025-10-26T02:00:00+01:00",
                    "2024-03-31T02:00:00+01:00",
                    "2026-06-19T12:00:00+02:00", // Midsummer Eve
                    "2025-04-18T12:00:00+02:00") // Good Friday
            .map(text -> ZonedDateTime.parse(text).toInstant())
            .toList();

    // The limits of the reporting acts come twice, so that they are met twice as often.
    private static final List<UnaryOperator<ZonedDateTime>> LIMITS = List.of(
            moment -> moment,
            moment -> moment.plus(24, ChronoUnit.HOURS),
            moment -> moment.plus(72, ChronoUnit.HOURS),
            moment -> moment.plusMonths(1),
            moment -> moment.plus(24, ChronoUnit.HOURS),
            moment -> moment.plus(72, ChronoUnit.HOURS),
            moment -> moment.plusMonths(1),
            moment -> moment.plusDays(1),
            moment -> moment.plusWeeks(2),
            moment -> moment.plusMonths(3),
            moment -> moment.plusMonths(6),
            moment -> moment.plusYears(1),
            moment -> moment.plusYears(2),
            moment -> moment.plusYears(3),
            moment -> moment.plusYears(4));

    private static final List<Integer> BESIDE = List.of(0, 1, -1);

    /** In so many of ten cases a moment is the anchor itself: a limit is met only where both of its ends are. */
    private static final int EXACT = 3;

    private static final int LAST_OF_ONE_LIMIT = 3;
    private static final int SPREAD_DAYS = 1_500;
    private static final int SECONDS_A_DAY = 86_400;

    private Moments() {}

    /**
     * Returns the moment from which an artefact's own moments are counted: so far before the given one that a limit
     * ends there, or a second or a day beside it.
     */
    static Instant anchor(Instant around, Choices choices) {
        int how = choices.below(10);
        if (how == 9) {
            return turn(choices);
        }
        if (how == 8) {
            return spread(around, choices);
        }
        Instant anchor = back(around, choices.of(LIMITS)).plusSeconds(choices.of(BESIDE));
        // Some lie two limits back: then the first has passed, and what followed it is known.
        return how > LAST_OF_ONE_LIMIT ? back(anchor, choices.of(LIMITS)) : anchor;
    }

    private static Instant back(Instant moment, UnaryOperator<ZonedDateTime> limit) {
        ZonedDateTime start = moment.atZone(STOCKHOLM);
        return moment.minusSeconds(ChronoUnit.SECONDS.between(start, limit.apply(start)));
    }

    /** Returns a moment at, a second before or after a limit counted from the anchor, or at a turn, or anywhere. */
    static Instant moment(Instant anchor, Choices choices) {
        int how = choices.below(10);
        if (how == 9) {
            return turn(choices);
        }
        if (how == 8) {
            return spread(anchor, choices);
        }
        if (how < EXACT) {
            return anchor;
        }
        return choices.of(LIMITS)
                .apply(anchor.atZone(STOCKHOLM))
                .plusSeconds(choices.of(BESIDE))
                .toInstant();
    }

    /** Returns a day at, a day before or after a limit counted from the anchor, or at a turn, or anywhere. */
    static LocalDate day(Instant anchor, Choices choices) {
        int how = choices.below(10);
        if (how == 9) {
            return turn(choices).atZone(STOCKHOLM).toLocalDate();
        }
        if (how == 8) {
            return spread(anchor, choices).atZone(STOCKHOLM).toLocalDate();
        }
        if (how < EXACT) {
            return anchor.atZone(STOCKHOLM).toLocalDate();
        }
        return choices.of(LIMITS)
                .apply(anchor.atZone(STOCKHOLM))
                .plusDays(choices.of(BESIDE))
                .toLocalDate();
    }

    private static Instant turn(Choices choices) {
        return choices.of(TURNS).plusSeconds(choices.of(BESIDE));
    }

    private static Instant spread(Instant anchor, Choices choices) {
        return anchor.plus(choices.below(SPREAD_DAYS) - SPREAD_DAYS / 2, ChronoUnit.DAYS)
                .plusSeconds(choices.below(SECONDS_A_DAY));
    }
}
