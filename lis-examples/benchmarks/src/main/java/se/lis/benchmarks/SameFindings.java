package se.lis.benchmarks;

import java.util.SortedSet;
import java.util.TreeSet;

/** Refuses to measure what does not come to the same. */
final class SameFindings {

    private SameFindings() {}

    /**
     * Does nothing when two ways find the same.
     *
     * @throws IllegalStateException if they do not; the message names the first that only one of them finds
     */
    static void check(String who, SortedSet<String> expected, SortedSet<String> found) {
        if (!expected.equals(found)) {
            SortedSet<String> missing = new TreeSet<>(expected);
            missing.removeAll(found);
            SortedSet<String> more = new TreeSet<>(found);
            more.removeAll(expected);
            throw new IllegalStateException(who + " finds something else: it lacks " + first(missing) + " (of "
                    + missing.size() + ") and has " + first(more) + " (of " + more.size() + ")");
        }
    }

    private static String first(SortedSet<String> lines) {
        return lines.isEmpty() ? "nothing" : lines.first();
    }
}
