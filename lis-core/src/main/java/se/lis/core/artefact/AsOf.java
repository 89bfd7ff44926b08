package se.lis.core.artefact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.lis.core.text.Printable;
import se.lis.core.text.Years;

/**
 * The moment at which a register is judged, with the zone that gives it a local day.
 *
 * <p>A moment after it has not happened yet.
 *
 * @param instant the moment
 * @param zone the organisation's zone
 * @param day the local day of the moment in that zone
 */
public record AsOf(Instant instant, ZoneId zone, LocalDate day) {

    /**
     * Returns the moment in a zone.
     *
     * @throws IllegalArgumentException if it is so far away that no calendar has a day for it
     */
    public static AsOf of(Instant instant, ZoneId zone) {
        if (!Years.contain(instant)) {
            throw new IllegalArgumentException("the moment is " + instant + ", but " + Years.RULE);
        }
        return new AsOf(instant, zone, LocalDate.ofInstant(instant, zone));
    }

    /**
     * Returns the instant that a text states, or the last of the day that it states, as ISO 8601 has them.
     *
     * @throws IllegalArgumentException if it states neither, with what it can state
     */
    public static Instant instantOf(String text, ZoneId zone) {
        try {
            return text.contains("T") ? Instant.parse(text) : lastInstantOf(LocalDate.parse(text), zone);
        } catch (DateTimeException wrongForm) {
            throw new IllegalArgumentException(
                    "'" + Printable.brief(text)
                            + "' is neither a day such as 2026-11-01 nor a moment such as 2026-11-01T12:00:00Z",
                    wrongForm);
        }
    }

    /** Returns the last instant of a day in a zone. */
    public static AsOf endOf(LocalDate day, ZoneId zone) {
        return new AsOf(lastInstantOf(day, zone), zone, day);
    }

    /** Returns the last instant of a day in a zone: a nanosecond before the next day starts. */
    public static Instant lastInstantOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /** Returns the local day of another moment in the same zone. */
    public LocalDate dayOf(Instant other) {
        return LocalDate.ofInstant(other, zone);
    }

    /** Returns whether a moment has happened. */
    public boolean reached(Instant moment) {
        return !moment.isAfter(instant);
    }

    /** Returns whether a day has begun. */
    public boolean reached(LocalDate date) {
        return !date.isAfter(day);
    }

    /** Returns the moment if it is given and has happened. */
    public Optional<Instant> pastAt(Optional<Instant> moment) {
        return moment.isPresent() && !reached(moment.get()) ? Optional.empty() : moment;
    }

    /** Returns the day if it is given and has begun. */
    public Optional<LocalDate> pastOn(Optional<LocalDate> date) {
        return date.isPresent() && !reached(date.get()) ? Optional.empty() : date;
    }

    /** Returns what an act decided, or empty when the act's moment lies ahead. A blank moment hides nothing. */
    public <T> Optional<T> pastAt(Optional<Instant> act, Optional<T> decided) {
        return liesAhead(act, pastAt(act)) ? Optional.empty() : decided;
    }

    /** Returns what an act decided, or nothing when the act's moment lies ahead. A blank moment hides nothing. */
    public <T> Collection<T> pastAt(Optional<Instant> act, Collection<T> decided) {
        return liesAhead(act, pastAt(act)) ? List.of() : decided;
    }

    /** Returns what an act decided, or empty when the act's day lies ahead. A blank day hides nothing. */
    public <T> Optional<T> pastOn(Optional<LocalDate> act, Optional<T> decided) {
        return liesAhead(act, pastOn(act)) ? Optional.empty() : decided;
    }

    /** Returns what an act decided, or nothing when the act's day lies ahead. A blank day hides nothing. */
    public <T> Collection<T> pastOn(Optional<LocalDate> act, Collection<T> decided) {
        return liesAhead(act, pastOn(act)) ? List.of() : decided;
    }

    private static <T> boolean liesAhead(Optional<T> given, Optional<T> past) {
        return given.isPresent() && past.isEmpty();
    }
}
