package se.lis.core.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
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
import se.lis.core.csv.table.Column;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Labels;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.Spaces;
import se.lis.core.csv.table.TableWriter;

/**
 * A table of a register wherever it stands, in a file or on a sheet: a line an artefact, and columns as files have them.
 *
 * @param name {@code snapshot}, {@code organisation}, or the JSON name of a list
 * @param columns the names of the columns
 * @param lines the lines that say something
 */
public record CsvTable(String name, List<String> columns, List<Line> lines) {

    /** The row that names columns. */
    private static final int HEADER = 1;

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
     * What a table and its columns are called where people see them.
     *
     * @param table such as the name of a sheet
     * @param columns such as headings, by the names of columns; one that is not there is called by its name
     */
    public record Called(String table, Map<String, String> columns) {

        /** Keeps an own copy. */
        public Called {
            columns = Map.copyOf(columns);
        }

        Problem where(Problem problem) {
            // A name in the header that is wrong is shown as it stands.
            String column = problem.row() == HEADER
                    ? problem.column()
                    : columns.getOrDefault(problem.column(), problem.column());
            return new Problem(table, problem.row(), column, problem.words());
        }
    }

    /**
     * What a column can hold.
     *
     * @param column its name, with {@code [n]} where a number from 1 is to stand
     * @param holder the class that has the attribute
     * @param attribute the attribute
     * @param many whether it holds several values, with a vertical bar between two
     * @param required whether its holder can't be without it
     * @param type the type of its values
     */
    public record Description(
            String column, Class<?> holder, String attribute, boolean many, boolean required, Class<?> type) {

        /** Returns the texts that it can be, or none when that is no closed list. */
        public List<String> allowed() {
            return Labels.codes(type);
        }

        /** Returns the same as people of a language say it. */
        public List<String> allowed(Locale language) {
            return allowed().stream()
                    .map(code -> Labels.label(type, code, language))
                    .toList();
        }
    }

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
            into.add(new Description(
                    column, holder, attribute.name(), attribute.many(), attribute.required(), attribute.type()));
            if (attribute.isObject()) {
                describe(attribute.type(), column + ".", into);
            }
        }
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

    /**
     * Returns the table with its values as people of a language write them, which {@link LisCsv#readTables} reads back
     * equal: choices by their words, lengths of time in hours, moments in the organisation's local time.
     */
    public CsvTable spoken(ZoneId zone, Locale language) {
        Forms forms = new Forms(Optional.of(zone));
        List<Optional<Column>> known =
                columns.stream().map(column -> Column.parse(type(name), column)).toList();
        List<Line> spoken = new ArrayList<>();
        for (Line line : lines) {
            List<String> cells = new ArrayList<>();
            for (int at = 0; at < line.cells().size(); at++) {
                String cell = line.cells().get(at);
                Optional<Column> column = known.get(at).filter(each -> !cell.isEmpty());
                cells.add(column.map(each -> forms.spoken(each.attribute(), cell, language))
                        .orElse(cell));
            }
            spoken.add(new Line(line.number(), cells));
        }
        return new CsvTable(name, columns, spoken);
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

    /** Returns the tables of a register by the attribute of the snapshot, and adds what is wrong to the problems. */
    static Map<String, CsvTable> given(List<CsvTable> tables, Problems problems) {
        Map<String, CsvTable> given = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>(names());
        for (CsvTable table : tables) {
            if (!known.contains(table.name())) {
                problems.add(table.name(), 0, "", "unknown table; known are " + String.join(", ", names()));
            } else if (given.put(table.name().equals(SNAPSHOT) ? "" : table.name(), table) != null) {
                problems.add(table.name(), 0, "", "the table is there twice");
            }
        }
        for (String one : List.of("", ArtefactType.ORGANISATION.listName())) {
            if (!given.containsKey(one)) {
                String name = one.isEmpty() ? SNAPSHOT : one;
                problems.add(name, 0, "", "the table is missing, and a register needs it");
            }
        }
        // Of a list that is empty, the columns do not matter.
        given.values()
                .removeIf(table -> table.lines().stream().noneMatch(CsvTable::saysSomething)
                        && !table.name().equals(SNAPSHOT)
                        && !table.name().equals(ArtefactType.ORGANISATION.listName()));
        return given;
    }

    private static boolean saysSomething(Line line) {
        return !line.cells().stream().allMatch(Spaces::blank);
    }
}
