package se.lis.core.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Column;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Header;
import se.lis.core.csv.table.KnownCells;
import se.lis.core.csv.table.Labels;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Row;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.Spaces;
import se.lis.core.csv.table.TableWriter;
import se.lis.core.json.RegisterFormatException;

/** The rows of a city's own file that one mapping makes artefacts of. */
final class MappedTable {

    /** Counts every row. */
    static final String ANY = "*";

    /** What databases write for a value that is not there. */
    private static final Set<String> NO_VALUE = Set.of("NULL", "\\N");

    /** Ends the message for a row that stands in the way, where it may be one that nobody means. */
    static final String NOT_MEANT = "; rows that are not meant are left out by 'only' or 'skip'";

    private final CsvMapping mapping;
    private final Map<String, Artefact> updated;
    private final String source;
    private final Problems problems;
    private final Problems notes;
    private final Class<? extends Artefact> type;
    private final Forms forms;
    private final KnownCells known = new KnownCells();
    private final Optional<ZoneId> zone;
    private final Map<String, Column> columns = new HashMap<>();
    private final List<Source> sources;
    private final Set<String> missing;
    private final Map<String, List<String>> fixed = new LinkedHashMap<>();

    /** The headings of what tells of each attribute first, none for what the mapping tells itself. */
    private final Map<String, String> headings = new HashMap<>();

    private final List<Choice> choices = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Read> read = new ArrayList<>();

    /** What rows that are merged say, by the text of their id. */
    private final Map<String, Gathered> gathered = new LinkedHashMap<>();

    /**
     * Reads by a mapping.
     *
     * @param headings the headings of the file
     * @param zone the zone of moments that state none, where the mapping names none
     * @param updated the artefacts of which the file states a part, by the text of their id
     * @param problems gets what is wrong
     * @param notes gets what was decided for the writer
     */
    MappedTable(
            CsvMapping mapping,
            List<String> headings,
            Optional<ZoneId> zone,
            Map<String, Artefact> updated,
            String source,
            Problems problems,
            Problems notes) {
        this.mapping = mapping;
        this.updated = updated;
        this.source = source;
        this.problems = problems;
        this.notes = notes;
        this.zone = mapping.zone().or(() -> zone);
        this.forms = new Forms(this.zone);
        this.type = Shape.of(LisSnapshot.class)
                .find(mapping.table())
                .orElseThrow()
                .type()
                .asSubclass(Artefact.class);
        this.sources = sources(headings);
        this.missing = missing(sources);
        mapping.fixed().forEach((path, text) -> {
            fixed.put(path, isList(target(path)) ? Cells.split(text) : List.of(text));
            this.headings.put(path, "");
        });
        sources.forEach(each -> this.headings.putIfAbsent(each.column().to(), each.headings()));
        mapping.only().forEach((heading, texts) -> choices.add(Choice.of(heading, texts, headings, true)));
        mapping.skip().forEach((heading, texts) -> choices.add(Choice.of(heading, texts, headings, false)));
    }

    /**
     * Which rows are meant by what a column says.
     *
     * @param heading the heading of the column
     * @param at where the column stands, or -1
     * @param keys what it says
     * @param meant whether rows that say so are those that are meant, or those that are not
     */
    private record Choice(String heading, int at, Set<String> keys, boolean meant) {

        static Choice of(String heading, List<String> texts, List<String> headings, boolean meant) {
            return new Choice(
                    heading,
                    headings.indexOf(Spaces.plain(heading)),
                    texts.stream().map(Spaces::key).collect(Collectors.toSet()),
                    meant);
        }
    }

    /**
     * An artefact of a file.
     *
     * @param row the number of its first row
     * @param artefact the artefact
     */
    record Read(int row, Artefact artefact) {}

    /**
     * A column of the mapping in this file.
     *
     * @param column the column
     * @param target the attribute, the first of its list where each value gets a number
     * @param at where its cells and those that follow stand in a line
     * @param plus where the number stands that is added, or -1
     * @param distinct where the text stands that is counted once, or -1
     * @param counted the texts that are counted
     * @param translation what its cells become
     * @param numbered whether each value of a cell gets a number
     * @param headings the headings of its cells
     */
    private record Source(
            MappedColumn column,
            Column target,
            List<Integer> at,
            int plus,
            int distinct,
            Set<String> counted,
            CellTranslation translation,
            boolean numbered,
            String headings) {

        boolean counts(String cell) {
            return counted.contains(ANY) || counted.contains(Spaces.key(cell));
        }
    }

    /** What some rows say of one artefact. */
    private final class Gathered {

        private final int row;
        private final Map<String, List<String>> texts = new LinkedHashMap<>();
        private final Map<String, String> numbered = new HashMap<>(0);
        private final Map<String, Integer> numbers = new HashMap<>(0);
        private final Map<String, Set<String>> distinct = new HashMap<>(0);
        private final Map<String, Integer> counts = new LinkedHashMap<>(0);
        private final Set<String> unread;

        Gathered(int row) {
            this.row = row;
            this.unread = new HashSet<>(missing);
            fixed.forEach((path, some) -> texts.put(path, new ArrayList<>(some)));
        }

        void add(CsvTable.Line line, Source each) {
            String path = each.column().to();
            if (!each.counted().isEmpty()) {
                count(line, each, path);
                return;
            }
            Optional<List<String>> read = texts(each, line);
            if (read.isEmpty()) {
                // What was reported as wrong is not reported as blank, too.
                unread.add(path);
            }
            if (read.isPresent() && each.translation().takesAnything()) {
                noteNoValue(line, each);
            }
            for (String text : read.orElse(List.of())) {
                String place = path;
                if (each.numbered()) {
                    // A blank value keeps its number, so that lists beside each other stay together.
                    place = name(path, numbers.merge(path, 1, Integer::sum));
                    numbered.put(place, each.headings());
                }
                if (!text.isEmpty()) {
                    put(place, text, line, each);
                }
            }
        }

        private void noteNoValue(CsvTable.Line line, Source each) {
            for (int at : each.at()) {
                String cell = line.cells().get(at);
                if (NO_VALUE.contains(cell) && !mapping.blank().contains(cell)) {
                    notes.add(
                            source,
                            line.number(),
                            each.headings(),
                            "'" + Problem.shown(cell)
                                    + "' was taken as it stands; where it says nothing, list it under 'blank'");
                }
            }
        }

        private void put(String place, String text, CsvTable.Line line, Source each) {
            List<String> there = texts.computeIfAbsent(place, name -> new ArrayList<>(1));
            if (isList(each.target())) {
                if (!mapping.merged() || !there.contains(text)) {
                    there.add(text);
                }
            } else if (there.isEmpty()) {
                there.add(text);
            } else if (!there.get(0).equals(text)) {
                problem(
                        line.number(),
                        each.headings(),
                        "'" + Problem.shown(text) + "' is said of what row " + row + " says '"
                                + Problem.shown(there.get(0)) + "' of; rows of one id agree but for lists");
            }
        }

        private void count(CsvTable.Line line, Source each, String path) {
            counts.putIfAbsent(path, 0);
            boolean meant = each.counts(FileLayout.Laid.cell(line, each.at().get(0)));
            String once = Spaces.key(FileLayout.Laid.cell(line, each.distinct()));
            if (meant
                    && (each.distinct() < 0
                            || distinct.computeIfAbsent(path, name -> new HashSet<>())
                                    .add(once))) {
                counts.merge(path, 1, Integer::sum);
            }
        }

        Optional<Read> artefact() {
            int before = problems.count();
            counts.forEach((path, number) -> texts.put(path, List.of(String.valueOf(number))));
            List<Optional<Column>> columns = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            texts.forEach((path, some) -> {
                Column target = target(path);
                columns.add(Optional.of(target));
                cells.add(Cells.guarded(isList(target) ? Cells.joined(some) : some.get(0)));
            });
            Row cellsOfAll = new Row(new Header(source, type, columns, unread, forms, known), row, cells);
            Optional<ObjectNode> told = cellsOfAll.json(note -> notes.add(inTheFile(note, "")));
            if (told.isPresent() && unread.isEmpty() && problems.count() == before) {
                Optional<Artefact> there =
                        Optional.ofNullable(updated.get(told.get().path("id").asText()));
                try {
                    return Optional.of(new Read(row, cellsOfAll.bound(whole(told.get(), there), type)));
                } catch (RegisterFormatException refused) {
                    if (there.isPresent()) {
                        problem(row, heading("id"), "it can't be updated so: " + refused.problem());
                        return Optional.empty();
                    }
                    // The row says what is wrong by column.
                }
            }
            cellsOfAll.problems().forEach(problem -> problems.add(inTheFile(problem, ending(problem))));
            return Optional.empty();
        }

        private String heading(String path) {
            return numbered.getOrDefault(path, headings.getOrDefault(path, ""));
        }

        /** What is blank and must not be, or is no choice, may stand in a row that nobody means, such as one of totals. */
        private String ending(Problem problem) {
            boolean choice = Column.parse(type, problem.column())
                    .filter(column -> Labels.closed(column.attribute().type()))
                    .isPresent();
            return choice || problem.words().equals(Row.BLANK) ? NOT_MEANT : "";
        }

        /** Returns a problem with the heading of the file for the attribute. */
        private Problem inTheFile(Problem problem, String ending) {
            String heading = heading(problem.column());
            String about = problem.column().isEmpty() ? "" : problem.column() + ": ";
            return new Problem(problem.file(), problem.row(), heading, about + problem.words() + ending);
        }
    }

    private static ObjectNode whole(ObjectNode told, Optional<Artefact> there) {
        if (there.isEmpty()) {
            return told;
        }
        ObjectNode whole = (ObjectNode) TableWriter.tree(there.get());
        merge(whole, told);
        return whole;
    }

    /** Objects grow into each other; a list or a value takes the place of the one that was there. */
    private static void merge(ObjectNode into, ObjectNode told) {
        for (Map.Entry<String, JsonNode> field : told.properties()) {
            if (into.path(field.getKey()) instanceof ObjectNode there && field.getValue() instanceof ObjectNode said) {
                merge(there, said);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }

    /** Takes a row. */
    void add(CsvTable.Line line) {
        if (!meant(line)) {
            return;
        }
        Optional<String> id = id(line);
        if (mapping.merged() && id.isPresent()) {
            gather(line, id, gathered.computeIfAbsent(id.get(), each -> new Gathered(line.number())));
        } else {
            Gathered alone = new Gathered(line.number());
            gather(line, id, alone);
            alone.artefact().ifPresent(read::add);
        }
    }

    private void gather(CsvTable.Line line, Optional<String> id, Gathered artefact) {
        for (Source each : sources) {
            if (each.column().numbered() && id.isPresent()) {
                artefact.texts.put("id", List.of(id.get()));
            } else {
                artefact.add(line, each);
            }
        }
    }

    /** Returns the artefacts of all rows that were taken, in the order of their rows. */
    List<Read> artefacts() {
        gathered.values().forEach(each -> each.artefact().ifPresent(read::add));
        gathered.clear();
        read.sort(Comparator.comparingInt(Read::row));
        return read;
    }

    /** Returns the id that a row states, with its number where the mapping gives numbers, or empty. */
    private Optional<String> id(CsvTable.Line line) {
        for (Source each : sources) {
            if (each.column().to().equals("id") && (each.column().numbered() || mapping.merged())) {
                Problems toldLater = new Problems();
                Optional<List<String>> texts = texts(each, line, toldLater);
                if (texts.isPresent() && !texts.get().isEmpty()) {
                    String text = texts.get().get(0);
                    int number = each.column().numbered() ? seen.merge(text, 1, Integer::sum) : 1;
                    return Optional.of(number == 1 ? text : text + "-" + number);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether a row is one of those that the mapping means, and notes those that it leaves out. */
    private boolean meant(CsvTable.Line line) {
        for (Choice choice : choices) {
            String said = FileLayout.Laid.cell(line, choice.at());
            if (choice.keys().contains(Spaces.key(said)) != choice.meant()) {
                notes.add(
                        source,
                        line.number(),
                        choice.heading(),
                        "'" + Problem.shown(Spaces.plain(said)) + "': the row was left out of " + mapping.table());
                return false;
            }
        }
        return true;
    }

    private List<Source> sources(List<String> headings) {
        List<Source> sources = new ArrayList<>();
        for (MappedColumn column : mapping.columns()) {
            List<Integer> at = Stream.concat(Stream.of(column.heading()), column.and().stream())
                    .map(heading -> headings.indexOf(Spaces.plain(heading)))
                    .toList();
            if (!at.contains(-1)) {
                Column target = target(column.to());
                sources.add(new Source(
                        column,
                        target,
                        at,
                        place(column.plus(), headings),
                        place(column.distinct(), headings),
                        column.counted().stream().map(Spaces::key).collect(Collectors.toSet()),
                        new CellTranslation(column, target.attribute().type(), mapping, zone),
                        column.to().contains(CellTranslation.EACH),
                        Stream.concat(Stream.of(column.heading()), column.and().stream())
                                .map(Spaces::plain)
                                .collect(Collectors.joining("' + '"))));
            }
        }
        return sources;
    }

    private static int place(Optional<String> heading, List<String> headings) {
        return heading.map(each -> headings.indexOf(Spaces.plain(each))).orElse(-1);
    }

    /** Returns the required attributes whose columns are not there, which was reported once. */
    private Set<String> missing(List<Source> sources) {
        Set<String> missing = new HashSet<>();
        mapping.columns().forEach(column -> missing.add(column.to()));
        sources.forEach(source -> missing.remove(source.column().to()));
        return missing;
    }

    private static boolean isList(Column column) {
        return column.attribute().many() && !column.attribute().isObject();
    }

    private Optional<List<String>> texts(Source each, CsvTable.Line line) {
        return texts(each, line, problems);
    }

    private Optional<List<String>> texts(Source each, CsvTable.Line line, Problems into) {
        try {
            List<String> cells = each.at().size() == 1
                    ? List.of(line.cells().get(each.at().get(0)))
                    : each.at().stream().map(line.cells()::get).toList();
            return Optional.of(each.translation().texts(cells, FileLayout.Laid.cell(line, each.plus())));
        } catch (IllegalArgumentException wrong) {
            into.add(source, line.number(), each.headings(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** Returns the column of a path, of the first value where each gets a number. */
    private Column target(String path) {
        return columns.computeIfAbsent(
                path, each -> Column.parse(type, name(each, 1)).orElseThrow());
    }

    private static String name(String path, int number) {
        return path.replace(CellTranslation.EACH, "[" + number + "]");
    }

    private void problem(int row, String heading, String words) {
        problems.add(source, row, heading, words);
    }
}
