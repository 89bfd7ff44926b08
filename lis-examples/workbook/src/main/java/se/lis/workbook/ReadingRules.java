package se.lis.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import se.lis.core.csv.CsvTable;

/** Which of the library's rules read what a column holds. */
final class ReadingRules {

    /** How many rules a note names. */
    static final int MOST = 12;

    /** What is asked of every assessment, and not by rules alone: when the register was taken, and what a waiver speaks of. */
    private static final Set<String> READ_WITHOUT_RULES = Set.of(CsvTable.SNAPSHOT, "waivers");

    private static final JsonNode RULES = resource();

    private ReadingRules() {}

    private static JsonNode resource() {
        try (InputStream file = Objects.requireNonNull(ReadingRules.class.getResourceAsStream("reading-rules.json"))) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading-rules.json can't be read", unreadable);
        }
    }

    /** Returns the ids of the rules that read a column or, of one that has parts, any of them. */
    static SortedSet<String> of(String table, CsvTable.Description column) {
        String path = column.column().replace("[n]", "");
        SortedSet<String> rules = new TreeSet<>();
        RULES.path(table).properties().forEach(attribute -> {
            if (attribute.getKey().equals(path) || attribute.getKey().startsWith(path + ".")) {
                attribute.getValue().forEach(rule -> rules.add(rule.asText()));
            }
        });
        return rules;
    }

    /**
     * Returns a line on the rules that read a column, or empty where none does and it matters all the same: where a line can't be
     * without it, or the engine itself reads it.
     */
    static Optional<String> note(String table, CsvTable.Description column, Locale language) {
        boolean swedish = language.getLanguage().equals("sv");
        List<String> rules = List.copyOf(of(table, column));
        if (rules.isEmpty()) {
            return column.required() || READ_WITHOUT_RULES.contains(table)
                    ? Optional.empty()
                    : Optional.of(swedish ? "Ingen regel läser kolumnen." : "No rule reads this column.");
        }
        int more = rules.size() - MOST;
        return Optional.of((swedish ? "Regler som läser kolumnen: " : "Rules that read this column: ")
                + String.join(", ", rules.subList(0, Math.min(MOST, rules.size())))
                + (more > 0 ? (swedish ? " och " + more + " till" : " and " + more + " more") : ""));
    }
}
