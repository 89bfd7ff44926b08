package se.lis.core.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Problem;

/**
 * The form in which a city writes days and moments.
 *
 * @param text the pattern as people write it
 * @param plain the pattern without what is quoted
 * @param formatter what reads it, strictly
 */
record DatePattern(String text, String plain, DateTimeFormatter formatter) {

    /** Names of months and days are read differently by each release of Java, and so are not allowed. */
    private static final String LETTERS = "yuMdHhmsSaXx";

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern HALF_OF_A_DAY = Pattern.compile("(?i)'[^']*\\b(?:[ap]\\.?m|[fe]\\.?m)\\b[^']*'");
    private static final Pattern RUN = Pattern.compile("'[^']*'|([A-Za-z])\\1*|.", Pattern.DOTALL);

    /**
     * Returns the pattern.
     *
     * @param century the first of the hundred years in which years of two figures lie
     * @throws IllegalArgumentException if it is none, with what is wrong
     */
    static DatePattern of(String text, Optional<Integer> century) {
        String plain = QUOTED.matcher(text).replaceAll("");
        wrong(text, plain, century).ifPresent(words -> {
            throw new IllegalArgumentException("'" + Problem.shown(text) + "' " + words);
        });
        try {
            return new DatePattern(text, plain, formatter(text, century.orElse(0)));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no pattern of days or moments", unknown);
        }
    }

    private static Optional<String> wrong(String text, String plain, Optional<Integer> century) {
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isLetter(letter) && LETTERS.indexOf(letter) < 0) {
                return Optional.of(
                        "has the letter '" + letter + "', which stands for nothing here; put words in quotes");
            }
        }
        if (plain.contains("MMM")) {
            return Optional.of("has 'MMM', the name of a month; months are written in figures, as M or MM");
        }
        if (!(plain.contains("y") || plain.contains("u")) || !plain.contains("M") || !plain.contains("d")) {
            return Optional.of("must have year, month and day in figures, such as yyyy-MM-dd, dd/MM/yyyy or"
                    + " yyyy-MM-dd HH:mm");
        }
        if (plain.contains("h") != plain.contains("a")) {
            return Optional.of(
                    plain.contains("h")
                            ? "has 'h', an hour of twelve, and no 'a' for AM or PM; the hours of a day are 'H'"
                            : "has 'a' for AM or PM and no 'h', an hour of twelve");
        }
        if (plain.contains("h") && plain.contains("H")) {
            return Optional.of("has both 'h' and 'H', an hour of twelve and one of the day");
        }
        if (plain.contains("H") && HALF_OF_A_DAY.matcher(text).find()) {
            return Optional.of("has AM or PM in quotes beside 'H', which would be read and not heeded; write hh and a");
        }
        boolean two =
                Pattern.compile("(?<![yu])(?:yy|uu)(?![yu])").matcher(plain).find();
        if (two && century.isEmpty()) {
            return Optional.of("has years of two figures; name the first of the hundred years that they lie in as"
                    + " 'century', such as 1950 for 1950 to 2049");
        }
        return Optional.empty();
    }

    private static DateTimeFormatter formatter(String text, int century) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            switch (run) {
                case "yy", "uu" -> builder.appendValueReduced(ChronoField.YEAR_OF_ERA, 2, 2, century);
                // The platform's own texts for these differ between its releases.
                case "a" -> builder.appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM"));
                default -> builder.appendPattern(run);
            }
        }
        // A year is one of our era, which strict reading wants to hear.
        return builder.parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns whether it states a time of day. */
    boolean hasTime() {
        return plain.contains("H") || plain.contains("h");
    }

    /** Returns whether it states how far local time is from UTC. */
    boolean hasOffset() {
        return plain.contains("X") || plain.contains("x");
    }

    /** Returns the pattern of the day alone, or empty when the time does not stand after it. */
    Optional<DatePattern> withoutTime(Optional<Integer> century) {
        Matcher time = Pattern.compile("[Hh]").matcher(text);
        if (!time.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(text.substring(0, time.start()).replaceAll("[^yuMd.)]*$", ""), century));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Returns whether a cell is written so, whether there is such a day or not: an exception for every other cell would cost most. */
    private boolean fits(String cell) {
        ParsePosition place = new ParsePosition(0);
        return formatter.parseUnresolved(cell, place) != null
                && place.getErrorIndex() < 0
                && place.getIndex() == cell.length();
    }

    /** Returns the day that a cell states, or empty when it is not written so. */
    Optional<LocalDate> day(String cell, Optional<ZoneId> zone) {
        if (!fits(cell)) {
            return Optional.empty();
        }
        try {
            if (!hasOffset()) {
                return Optional.of(LocalDate.parse(cell, formatter));
            }
            OffsetDateTime moment = OffsetDateTime.parse(cell, formatter);
            return Optional.of(zone.map(local -> moment.atZoneSameInstant(local).toLocalDate())
                    .orElseGet(moment::toLocalDate));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /**
     * Returns the moment that a cell states, or empty when it is not written so.
     *
     * @param zone the zone of moments that state none
     * @param time the time of day where the pattern has none
     * @throws IllegalArgumentException if it never was, or was twice
     */
    Optional<Instant> moment(String cell, Optional<ZoneId> zone, Optional<LocalTime> time) {
        if (!fits(cell)) {
            return Optional.empty();
        }
        LocalDateTime local;
        try {
            if (hasOffset()) {
                return Optional.of(OffsetDateTime.parse(cell, formatter).toInstant());
            }
            local = hasTime()
                    ? LocalDateTime.parse(cell, formatter)
                    : LocalDate.parse(cell, formatter).atTime(time.orElseThrow());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
        return Optional.of(Forms.at(local, zone.orElseThrow(), cell));
    }

    /** Returns patterns as messages name them. */
    static String listed(List<DatePattern> patterns) {
        return String.join(" or ", patterns.stream().map(DatePattern::text).toList());
    }
}
