package se.lis.core.csv.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What months and days of the week are called, in Swedish and English. The platform's own texts differ between its releases. */
public final class CalendarNames {

    /** The languages that have names here. */
    public static final List<String> LANGUAGES = List.of("en", "sv");

    /** By language a line a month: its name, and what it is shortened to. */
    private static final Map<String, List<String>> MONTHS = Map.of(
            "sv",
            List.of(
                    "januari jan",
                    "februari feb febr",
                    "mars mar",
                    "april apr",
                    "maj maj",
                    "juni jun",
                    "juli jul",
                    "augusti aug",
                    "september sep sept",
                    "oktober okt",
                    "november nov",
                    "december dec"),
            "en",
            List.of(
                    "january jan",
                    "february feb",
                    "march mar",
                    "april apr",
                    "may may",
                    "june jun",
                    "july jul",
                    "august aug",
                    "september sep sept",
                    "october oct",
                    "november nov",
                    "december dec"));

    private static final Map<String, List<String>> WEEKDAYS = Map.of(
            "sv",
            List.of(
                    "måndag mån må",
                    "tisdag tis ti",
                    "onsdag ons on",
                    "torsdag tor to tors",
                    "fredag fre fr",
                    "lördag lör lö",
                    "söndag sön sö"),
            "en",
            List.of(
                    "monday mon",
                    "tuesday tue tues",
                    "wednesday wed",
                    "thursday thu thur thurs",
                    "friday fri",
                    "saturday sat",
                    "sunday sun"));

    private static final Map<String, Map<String, Integer>> NUMBERS = new HashMap<>();

    static {
        MONTHS.forEach((language, months) -> {
            Map<String, Integer> numbers = new HashMap<>();
            spellings(months).forEach(some -> some.forEach((month, name) -> numbers.put(name, month.intValue())));
            NUMBERS.put(language, numbers);
        });
    }

    private CalendarNames() {}

    /** Returns the month that a name stands for in a language, whatever the case of its letters and with a point after it or none. */
    public static Optional<Integer> month(String name, String language) {
        return Optional.ofNullable(
                Objects.requireNonNull(NUMBERS.get(language), language).get(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns the month that a name stands for in any of the languages; none stands for two. */
    static Optional<Integer> month(String name) {
        return LANGUAGES.stream()
                .flatMap(language -> month(name, language).stream())
                .findFirst();
    }

    /** Returns the ways in which months are called: in each by number, those that are called so. */
    public static List<Map<Long, String>> months(String language) {
        return spellings(Objects.requireNonNull(MONTHS.get(language), language));
    }

    /** Returns the ways in which days of the week are called: in each by number, Monday first, those that are called so. */
    public static List<Map<Long, String>> weekdays(String language) {
        return spellings(Objects.requireNonNull(WEEKDAYS.get(language), language));
    }

    private static List<Map<Long, String>> spellings(List<String> all) {
        List<Map<Long, String>> spellings = new ArrayList<>();
        for (int each = 0; each < all.size(); each++) {
            String[] names = all.get(each).split(" ", -1);
            for (int at = 0; at < names.length; at++) {
                put(spellings, at, each + 1L, names[at]);
            }
        }
        // What is shortened may have a point after it.
        for (Map<Long, String> shortened : List.copyOf(spellings.subList(1, spellings.size()))) {
            Map<Long, String> pointed = new HashMap<>();
            shortened.forEach((number, name) -> pointed.put(number, name + "."));
            spellings.add(pointed);
        }
        return spellings;
    }

    private static void put(List<Map<Long, String>> spellings, int at, long number, String name) {
        while (spellings.size() <= at) {
            spellings.add(new HashMap<>());
        }
        spellings.get(at).put(number, name);
    }
}
