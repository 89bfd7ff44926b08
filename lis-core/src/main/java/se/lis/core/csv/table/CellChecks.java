package se.lis.core.csv.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with cells by themselves, so that a value that stands on many rows is looked at once. */
public final class CellChecks {

    /** How many values are remembered; one that is reported a hundred thousand times is among the first. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Map<String, Optional<String>>> known = new HashMap<>();
    private int size;

    /** Returns what is wrong with a cell of a column, or empty when nothing is. */
    Optional<String> of(String column, String cell, Supplier<Optional<String>> check) {
        Map<String, Optional<String>> cells = known.computeIfAbsent(column, name -> new HashMap<>());
        Optional<String> words = cells.get(cell);
        if (words == null) {
            words = check.get();
            if (size < REMEMBERED) {
                cells.put(cell, words);
                size++;
            }
        }
        return words;
    }
}
