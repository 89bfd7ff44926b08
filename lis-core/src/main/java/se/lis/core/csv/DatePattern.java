package se.lis.core.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form in which a city writes days and moments.
 *
 * @param text the pattern as people write it
 * @param formatter what reads it, strictly
 */
record DatePattern(String text, DateTimeFormatter formatter) {

    /** Names of months and days are read differently by each release of Java, and so are not allowed. */
    private static final String LETTERS = "yuMdHmsSXx";

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    /**
     * Returns the pattern.
     *
     * @throws IllegalArgumentException if it is none, with what is allowed
     */
    static DatePattern of(String text) {
        String plain = QUOTED.matcher(text).replaceAll("");
        boolean known = plain.chars()
                .filter(Character::isLetter)
                .allMatch(letter -> LETTERS.indexOf(letter) >= 0 && !plain.contains("MMM"));
        boolean whole = (plain.contains("y") || plain.contains("u")) && plain.contains("M") && plain.contains("d");
        if (!known || !whole) {
            throw new IllegalArgumentException("'" + CsvProblem.shown(text)
                    + "' must have year, month and day in figures, such as yyyy-MM-dd, dd/MM/yyyy or yyyy-MM-dd HH:mm");
        }
        // A year is one of our era, which strict reading wants to hear.
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .appendPattern(text)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DatePattern(text, formatter);
    }

    /** Returns whether it states a time of day. */
    boolean hasTime() {
        return QUOTED.matcher(text).replaceAll("").contains("H");
    }

    /** Returns whether it states how far local time is from UTC. */
    boolean hasOffset() {
        String plain = QUOTED.matcher(text).replaceAll("");
        return plain.contains("X") || plain.contains("x");
    }

    /**
     * Returns the day that a cell states.
     *
     * @throws IllegalArgumentException if it states none
     */
    LocalDate day(String cell) {
        try {
            return LocalDate.parse(cell, formatter);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "'" + CsvProblem.shown(cell) + "' is not a day written as " + text, wrong);
        }
    }

    /**
     * Returns the moment that a cell states.
     *
     * @param zone the zone of moments that state none
     * @param time the time of day where the pattern has none
     * @throws IllegalArgumentException if it states none, or two
     */
    Instant moment(String cell, Optional<ZoneId> zone, Optional<LocalTime> time) {
        LocalDateTime local;
        try {
            if (hasOffset()) {
                return OffsetDateTime.parse(cell, formatter).toInstant();
            }
            local = hasTime()
                    ? LocalDateTime.parse(cell, formatter)
                    : LocalDate.parse(cell, formatter).atTime(time.orElseThrow());
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "'" + CsvProblem.shown(cell) + "' is not a moment written as " + text, wrong);
        }
        List<ZoneOffset> offsets = zone.orElseThrow().getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        String which = "'" + CsvProblem.shown(cell) + "' " + (offsets.isEmpty() ? "never was" : "came twice") + " in "
                + zone.get() + ", where the clock was moved; ";
        throw new IllegalArgumentException(which
                + (offsets.isEmpty()
                        ? "write the time that it was"
                        : "write which, as " + local.atOffset(offsets.get(0)) + " or "
                                + local.atOffset(offsets.get(1))));
    }
}
