package se.lis.harness;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.lis.rules.catalogue.EditDistance;

/** What somebody who mistyped may have meant. */
final class Nearest {

    private static final int MOST = 3;

    /** So many letters are more than a plural or another ending. */
    private static final int LETTERS = 5;

    private Nearest() {}

    /**
     * Returns the three that differ the least from a text, the nearest first; none that differs in half of it, unless it is the end of a longer
     * word. Case does not matter.
     */
    static List<String> to(String text, Collection<String> known) {
        return known.stream()
                .distinct()
                .filter(each -> 2 * distance(text, each) < Math.max(text.length(), each.length()) || ends(each, text))
                .sorted(Comparator.comparingInt((String each) -> distance(text, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean ends(String word, String text) {
        return text.length() >= LETTERS && word.toLowerCase(Locale.ROOT).endsWith(text.toLowerCase(Locale.ROOT));
    }

    private static int distance(String one, String other) {
        return EditDistance.between(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
