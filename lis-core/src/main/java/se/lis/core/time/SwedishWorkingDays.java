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
import java.util.List;
import java.util.function.Predicate;

/**
 * The days on which something due under a Swedish act can be asked for: not Saturdays, Sundays and public holidays (SFS
 * 1989:253), nor Midsummer Eve, Christmas Eve and New Year's Eve (SFS 1930:173 2 §).
 *
 * <p>The days off stand, dated and with their source, in {@code days-off.json}.
 */
public final class SwedishWorkingDays {

    private static final List<Predicate<LocalDate>> DAYS_OFF = read();

    private SwedishWorkingDays() {}

    /** Returns whether a day is a working day. */
    public static boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && DAYS_OFF.stream().noneMatch(off -> off.test(day));
    }

    /** Returns the first working day that is not before a day. */
    public static LocalDate firstFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!contains(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private static List<Predicate<LocalDate>> read() {
        try (InputStream data = SwedishWorkingDays.class.getResourceAsStream("days-off.json")) {
            List<Predicate<LocalDate>> rules = new ArrayList<>();
            for (JsonNode day : new ObjectMapper().readTree(data).get("daysOff")) {
                rules.add(rule(day));
            }
            return List.copyOf(rules);
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
