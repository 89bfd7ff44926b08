package se.lis.rules.proof;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.OriginStepKind;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadline;
import se.lis.core.time.Deadlines;

/** The arithmetic of the steps from where an operand starts to its value. */
final class Steps {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_MONTH = 31;

    private final ZoneId zone;
    private final Deadlines deadlines;

    Steps(ZoneId zone) {
        this.zone = zone;
        this.deadlines = Deadlines.in(zone);
    }

    /**
     * What a step adds or takes away, read once: a text that is a period of days may be a length of time too.
     *
     * @param period what is added to a day, or null for nothing
     * @param length what is added to a moment, or null for nothing
     */
    record Amount(@Nullable Period period, @Nullable Duration length) {

        static final Amount NONE = new Amount(null, null);

        /** Returns what a text is, as a period and as a length of time; nothing where it is neither. */
        static Amount of(String text) {
            if (!text.startsWith("P")) {
                return NONE;
            }
            boolean timed = text.indexOf('T') >= 0;
            boolean dated = text.indexOf('Y') >= 0
                    || text.indexOf('W') >= 0
                    || (text.indexOf('M') >= 0 && (!timed || text.indexOf('M') < text.indexOf('T')));
            return new Amount(timed ? null : parsed(text, Period::parse), dated ? null : parsed(text, Duration::parse));
        }

        private static <T> @Nullable T parsed(String text, Function<String, T> parser) {
            try {
                return parser.apply(text);
            } catch (DateTimeException another) {
                return null;
            }
        }

        /** Returns at least as many days as it may add. */
        long mostDays() {
            long ofPeriod = period == null
                    ? 0
                    : Math.abs(period.toTotalMonths()) * LONGEST_MONTH + Math.abs(period.get(ChronoUnit.DAYS));
            return Math.max(ofPeriod, length == null ? 0 : length.abs().toDays() + 1);
        }

        boolean isNone() {
            return period == null && length == null;
        }
    }

    /**
     * Returns the value after a step, or null where the step means nothing for the value.
     *
     * @param value a day, a moment, a month or a year's number
     * @param kind what the step does
     * @param amount what it adds or takes away
     */
    @Nullable
    Object after(Object value, OriginStepKind kind, Amount amount) {
        try {
            return switch (kind) {
                case DAY -> value instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : null;
                case START_OF_YEAR -> adjusted(year(value), day -> day.withDayOfYear(1));
                case END_OF_YEAR -> adjusted(year(value), day -> day.with(TemporalAdjusters.lastDayOfYear()));
                case END_OF_PREVIOUS_YEAR ->
                    adjusted(year(value), day -> day.withDayOfYear(1).minusDays(1));
                case START_OF_MONTH -> adjusted(month(value), day -> day.withDayOfMonth(1));
                case END_OF_MONTH -> adjusted(month(value), day -> day.with(TemporalAdjusters.lastDayOfMonth()));
                case DAY_BEFORE -> value instanceof LocalDate day ? day.minusDays(1) : null;
                case DAY_AFTER -> value instanceof LocalDate day ? day.plusDays(1) : null;
                case FIRST_MOMENT ->
                    value instanceof LocalDate day ? day.atStartOfDay(zone).toInstant() : null;
                case LAST_MOMENT -> value instanceof LocalDate day ? AsOf.lastInstantOf(day, zone) : null;
                case PLUS, MINUS, PLUS_SWEDISH, PLUS_EU, PLUS_FULL_HOURS, PLUS_TWO_WORKING_DAYS ->
                    moved(value, kind, amount);
            };
        } catch (DateTimeException ofAnotherKind) {
            return null;
        }
    }

    private @Nullable Object moved(Object value, OriginStepKind kind, Amount amount) {
        Duration length = amount.length;
        if (value instanceof Instant moment) {
            return length == null ? null : hours(moment, kind, length);
        }
        Period period = amount.period;
        if (period == null || !(value instanceof LocalDate day)) {
            return null;
        }
        return switch (kind) {
            case PLUS -> day.plus(period);
            case MINUS -> day.minus(period);
            case PLUS_SWEDISH -> day(deadlines.swedishPeriod(day, period));
            case PLUS_EU -> day(deadlines.euPeriod(day, period));
            default -> null;
        };
    }

    private @Nullable Object hours(Instant moment, OriginStepKind kind, Duration length) {
        return switch (kind) {
            case PLUS -> moment.plus(length);
            case MINUS -> moment.minus(length);
            case PLUS_FULL_HOURS ->
                deadlines.hours(moment, length, CountingPolicy.EU_1182_71_HOURS).last();
            case PLUS_TWO_WORKING_DAYS ->
                deadlines
                        .hours(moment, length, CountingPolicy.EU_1182_71_TWO_WORKING_DAYS)
                        .last();
            default -> null;
        };
    }

    private static @Nullable LocalDate day(Deadline deadline) {
        return deadline.day().orElse(null);
    }

    private static @Nullable LocalDate year(Object value) {
        return value instanceof Long number && number >= FIRST_YEAR && number <= LAST_YEAR
                ? LocalDate.of(number.intValue(), 1, 1)
                : month(value);
    }

    private static @Nullable LocalDate month(Object value) {
        if (value instanceof YearMonth month) {
            return month.atDay(1);
        }
        return value instanceof LocalDate day ? day : null;
    }

    private static @Nullable LocalDate adjusted(@Nullable LocalDate day, UnaryOperator<LocalDate> adjustment) {
        return day == null ? null : adjustment.apply(day);
    }
}
