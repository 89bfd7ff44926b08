package se.lis.core.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.json.RegisterFormatException;

/** A file with columns of a city's own, read by a mapping. */
final class MappedTable {

    private final CsvMapping mapping;
    private final String source;
    private final List<CsvProblem> problems;
    private final Class<? extends Artefact> type;

    MappedTable(CsvMapping mapping, String source, List<CsvProblem> problems) {
        this.mapping = mapping;
        this.source = source;
        this.problems = problems;
        this.type = Shape.of(LisSnapshot.class)
                .find(mapping.table())
                .orElseThrow()
                .type()
                .asSubclass(Artefact.class);
    }

    /**
     * A column of the mapping in this file.
     *
     * @param column the column
     * @param at where its cells and those that follow stand in a line
     * @param translation what its cells become
     */
    private record Source(MappedColumn column, List<Integer> at, CellTranslation translation) {

        /** Returns the headings of its cells. */
        String headings() {
            return Stream.concat(Stream.of(column.heading()), column.and().stream())
                    .map(CellTranslation::plain)
                    .collect(Collectors.joining("' + '"));
        }
    }

    /** Returns the artefacts by the number of their row, and adds what is wrong to the problems. */
    Map<Integer, Artefact> artefacts(byte[] bytes) {
        Map<Integer, Artefact> artefacts = new LinkedHashMap<>();
        List<CsvTable.Line> lines =
                new CellReader(source, mapping.encoding(), mapping.separator(), problems).lines(bytes);
        if (lines.isEmpty()) {
            return artefacts;
        }
        List<String> headings =
                lines.get(0).cells().stream().map(CellTranslation::plain).toList();
        checkHeadings(headings);
        List<Source> sources = sources(headings);
        Set<String> missing = missing(sources);
        for (CsvTable.Line line : lines.subList(1, lines.size())) {
            if (line.cells().stream().allMatch(CellTranslation::blank)) {
                continue;
            }
            if (line.cells().size() != headings.size()) {
                problem(
                        line.number(),
                        "",
                        "it has " + line.cells().size() + " cells, but the header has " + headings.size());
                continue;
            }
            checkUnnamed(headings, line);
            artefact(line, sources, missing).ifPresent(artefact -> artefacts.put(line.number(), artefact));
        }
        return artefacts;
    }

    private void checkHeadings(List<String> headings) {
        Set<String> ignored =
                mapping.ignored().stream().map(CellTranslation::plain).collect(Collectors.toSet());
        Set<String> used = new LinkedHashSet<>();
        for (MappedColumn column : mapping.columns()) {
            used.add(CellTranslation.plain(column.heading()));
            column.and().forEach(heading -> used.add(CellTranslation.plain(heading)));
        }
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            if (!heading.isEmpty() && !used.contains(heading) && !ignored.contains(heading)) {
                problem(1, heading, "the mapping does not tell of this column; map it, or list it under ignored");
            }
            if (!seen.add(heading) && used.contains(heading)) {
                problem(1, heading, "the column is there twice");
            }
        }
        for (String heading : used) {
            if (!seen.contains(heading)) {
                problem(1, heading, "the mapping tells of this column, but the file does not have it");
            }
        }
    }

    private List<Source> sources(List<String> headings) {
        List<Source> sources = new ArrayList<>();
        for (MappedColumn column : mapping.columns()) {
            List<Integer> at = Stream.concat(Stream.of(column.heading()), column.and().stream())
                    .map(heading -> headings.indexOf(CellTranslation.plain(heading)))
                    .toList();
            if (!at.contains(-1)) {
                Class<?> attribute = target(column.to(), 1).attribute().type();
                sources.add(new Source(column, at, new CellTranslation(column, attribute, mapping)));
            }
        }
        return sources;
    }

    /** Returns the required attributes whose columns are not there, which was reported once. */
    private Set<String> missing(List<Source> sources) {
        Set<String> missing = new HashSet<>();
        mapping.columns().forEach(column -> missing.add(column.to()));
        sources.forEach(source -> missing.remove(source.column().to()));
        return missing;
    }

    private void checkUnnamed(List<String> headings, CsvTable.Line line) {
        for (int at = 0; at < headings.size(); at++) {
            if (headings.get(at).isEmpty()
                    && !CellTranslation.blank(line.cells().get(at))) {
                problem(line.number(), "", "cell " + (at + 1) + " says something, but its column has no heading");
            }
        }
    }

    private Optional<Artefact> artefact(CsvTable.Line line, List<Source> sources, Set<String> missing) {
        int before = problems.size();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, String> headings = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        Set<String> unread = new HashSet<>(missing);
        mapping.fixed().forEach((path, text) -> {
            texts.put(path, fixed(path, text));
            headings.put(path, "");
        });
        for (Source each : sources) {
            String path = each.column().to();
            headings.putIfAbsent(path, each.headings());
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
                    texts.computeIfAbsent(place, name -> new ArrayList<>()).add(text);
                }
            }
        }
        List<Optional<Column>> columns = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        texts.forEach((path, some) -> {
            Column column = target(path, 1);
            columns.add(Optional.of(column));
            boolean list = column.attribute().many() && !column.attribute().isObject();
            cells.add(Cells.guarded(list ? Cells.joined(some) : some.get(0)));
        });
        Row row = new Row(new Header(source, type, columns, unread), line.number(), cells);
        if (problems.size() == before) {
            try {
                Optional<Artefact> artefact = row.json().map(object -> row.bound(object, type));
                if (artefact.isPresent()) {
                    return artefact;
                }
            } catch (RegisterFormatException refused) {
                // The row says what is wrong by column.
            }
        }
        row.problems().forEach(problem -> problems.add(inTheFile(problem, headings)));
        return Optional.empty();
    }

    private List<String> fixed(String path, String text) {
        Shape.Attribute attribute = target(path, 1).attribute();
        return attribute.many() && !attribute.isObject() ? Cells.split(text) : List.of(text);
    }

    private Optional<List<String>> texts(Source each, CsvTable.Line line) {
        try {
            return Optional.of(each.translation()
                    .texts(each.at().stream().map(line.cells()::get).toList()));
        } catch (IllegalArgumentException wrong) {
            problem(line.number(), each.headings(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** Returns a problem with the heading of the file for the attribute. */
    private static CsvProblem inTheFile(CsvProblem problem, Map<String, String> headings) {
        String heading = headings.getOrDefault(problem.column(), "");
        String about = problem.column().isEmpty() ? "" : problem.column() + ": ";
        return new CsvProblem(problem.file(), problem.row(), heading, about + problem.problem());
    }

    private Column target(String path, int number) {
        return Column.parse(type, name(path, number)).orElseThrow();
    }

    private static String name(String path, int number) {
        return path.replace(CellTranslation.EACH, "[" + number + "]");
    }

    private void problem(int row, String heading, String words) {
        problems.add(new CsvProblem(source, row, heading, words));
    }
}
