package se.lis.core.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as registers write them, {@code 2026-11-01T09:30:00Z}, at a fraction of what Java's formatters take: registers are full of them. */
public final class IsoMoment {

    private static final long SECONDS_A_DAY = 86_400;
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final int SECONDS_A_MINUTE = 60;

    /** The first second of a year that is written with four figures and no sign, and the first after the last such year. */
    private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_A_DAY;

    private static final long END = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_A_DAY;

    private IsoMoment() {}

    /** Returns what {@link Instant#toString} returns. */
    public static String text(Instant moment) {
        long seconds = moment.getEpochSecond();
        if (moment.getNano() != 0 || seconds < FIRST || seconds >= END) {
            return moment.toString();
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_A_DAY));
        int time = (int) Math.floorMod(seconds, SECONDS_A_DAY);
        char[] text = IsoShape.moment();
        put(day.getYear(), text, 3);
        put(day.getMonthValue(), text, 6);
        put(day.getDayOfMonth(), text, 9);
        put(time / SECONDS_AN_HOUR, text, 12);
        put(time / SECONDS_A_MINUTE % SECONDS_A_MINUTE, text, 15);
        put(time % SECONDS_A_MINUTE, text, 18);
        return new String(text);
    }

    /** Writes the figures of a number over noughts, the last of them at a place. */
    private static void put(int number, char[] text, int last) {
        int at = last;
        for (int rest = number; rest > 0; rest /= 10) {
            text[at--] += (char) (rest % 10);
        }
    }

    /**
     * Returns what {@link Instant#parse} returns.
     *
     * @throws java.time.DateTimeException if the text states no moment
     */
    public static Instant of(String text) {
        boolean leaps = text.startsWith("24", 11) || text.startsWith("60", 17);
        return IsoShape.isMoment(text) && !leaps
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
