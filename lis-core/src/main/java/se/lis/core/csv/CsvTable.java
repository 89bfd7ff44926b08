package se.lis.core.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;

/**
 * A table of a register wherever it stands, in a file or on a sheet: a line an artefact, and columns as files have them.
 *
 * @param name {@code snapshot}, {@code organisation}, or the JSON name of a list
 * @param columns the names of the columns
 * @param lines the lines that say something
 */
public record CsvTable(String name, List<String> columns, List<Line> lines) {

    /** The name of the table of what a register says of itself. */
    public static final String SNAPSHOT = "snapshot";

    /** Keeps own copies. */
    public CsvTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param number its number, for messages
     * @param cells a text for each column, blank where it says nothing
     */
    public record Line(int number, List<String> cells) {

        /** Keeps an own copy. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a column can hold.
     *
     * @param column its name, with {@code [n]} where a number from 1 is to stand
     * @param holder the class that has the attribute
     * @param attribute the attribute
     * @param many whether it holds several values, with a vertical bar between two
     * @param allowed the texts that it can be, or none when that is no closed list
     */
    public record Description(String column, Class<?> holder, String attribute, boolean many, List<String> allowed) {}

    /** Returns the names of all tables that a register can have. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(SNAPSHOT));
        Folder.tables().forEach(table -> names.add(table.name()));
        return names;
    }

    /**
     * Returns what the columns of a table can be.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public static List<Description> describe(String name) {
        List<Description> descriptions = new ArrayList<>();
        describe(type(name), "", descriptions);
        return descriptions;
    }

    private static void describe(Class<?> holder, String prefix, List<Description> into) {
        for (Shape.Attribute attribute : Shape.of(holder).attributes()) {
            String column = prefix + attribute.name() + (attribute.isObject() && attribute.many() ? "[n]" : "");
            into.add(new Description(column, holder, attribute.name(), attribute.many(), allowed(attribute.type())));
            if (attribute.isObject()) {
                describe(attribute.type(), column + ".", into);
            }
        }
    }

    private static List<String> allowed(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false");
        }
        List<String> names = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                names.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return names;
    }

    private static Class<?> type(String name) {
        if (name.equals(SNAPSHOT)) {
            return SnapshotRow.class;
        }
        return Folder.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table '" + name + "'"))
                .type();
    }

    static List<CsvTable> of(LisSnapshot snapshot) {
        List<CsvTable> tables = new ArrayList<>();
        tables.add(of(SNAPSHOT, SnapshotRow.class, List.of(TableWriter.tree(SnapshotRow.of(snapshot)))));
        for (ArtefactType type : ArtefactType.values()) {
            tables.add(of(
                    type.listName(),
                    type(type.listName()),
                    snapshot.artefacts(type).stream().map(TableWriter::tree).toList()));
        }
        return tables;
    }

    private static CsvTable of(String name, Class<?> type, List<JsonNode> objects) {
        List<List<String>> rows = TableWriter.rows(type, objects);
        List<Line> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(new Line(lines.size() + 2, row));
        }
        return new CsvTable(name, rows.get(0), lines);
    }

    /** Returns the rows of the tables by name, an empty name for what the register says of itself. */
    static Map<String, List<Row>> rows(List<CsvTable> tables, List<CsvProblem> problems) {
        Map<String, CsvTable> given = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>(names());
        for (CsvTable table : tables) {
            if (!known.contains(table.name())) {
                problems.add(
                        new CsvProblem(table.name(), 0, "", "unknown table; known are " + String.join(", ", names())));
            } else if (given.put(table.name(), table) != null) {
                problems.add(new CsvProblem(table.name(), 0, "", "the table is there twice"));
            }
        }
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        rows.put("", rows(SNAPSHOT, true, given, problems));
        for (Shape.Attribute table : Folder.tables()) {
            rows.put(table.name(), rows(table.name(), !table.many(), given, problems));
        }
        return rows;
    }

    private static List<Row> rows(String name, boolean one, Map<String, CsvTable> given, List<CsvProblem> problems) {
        Optional<CsvTable> table = Optional.ofNullable(given.get(name));
        if (table.isEmpty()) {
            if (one) {
                problems.add(new CsvProblem(name, 0, "", "the table is missing, and a register needs it"));
            }
            return List.of();
        }
        int before = problems.size();
        List<Row> rows = new ArrayList<>();
        boolean said = table.get().lines().stream().anyMatch(CsvTable::saysSomething);
        if (said || one) {
            Header header = Header.of(name, type(name), table.get().columns(), problems);
            for (Line line : table.get().lines()) {
                if (line.cells().size() != table.get().columns().size()) {
                    problems.add(new CsvProblem(
                            name,
                            line.number(),
                            "",
                            "it has " + line.cells().size() + " cells, but there are "
                                    + table.get().columns().size() + " columns"));
                } else if (saysSomething(line)) {
                    rows.add(new Row(header, line.number(), line.cells()));
                }
            }
        }
        if (one && rows.size() != 1 && problems.size() == before) {
            problems.add(new CsvProblem(
                    name, 0, "", "it has " + rows.size() + " lines under the columns, but it must have one"));
        }
        return rows;
    }

    private static boolean saysSomething(Line line) {
        return line.cells().stream().anyMatch(cell -> !cell.isEmpty());
    }
}
