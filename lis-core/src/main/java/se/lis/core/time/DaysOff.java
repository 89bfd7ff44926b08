package se.lis.core.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The Swedish days off besides Saturdays and Sundays, read from {@code days-off.json} where each has its source. */
final class DaysOff {

    private static final DaysOff DATA = read();

    /** The years whose days off are kept once they were worked out; a day in any other is worked out each time. */
    private static final int FIRST_KEPT = 1900;

    private static final int LAST_KEPT = 2200;

    private final List<Predicate<LocalDate>> publicHolidays = new ArrayList<>();
    private final List<Predicate<LocalDate>> eves = new ArrayList<>();
    private final Map<Integer, BitSet> publicHolidaysByYear = new ConcurrentHashMap<>();
    private final Map<Integer, BitSet> evesByYear = new ConcurrentHashMap<>();

    private DaysOff() {}

    /** Returns whether a day is a Saturday or a Sunday. */
    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Returns whether a day is a public holiday other than a Sunday (Swedish: allmän helgdag). */
    static boolean publicHoliday(LocalDate day) {
        return falls(day, DATA.publicHolidays, DATA.publicHolidaysByYear);
    }

    /** Returns whether a day is one of the three eves that count as a Sunday under SFS 1930:173 2 §. */
    static boolean eve(LocalDate day) {
        return falls(day, DATA.eves, DATA.evesByYear);
    }

    private static boolean falls(LocalDate day, List<Predicate<LocalDate>> off, Map<Integer, BitSet> byYear) {
        int year = day.getYear();
        if (year < FIRST_KEPT || year > LAST_KEPT) {
            return any(day, off);
        }
        BitSet days = byYear.get(year);
        if (days == null) {
            days = byYear.computeIfAbsent(year, first -> daysOf(first, off));
        }
        return days.get(day.getDayOfYear());
    }

    private static BitSet daysOf(int year, List<Predicate<LocalDate>> off) {
        BitSet days = new BitSet();
        for (LocalDate day = LocalDate.ofYearDay(year, 1); day.getYear() == year; day = day.plusDays(1)) {
            days.set(day.getDayOfYear(), any(day, off));
        }
        return days;
    }

    private static boolean any(LocalDate day, List<Predicate<LocalDate>> off) {
        for (Predicate<LocalDate> each : off) {
            if (each.test(day)) {
                return true;
            }
        }
        return false;
    }

    private static DaysOff read() {
        try (InputStream data = DaysOff.class.getResourceAsStream("days-off.json")) {
            DaysOff days = new DaysOff();
            JsonNode root = new ObjectMapper().readTree(data);
            root.get("publicHolidays").forEach(entry -> days.publicHolidays.add(rule(entry)));
            root.get("eves").forEach(entry -> days.eves.add(rule(entry)));
            return days;
        } catch (IOException broken) {
            throw new UncheckedIOException("days-off.json can't be read", broken);
        }
    }

    private static Predicate<LocalDate> rule(JsonNode entry) {
        LocalDate from = LocalDate.parse(entry.path("from").asText("0001-01-01"));
        LocalDate until = LocalDate.parse(entry.path("until").asText("9999-12-31"));
        Predicate<LocalDate> falls = entry.has("easter")
                ? onEaster(entry.get("easter").asInt())
                : onDate(
                        entry.get("month").asInt(),
                        entry.get("day").asInt(),
                        entry.path("weekday").asText(""));
        return day -> !day.isBefore(from) && day.isBefore(until) && falls.test(day);
    }

    private static Predicate<LocalDate> onEaster(int offset) {
        return day -> day.equals(easterSunday(day.getYear()).plusDays(offset));
    }

    /** A fixed date, or the first such weekday on or after it. */
    private static Predicate<LocalDate> onDate(int month, int dayOfMonth, String weekday) {
        return day -> {
            LocalDate start = LocalDate.of(day.getYear(), month, dayOfMonth);
            return day.equals(
                    weekday.isEmpty() ? start : start.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(weekday))));
        };
    }

    /** Returns Easter Sunday by the Gregorian computus. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int skipped = century - century / 4;
        int epact = Math.floorMod(skipped - (8 * century + 13) / 25 + 19 * golden + 15, 30);
        int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + moon + 2 - skipped, 7);
        int offset = moon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
