package se.lis.harness;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody who mistyped may have meant. */
final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** Returns the three that differ the least from a text, the nearest first; none that differs in half of it. */
    static List<String> to(String text, Collection<String> known) {
        return known.stream()
                .distinct()
                .filter(each -> 2 * distance(text, each) < Math.max(text.length(), each.length()))
                .sorted(Comparator.comparingInt((String each) -> distance(text, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** How many letters are to be put in, taken out or changed, whatever their case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int place = 0; place <= other.length(); place++) {
            row[place] = place;
        }
        for (int step = 1; step <= one.length(); step++) {
            int before = row[0];
            row[0] = step;
            for (int place = 1; place <= other.length(); place++) {
                boolean same =
                        Character.toLowerCase(one.charAt(step - 1)) == Character.toLowerCase(other.charAt(place - 1));
                int changed = before + (same ? 0 : 1);
                before = row[place];
                row[place] = Math.min(changed, 1 + Math.min(row[place], row[place - 1]));
            }
        }
        return row[other.length()];
    }
}
