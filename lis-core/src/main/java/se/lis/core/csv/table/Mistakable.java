package se.lis.core.csv.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts of which a spreadsheet with Swedish or English settings makes another value when it opens a CSV file: {@code 007} is 7,
 * {@code 1E5} is 100000, {@code 3-4} a day, {@code true} a truth value. Where it is not certain that a text stays, it counts as one.
 */
final class Mistakable {

    private static final Set<String> TRUTH = Set.of("true", "false", "sant", "falskt");

    /** What comes back as it was: General shows eleven figures. */
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,10}");

    /** What may stand between and around the figures of a number, a day or a time. */
    private static final String SIGNS = ".,:/-+%()'’$€£¥−–‐ \t\u00A0\u202F\u2009";

    private static final Set<String> CURRENCIES = Set.of("kr", "sek", "eur", "usd", "gbp", "nok", "dkk", "chf");
    private static final Set<String> HALVES = Set.of("a", "p", "am", "pm", "fm", "em");

    private Mistakable() {}

    /** Returns whether a text may come back as another one. */
    static boolean is(String text) {
        if (text.isEmpty() || !mayBegin(text.charAt(0))) {
            return false;
        }
        boolean figure = false;
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (Character.isLetter(letter)) {
                int end = at + 1;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (!stands(text, at, end)) {
                    return TRUTH.contains(Spaces.key(text));
                }
                at = end;
            } else {
                figure |= Character.isDigit(letter);
                if (!Character.isDigit(letter) && SIGNS.indexOf(letter) < 0) {
                    return false;
                }
                at++;
            }
        }
        return figure && !WHOLE.matcher(text).matches();
    }

    /** Most texts are names, and begin otherwise. */
    private static boolean mayBegin(char letter) {
        return Character.isDigit(letter)
                || SIGNS.indexOf(letter) >= 0
                || "jfmasondktfueg".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /** Returns whether letters may be part of a number, a day or a time. */
    private static boolean stands(String text, int from, int to) {
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        boolean after =
                from > 0 && (Character.isDigit(text.charAt(from - 1)) || ".,".indexOf(text.charAt(from - 1)) >= 0);
        boolean before = to < text.length();
        return switch (word) {
            case "e" ->
                after
                        && before
                        && (Character.isDigit(text.charAt(to)) || text.charAt(to) == '+' || text.charAt(to) == '-');
            case "t" -> after && before && Character.isDigit(text.charAt(to));
            case "z" -> after && !before;
            default ->
                HALVES.contains(word)
                        ? from > 0
                                && text.substring(to).isBlank()
                                && !text.substring(0, from).isBlank()
                        : CURRENCIES.contains(word) || CalendarNames.month(word).isPresent();
        };
    }
}
