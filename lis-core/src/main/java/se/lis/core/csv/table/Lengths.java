package se.lis.core.csv.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 4 timmar}, {@code 1 h 30 min}, {@code 2 dygn}. */
public final class Lengths {

    private static final Pattern PART = Pattern.compile("([0-9]{1,9}(?:[.,][0-9]{1,4})?) ?(\\p{L}+)\\.? ?");

    private static final long MINUTES_AN_HOUR = 60;
    private static final long MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;
    private static final long MINUTES_A_WEEK = 7 * MINUTES_A_DAY;
    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    private static final Map<String, Long> MINUTES = new HashMap<>();

    static {
        List.of("min", "minut", "minuter", "minute", "minutes").forEach(word -> MINUTES.put(word, 1L));
        List.of("h", "t", "tim", "timme", "timmar", "hour", "hours")
                .forEach(word -> MINUTES.put(word, MINUTES_AN_HOUR));
        List.of("d", "dygn", "dag", "dagar", "day", "days").forEach(word -> MINUTES.put(word, MINUTES_A_DAY));
        List.of("v", "vecka", "veckor", "week", "weeks").forEach(word -> MINUTES.put(word, MINUTES_A_WEEK));
    }

    private Lengths() {}

    /** Returns the length that some words state, or empty when they state none. */
    public static Optional<Duration> of(String words) {
        String text = Spaces.key(words);
        Matcher part = PART.matcher(text);
        Duration length = Duration.ZERO;
        int end = 0;
        while (end < text.length()) {
            if (!part.find(end) || part.start() != end || !MINUTES.containsKey(part.group(2))) {
                return Optional.empty();
            }
            length = length.plus(of(new BigDecimal(part.group(1).replace(',', '.')), part.group(2)));
            end = part.end();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(length);
    }

    /** Returns so many of a unit, which {@link #isUnit} knows. */
    public static Duration of(BigDecimal number, String unit) {
        BigDecimal seconds = number.multiply(BigDecimal.valueOf(MINUTES.getOrDefault(unit, 1L)))
                .multiply(SECONDS_A_MINUTE);
        return Duration.ofSeconds(seconds.longValue());
    }

    /** Returns whether a word is a unit of time. */
    public static boolean isUnit(String word) {
        return MINUTES.containsKey(word);
    }

    /** Returns whether a word is a month, which is of no one length. */
    public static boolean isMonth(String word) {
        return List.of("månad", "månader", "month", "months").contains(word);
    }

    /** Returns a length in words of a language, or as ISO 8601 has it where it is not of whole minutes. */
    public static String words(Duration length, Locale language) {
        boolean swedish = language.getLanguage().equals("sv");
        if (length.isNegative() || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
            return length.toString();
        }
        long minutes = length.toMinutes();
        if (minutes % MINUTES_AN_HOUR != 0) {
            return minutes + (swedish ? minutes == 1 ? " minut" : " minuter" : minutes == 1 ? " minute" : " minutes");
        }
        long hours = minutes / MINUTES_AN_HOUR;
        return hours + (swedish ? hours == 1 ? " timme" : " timmar" : hours == 1 ? " hour" : " hours");
    }
}
