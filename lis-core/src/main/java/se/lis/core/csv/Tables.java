package se.lis.core.csv;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Row;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.Spaces;

/** The tables of a register, read together: what one says of the zone and of ids is needed to read the others. */
final class Tables {

    /** What is called by what happened, or by who it is about, gets no id of its name: ids stand in findings. */
    private static final Set<String> NAMED_AFTER_PEOPLE = Set.of(
            ArtefactType.INCIDENT.listName(),
            ArtefactType.ROLE_ASSIGNMENT.listName(),
            ArtefactType.DATA_SUBJECT_REQUEST.listName());

    private final Map<String, CsvTable> tables;
    private final Problems problems;
    private final Consumer<Problem> notes;

    /**
     * Reads tables.
     *
     * @param tables the tables by the attribute of the snapshot, an empty name for what the register says of itself
     * @param problems gets what is wrong
     * @param notes receives what was decided for the writer
     */
    Tables(Map<String, CsvTable> tables, Problems problems, Consumer<Problem> notes) {
        this.tables = tables;
        this.problems = problems;
        this.notes = notes;
    }

    /** Returns the rows of each table. */
    Map<String, List<Row>> rows() {
        Forms forms = new Forms(zone(), ids());
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        tables.forEach((name, table) -> {
            Class<?> type = name.isEmpty() ? SnapshotRow.class : table(name).type();
            boolean one = name.isEmpty() || !table(name).many();
            int before = problems.count();
            List<Row> some = new TableReader(table.name(), type, problems).rows(withIds(name, table), forms);
            if (one && some.size() != 1 && problems.count() == before) {
                problems.add(
                        table.name(), 0, "", "it has " + some.size() + " rows under the header, but it must have one");
            }
            rows.put(name, some);
        });
        return rows;
    }

    private static Shape.Attribute table(String name) {
        return Shape.of(LisSnapshot.class).find(name).orElseThrow();
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.ofNullable(tables.get(ArtefactType.ORGANISATION.listName())).stream()
                    .flatMap(table -> cells(table, "zone").stream())
                    .findFirst()
                    .map(ZoneId::of);
        } catch (DateTimeException toldLater) {
            return Optional.empty();
        }
    }

    private Map<Class<?>, Set<String>> ids() {
        Map<Class<?>, Set<String>> ids = new HashMap<>();
        tables.forEach((name, table) -> {
            if (!name.isEmpty()) {
                Class<?> id =
                        Shape.of(table(name).type()).find("id").orElseThrow().type();
                ids.computeIfAbsent(id, type -> new HashSet<>()).addAll(cells(withIds(name, table, note -> {}), "id"));
            }
        });
        return ids;
    }

    private static List<String> cells(CsvTable table, String column) {
        int at = table.columns().indexOf(column);
        return at < 0
                ? List.of()
                : table.lines().stream()
                        .filter(line -> line.cells().size() > at
                                && !Spaces.blank(line.cells().get(at)))
                        .map(line -> Spaces.composed(line.cells().get(at).strip()))
                        .toList();
    }

    private CsvTable withIds(String name, CsvTable table) {
        return withIds(name, table, notes);
    }

    /** Gives artefacts that have a name and no id their name as id, which stays as long as the name does. */
    private static CsvTable withIds(String name, CsvTable table, Consumer<Problem> notes) {
        int id = table.columns().indexOf("id");
        int called = table.columns().indexOf("name");
        if (id < 0 || called < 0 || NAMED_AFTER_PEOPLE.contains(name)) {
            return table;
        }
        List<CsvTable.Line> lines = new ArrayList<>();
        for (CsvTable.Line line : table.lines()) {
            List<String> cells = new ArrayList<>(line.cells());
            if (cells.size() > Math.max(id, called)
                    && Spaces.blank(cells.get(id))
                    && !Spaces.blank(cells.get(called))) {
                cells.set(id, cells.get(called).strip());
                notes.accept(new Problem(table.name(), line.number(), "id", "it is blank: the name was taken as id"));
            }
            lines.add(new CsvTable.Line(line.number(), cells));
        }
        return new CsvTable(table.name(), table.columns(), lines);
    }
}
