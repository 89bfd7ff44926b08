package se.lis.core.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lis.core.csv.table.CalendarNames;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Problem;

/**
 * The form in which a city writes days and moments.
 *
 * @param text the pattern as people write it
 * @param plain the pattern without what is quoted
 * @param formatters what reads it, strictly: one for each way in which months and days of the week are called
 * @param epoch how many of its units are a second where it counts them from 1970, or 0
 */
record DatePattern(String text, String plain, List<DateTimeFormatter> formatters, int epoch) {

    private static final String LETTERS = "yuMdEHhmsSaXx";

    /** What is counted from the beginning of 1970, UTC, by how many of it are a second. */
    private static final Map<String, Integer> EPOCHS = Map.of("epoch-seconds", 1, "epoch-milliseconds", 1000);

    private static final Pattern COUNTED = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");
    private static final Pattern NAMES = Pattern.compile("M{3,}|E+");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern HALF_OF_A_DAY = Pattern.compile("(?i)'[^']*\\b(?:[ap]\\.?m|[fe]\\.?m)\\b[^']*'");
    private static final Pattern NAMED_ZONE = Pattern.compile("(?i)'[^']*\\b(?:Z|UTC|GMT)\\b[^']*'");
    private static final Pattern RUN = Pattern.compile("'[^']*'|([A-Za-z])\\1*|.", Pattern.DOTALL);

    /**
     * Returns the pattern.
     *
     * @param mapping states the century of years of two figures and the language of names
     * @throws IllegalArgumentException if it is none, with what is wrong
     */
    static DatePattern of(String text, CsvMapping mapping) {
        if (EPOCHS.containsKey(text)) {
            return new DatePattern(text, "", List.of(), EPOCHS.get(text));
        }
        String plain = QUOTED.matcher(text).replaceAll("");
        wrong(text, plain, mapping).ifPresent(words -> {
            throw new IllegalArgumentException("'" + Problem.shown(text) + "' " + words);
        });
        try {
            return new DatePattern(text, plain, formatters(text, plain, mapping), 0);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no pattern of days or moments", unknown);
        }
    }

    private static Optional<String> wrong(String text, String plain, CsvMapping mapping) {
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isLetter(letter) && LETTERS.indexOf(letter) < 0) {
                return Optional.of(
                        "has the letter '" + letter + "', which stands for nothing here; put words in quotes");
            }
        }
        Matcher names = NAMES.matcher(plain);
        if (names.find() && language(mapping).isEmpty()) {
            return Optional.of("has '" + names.group()
                    + "', which stands for a name; state the language of names as 'language', sv or en");
        }
        if (!(plain.contains("y") || plain.contains("u")) || !plain.contains("M") || !plain.contains("d")) {
            return Optional.of("must have year, month and day, such as yyyy-MM-dd, dd/MM/yyyy,"
                    + " d MMMM yyyy or yyyy-MM-dd HH:mm");
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
        if (plain.contains("H") && NAMED_ZONE.matcher(text).find() && !inUtc(mapping)) {
            return Optional.of(
                    "has a zone in quotes, which would be read and not heeded; write X for an offset, or state the"
                            + " zone of the times as 'zone', such as UTC");
        }
        boolean two =
                Pattern.compile("(?<![yu])(?:yy|uu)(?![yu])").matcher(plain).find();
        if (two && mapping.century().isEmpty()) {
            return Optional.of("has years of two figures; name the first of the hundred years that they lie in as"
                    + " 'century', such as 1950 for 1950 to 2049");
        }
        return Optional.empty();
    }

    /** A zone that is stated beside the pattern has been thought of. */
    private static boolean inUtc(CsvMapping mapping) {
        return mapping.zone().filter(zone -> zone.getId().equals("UTC")).isPresent();
    }

    private static Optional<String> language(CsvMapping mapping) {
        return mapping.language().filter(CalendarNames.LANGUAGES::contains);
    }

    private static List<DateTimeFormatter> formatters(String text, String plain, CsvMapping mapping) {
        List<Map<Long, String>> months = List.of(Map.of());
        List<Map<Long, String>> weekdays = months;
        if (plain.contains("MMM")) {
            months = CalendarNames.months(language(mapping).orElseThrow());
        }
        if (plain.contains("E")) {
            weekdays = CalendarNames.weekdays(language(mapping).orElseThrow());
        }
        List<DateTimeFormatter> formatters = new ArrayList<>();
        for (Map<Long, String> month : months) {
            for (Map<Long, String> weekday : weekdays) {
                formatters.add(formatter(text, mapping.century().orElse(0), month, weekday));
            }
        }
        return formatters;
    }

    private static DateTimeFormatter formatter(
            String text, int century, Map<Long, String> months, Map<Long, String> weekdays) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            switch (run.startsWith("MMM") ? "MMM" : run.startsWith("E") ? "E" : run) {
                case "MMM" -> builder.appendText(ChronoField.MONTH_OF_YEAR, months);
                case "E" -> builder.appendText(ChronoField.DAY_OF_WEEK, weekdays);
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
        return epoch > 0 || plain.contains("H") || plain.contains("h");
    }

    /** Returns whether it states how far local time is from UTC. */
    boolean hasOffset() {
        return epoch > 0 || plain.contains("X") || plain.contains("x");
    }

    /** Returns the pattern of the day alone, or empty when the time does not stand after it. */
    Optional<DatePattern> withoutTime(CsvMapping mapping) {
        Matcher time = Pattern.compile("[Hh]").matcher(text);
        if (epoch > 0 || !time.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(text.substring(0, time.start()).replaceAll("[^yuMdE.)]*$", ""), mapping));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Returns what reads a cell, whether there is such a day or not: an exception for every other cell would cost most. */
    private Optional<DateTimeFormatter> fitting(String cell) {
        return formatters.stream()
                .filter(formatter -> Forms.fits(cell, formatter))
                .findFirst();
    }

    /**
     * Returns the day that a cell states, or empty when it is not written so.
     *
     * @throws IllegalArgumentException if it depends on the zone, and none is known
     */
    Optional<LocalDate> day(String cell, Optional<ZoneId> zone) {
        if (epoch > 0) {
            return counted(cell)
                    .map(moment -> LocalDate.ofInstant(
                            moment,
                            zone.orElseThrow(() -> new IllegalArgumentException("'" + Problem.shown(cell)
                                    + "' states no zone; name the mapping's 'zone', such as Europe/Stockholm"))));
        }
        return fitting(cell).flatMap(formatter -> {
            try {
                if (!hasOffset()) {
                    return Optional.of(LocalDate.parse(cell, formatter));
                }
                OffsetDateTime moment = OffsetDateTime.parse(cell, formatter);
                return Optional.of(
                        zone.map(local -> moment.atZoneSameInstant(local).toLocalDate())
                                .orElseGet(moment::toLocalDate));
            } catch (DateTimeException wrong) {
                return Optional.empty();
            }
        });
    }

    /**
     * Returns the moment that a cell states, or empty when it is not written so.
     *
     * @param zone the zone of moments that state none
     * @param time the time of day where the pattern has none
     * @throws IllegalArgumentException if it never was, or was twice
     */
    Optional<Instant> moment(String cell, Optional<ZoneId> zone, Optional<LocalTime> time) {
        if (epoch > 0) {
            return counted(cell);
        }
        Optional<DateTimeFormatter> formatter = fitting(cell);
        if (formatter.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime local;
        try {
            if (hasOffset()) {
                return Optional.of(OffsetDateTime.parse(cell, formatter.get()).toInstant());
            }
            local = hasTime()
                    ? LocalDateTime.parse(cell, formatter.get())
                    : LocalDate.parse(cell, formatter.get()).atTime(time.orElseThrow());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
        return Optional.of(Forms.at(local, zone.orElseThrow(), cell));
    }

    private Optional<Instant> counted(String cell) {
        if (!COUNTED.matcher(cell).matches()) {
            return Optional.empty();
        }
        BigDecimal nanos = new BigDecimal(cell).movePointRight(epoch == 1 ? 9 : 6);
        BigInteger[] seconds = nanos.toBigInteger().divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return Optional.of(Instant.ofEpochSecond(seconds[0].longValueExact(), seconds[1].longValueExact()));
    }

    /** Returns patterns as messages name them. */
    static String listed(List<DatePattern> patterns) {
        return String.join(" or ", patterns.stream().map(DatePattern::text).toList());
    }
}
