package se.lis.core.csv.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is known of cells by themselves, so that a value that stands on many rows is looked at once. */
public final class KnownCells {

    /** How many values are remembered as wrong or right; one that is reported a hundred thousand times is among the first. */
    private static final int CHECKED = 10_000;

    private final Map<String, Map<String, Optional<String>>> checked = new HashMap<>();
    private int size;

    /** Shapes are made once, so that an attribute is one object. */
    private final IdentityHashMap<Shape.Attribute, Remembered<JsonNode>> values = new IdentityHashMap<>();

    /** Returns what is wrong with a cell of a column, or empty when nothing is. */
    Optional<String> wrong(String column, String cell, Supplier<Optional<String>> check) {
        Map<String, Optional<String>> cells = checked.computeIfAbsent(column, name -> new HashMap<>());
        Optional<String> words = cells.get(cell);
        if (words == null) {
            words = check.get();
            if (size < CHECKED) {
                cells.put(cell, words);
                size++;
            }
        }
        return words;
    }

    /** Returns the values of an attribute by the texts that stand for them. */
    Remembered<JsonNode> values(Shape.Attribute attribute) {
        return values.computeIfAbsent(attribute, each -> new Remembered<>());
    }
}
