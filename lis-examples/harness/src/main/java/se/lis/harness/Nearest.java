package se.lis.harness;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.lis.rules.catalogue.EditDistance;

/** What somebody who mistyped may have meant. */
final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** Returns the three that differ the least from a text, the nearest first; none that differs in half of it. Case does not matter. */
    static List<String> to(String text, Collection<String> known) {
        return known.stream()
                .distinct()
                .filter(each -> 2 * distance(text, each) < Math.max(text.length(), each.length()))
                .sorted(Comparator.comparingInt((String each) -> distance(text, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int distance(String one, String other) {
        return EditDistance.between(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
