package se.lis.core.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
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
import se.lis.core.csv.table.CellChecks;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Column;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Header;
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

    private final CsvMapping mapping;
    private final Map<String, Artefact> updated;
    private final String source;
    private final Problems problems;
    private final Problems notes;
    private final Class<? extends Artefact> type;
    private final Forms forms;
    private final CellChecks checks = new CellChecks();
    private final Optional<ZoneId> zone;
    private final Map<String, Column> columns = new HashMap<>();

    /**
     * Reads by a mapping.
     *
     * @param zone the zone of moments that state none, where the mapping names none
     * @param updated the artefacts of which the file states a part, by the text of their id
     * @param problems gets what is wrong
     * @param notes gets what was decided for the writer
     */
    MappedTable(
            CsvMapping mapping,
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
     * @param at where its cells and those that follow stand in a line
     * @param plus where the number stands that is added, or -1
     * @param distinct where the text stands that is counted once, or -1
     * @param counted the texts that are counted
     * @param translation what its cells become
     * @param headings the headings of its cells
     */
    private record Source(
            MappedColumn column,
            List<Integer> at,
            int plus,
            int distinct,
            Set<String> counted,
            CellTranslation translation,
            String headings) {

        boolean counts(String cell) {
            return counted.contains(ANY) || counted.contains(Spaces.key(cell));
        }
    }

    /** What some rows say of one artefact. */
    private final class Gathered {

        private final int row;
        private final Map<String, List<String>> texts = new LinkedHashMap<>();
        private final Map<String, String> headings = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Set<String>> distinct = new HashMap<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Set<String> unread;

        Gathered(int row, Set<String> missing) {
            this.row = row;
            this.unread = new HashSet<>(missing);
            mapping.fixed().forEach((path, text) -> {
                texts.put(path, fixed(path, text));
                headings.put(path, "");
            });
        }

        void add(CsvTable.Line line, Source each) {
            String path = each.column().to();
            headings.putIfAbsent(path, each.headings());
            if (!each.counted().isEmpty()) {
                count(line, each, path);
                return;
            }
            Optional<List<String>> read = texts(each, line);
            if (read.isEmpty()) {
                // What was reported as wrong is not reported as blank, too.
                unread.add(path);
            }
            for (String text : read.orElse(List.of())) {
                String place = path;
                if (path.contains(CellTranslation.EACH)) {
                    // A blank value keeps its number, so that lists beside each other stay together.
                    place = name(path, numbers.merge(path, 1, Integer::sum));
                    headings.put(place, each.headings());
                }
                if (!text.isEmpty()) {
                    put(place, text, line, each);
                }
            }
        }

        private void put(String place, String text, CsvTable.Line line, Source each) {
            List<String> there = texts.computeIfAbsent(place, name -> new ArrayList<>());
            if (isList(place)) {
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
                columns.add(Optional.of(target(path, 1)));
                cells.add(Cells.guarded(isList(path) ? Cells.joined(some) : some.get(0)));
            });
            Row cellsOfAll = new Row(new Header(source, type, columns, unread, forms, checks), row, cells);
            Optional<ObjectNode> told = cellsOfAll.json(note -> notes.add(inTheFile(note)));
            if (told.isPresent() && unread.isEmpty() && problems.count() == before) {
                Optional<Artefact> there =
                        Optional.ofNullable(updated.get(told.get().path("id").asText()));
                try {
                    return Optional.of(new Read(row, cellsOfAll.bound(whole(told.get(), there), type)));
                } catch (RegisterFormatException refused) {
                    if (there.isPresent()) {
                        problem(row, headings.getOrDefault("id", ""), "it can't be updated so: " + refused.problem());
                        return Optional.empty();
                    }
                    // The row says what is wrong by column.
                }
            }
            cellsOfAll.problems().forEach(problem -> problems.add(inTheFile(problem)));
            return Optional.empty();
        }

        /** Returns a problem with the heading of the file for the attribute. */
        private Problem inTheFile(Problem problem) {
            String heading = headings.getOrDefault(problem.column(), "");
            String about = problem.column().isEmpty() ? "" : problem.column() + ": ";
            return new Problem(problem.file(), problem.row(), heading, about + problem.words());
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

    /** Returns the artefacts in the order of their rows. */
    List<Read> artefacts(FileLayout.Laid laid) {
        List<Source> sources = sources(laid.headings());
        Set<String> missing = missing(sources);
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        for (CsvTable.Line line : laid.lines()) {
            if (!meant(line, laid.headings())) {
                continue;
            }
            Optional<String> id = id(line, sources, seen);
            String key = mapping.merged() && id.isPresent() ? id.get() : "row " + line.number() + " " + gathered.size();
            Gathered artefact = gathered.computeIfAbsent(key, each -> new Gathered(line.number(), missing));
            for (Source each : sources) {
                if (each.column().numbered() && id.isPresent()) {
                    artefact.headings.putIfAbsent("id", each.headings());
                    artefact.texts.put("id", List.of(id.get()));
                } else {
                    artefact.add(line, each);
                }
            }
        }
        return gathered.values().stream()
                .flatMap(each -> each.artefact().stream())
                .toList();
    }

    /** Returns the id that a row states, with its number where the mapping gives numbers, or empty. */
    private Optional<String> id(CsvTable.Line line, List<Source> sources, Map<String, Integer> seen) {
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
    private boolean meant(CsvTable.Line line, List<String> headings) {
        for (Map.Entry<String, List<String>> only : mapping.only().entrySet()) {
            if (!says(line, headings, only)) {
                leftOut(line, headings, only.getKey());
                return false;
            }
        }
        for (Map.Entry<String, List<String>> skip : mapping.skip().entrySet()) {
            if (says(line, headings, skip)) {
                leftOut(line, headings, skip.getKey());
                return false;
            }
        }
        return true;
    }

    private static boolean says(CsvTable.Line line, List<String> headings, Map.Entry<String, List<String>> choice) {
        String said = Spaces.key(FileLayout.Laid.cell(line, headings.indexOf(Spaces.plain(choice.getKey()))));
        return choice.getValue().stream().anyMatch(text -> Spaces.key(text).equals(said));
    }

    private void leftOut(CsvTable.Line line, List<String> headings, String heading) {
        String said = FileLayout.Laid.cell(line, headings.indexOf(Spaces.plain(heading)));
        notes.add(
                source,
                line.number(),
                heading,
                "'" + Problem.shown(Spaces.plain(said)) + "': the row was left out of " + mapping.table());
    }

    private List<Source> sources(List<String> headings) {
        List<Source> sources = new ArrayList<>();
        for (MappedColumn column : mapping.columns()) {
            List<Integer> at = Stream.concat(Stream.of(column.heading()), column.and().stream())
                    .map(heading -> headings.indexOf(Spaces.plain(heading)))
                    .toList();
            if (!at.contains(-1)) {
                Class<?> attribute = target(column.to(), 1).attribute().type();
                sources.add(new Source(
                        column,
                        at,
                        place(column.plus(), headings),
                        place(column.distinct(), headings),
                        column.counted().stream().map(Spaces::key).collect(Collectors.toSet()),
                        new CellTranslation(column, attribute, mapping, zone),
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

    private boolean isList(String path) {
        Shape.Attribute attribute = target(path, 1).attribute();
        return attribute.many() && !attribute.isObject();
    }

    private List<String> fixed(String path, String text) {
        return isList(path) ? Cells.split(text) : List.of(text);
    }

    private Optional<List<String>> texts(Source each, CsvTable.Line line) {
        return texts(each, line, problems);
    }

    private Optional<List<String>> texts(Source each, CsvTable.Line line, Problems into) {
        try {
            List<String> cells = new ArrayList<>(each.at().size());
            each.at().forEach(place -> cells.add(line.cells().get(place)));
            return Optional.of(each.translation().texts(cells, FileLayout.Laid.cell(line, each.plus())));
        } catch (IllegalArgumentException wrong) {
            into.add(source, line.number(), each.headings(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private Column target(String path, int number) {
        return columns.computeIfAbsent(
                name(path, number), name -> Column.parse(type, name).orElseThrow());
    }

    private static String name(String path, int number) {
        return path.contains(CellTranslation.EACH) ? path.replace(CellTranslation.EACH, "[" + number + "]") : path;
    }

    private void problem(int row, String heading, String words) {
        problems.add(source, row, heading, words);
    }
}
