package se.lis.core.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Spaces;

/**
 * The rows of a city's own file under their headings: the header found where the mapping says, short rows made whole, and
 * wide and long files made a row an artefact.
 */
final class FileLayout {

    /** How far down a header is looked for that is not where it should be. */
    private static final int FAR = 50;

    /** What a column without a heading is called. */
    private static final Pattern PLACE = Pattern.compile("column ([1-9]\\d{0,3})");

    private final CsvMapping mapping;
    private final Set<String> used;
    private final Set<String> ignored;
    private final boolean measured;
    private final String source;
    private final Problems problems;
    private final Problems notes;

    /**
     * Reads a file that one or several mappings describe.
     *
     * @param mappings the mappings, which state the same form of the file
     * @param measured whether a line says by its separators how many cells it has, which a row of a sheet does not
     * @param source the name of the file
     * @param problems gets what is wrong
     * @param notes gets what was decided for the writer
     */
    FileLayout(List<CsvMapping> mappings, boolean measured, String source, Problems problems, Problems notes) {
        this.measured = measured;
        this.mapping = mappings.get(0);
        this.used = new LinkedHashSet<>();
        this.ignored = new HashSet<>();
        mappings.forEach(each -> {
            used.addAll(headings(each));
            each.ignored().forEach(heading -> ignored.add(Spaces.plain(heading)));
        });
        this.source = source;
        this.problems = problems;
        this.notes = notes;
    }

    /** Returns the headings that a mapping names, as they stand once the file is laid out. */
    static Set<String> headings(CsvMapping mapping) {
        Set<String> headings = new LinkedHashSet<>();
        for (MappedColumn column : mapping.columns()) {
            headings.add(column.heading());
            headings.addAll(column.and());
            column.plus().ifPresent(headings::add);
            column.distinct().ifPresent(headings::add);
        }
        headings.addAll(mapping.only().keySet());
        headings.addAll(mapping.skip().keySet());
        return headings.stream().map(Spaces::plain).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The file under its headings.
     *
     * @param headings the headings, plain
     * @param lines the lines that say something, each with as many cells, as they are asked for
     */
    record Laid(List<String> headings, Stream<CsvTable.Line> lines) {

        /** Returns the cell under a heading. */
        static String cell(CsvTable.Line line, int at) {
            return at < 0 ? "" : line.cells().get(at);
        }
    }

    /** Returns the file laid out, or empty when it can't be. */
    Optional<Laid> laid(Iterator<CsvTable.Line> lines) {
        List<CsvTable.Line> top = new ArrayList<>();
        while (lines.hasNext() && top.size() < Math.max(FAR, mapping.header())) {
            top.add(lines.next());
        }
        Optional<CsvTable.Line> header =
                top.stream().filter(line -> line.number() == mapping.header()).findFirst();
        List<String> headings =
                header.map(FileLayout::named).map(this::withPlaces).orElse(List.of());
        if (headings.isEmpty()) {
            problem(mapping.header(), "", "the header is missing" + elsewhere(top));
            return Optional.empty();
        }
        String elsewhere = headings.stream().noneMatch(needed()::contains) ? elsewhere(top) : "";
        if (!elsewhere.isEmpty()) {
            problem(mapping.header(), "", "the headings do not stand in this row" + elsewhere);
            return Optional.empty();
        }
        if (measured && headings.size() == 1 && headings.get(0).contains("|") && !needed().contains(headings.get(0))) {
            problem(
                    mapping.header(),
                    "",
                    "between cells stands a semicolon, a comma or a tab; in this file it seems to be '|'");
            return Optional.empty();
        }
        Stream<CsvTable.Line> below =
                Stream.concat(top.stream().filter(line -> line.number() > mapping.header()), stream(lines));
        Laid laid = new Laid(headings, stream(new WholeLines(below.iterator(), headings)));
        laid = mapping.wide().isPresent() ? fromWide(laid, mapping.wide().get()) : laid;
        laid = mapping.tall().isPresent() ? fromLong(laid, mapping.tall().get()) : laid;
        return Optional.of(checked(laid));
    }

    private static Stream<CsvTable.Line> stream(Iterator<CsvTable.Line> lines) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false);
    }

    /** Returns the headings of a row up to the last; a column without one is called by its place. */
    private static List<String> named(CsvTable.Line header) {
        List<String> cells = new ArrayList<>(header.cells());
        while (!cells.isEmpty() && Spaces.blank(cells.get(cells.size() - 1))) {
            cells.remove(cells.size() - 1);
        }
        List<String> headings = new ArrayList<>();
        for (String cell : cells) {
            headings.add(Spaces.blank(cell) ? place(headings.size()) : Spaces.plain(cell));
        }
        return headings;
    }

    /** Returns the headings with columns beyond the last that the mapping calls by their place. */
    private List<String> withPlaces(List<String> headings) {
        int columns = Stream.concat(used.stream(), ignored.stream())
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .mapToInt(place -> Integer.parseInt(place.group(1)))
                .max()
                .orElse(0);
        List<String> all = new ArrayList<>(headings);
        while (!headings.isEmpty() && all.size() < columns) {
            all.add(place(all.size()));
        }
        return all;
    }

    /** The headings that must stand in the header itself. */
    private Set<String> needed() {
        Set<String> needed = new HashSet<>(used);
        mapping.wide().ifPresent(wide -> {
            wide.columns().forEach(column -> needed.add(Spaces.plain(column)));
            needed.remove(Spaces.plain(wide.heading()));
            needed.remove(Spaces.plain(wide.value()));
        });
        mapping.tall().ifPresent(tall -> {
            needed.add(Spaces.plain(tall.heading()));
            needed.add(Spaces.plain(tall.value()));
        });
        return needed;
    }

    private String elsewhere(List<CsvTable.Line> lines) {
        return lines.stream()
                .filter(line -> line.number() <= FAR && line.number() != mapping.header())
                .filter(line -> {
                    List<String> named = named(line);
                    long found = needed().stream().filter(named::contains).count();
                    return found > 0 && 2 * found >= needed().size();
                })
                .findFirst()
                .map(line ->
                        "; they seem to stand in row " + line.number() + ": say so, as 'header: " + line.number() + "'")
                .orElse("");
    }

    /** The lines that say something, each made as long as the header. */
    private final class WholeLines implements Iterator<CsvTable.Line> {

        private final Iterator<CsvTable.Line> lines;
        private final List<String> headings;
        private final int columns;
        private Optional<CsvTable.Line> ahead;
        private Optional<CsvTable.Line> whole = Optional.empty();

        WholeLines(Iterator<CsvTable.Line> lines, List<String> headings) {
            this.lines = lines;
            this.headings = headings;
            this.columns = headings.size();
            this.ahead = following();
        }

        private Optional<CsvTable.Line> following() {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        }

        @Override
        public boolean hasNext() {
            while (whole.isEmpty() && ahead.isPresent()) {
                CsvTable.Line line = ahead.get();
                ahead = following();
                whole = whole(line);
            }
            return whole.isPresent();
        }

        @Override
        public CsvTable.Line next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            CsvTable.Line line = whole.orElseThrow();
            whole = Optional.empty();
            return line;
        }

        private Optional<CsvTable.Line> whole(CsvTable.Line line) {
            int cells = line.cells().size();
            if (blank(line.cells())) {
                return Optional.empty();
            }
            if (repeatsHeadings(line)) {
                notes.add(source, line.number(), "", "the row repeats the headings; it was left out");
                return Optional.empty();
            }
            if (broken(cells)) {
                problem(
                        line.number(),
                        "",
                        "it has " + cells + " cells, but the header has " + columns
                                + ", and the next row has as many as"
                                + " it lacks: a new line within a cell stands in quotes");
                ahead = following();
                return Optional.empty();
            }
            if (cells > columns && !blank(line.cells().subList(columns, cells))) {
                problem(
                        line.number(),
                        "",
                        "it has " + cells + " cells, but the header has " + columns
                                + "; a column without a heading is called by its place, as '" + place(cells - 1)
                                + "', and a text with separators in it stands in quotes");
                return Optional.empty();
            }
            if (measured && cells < columns) {
                notes.add(source, line.number(), "", "it is shorter than the header: what it lacks was taken as blank");
            }
            return Optional.of(cells == columns ? line : padded(line));
        }

        /** Where a program breaks pages, or files were put one after the other, the headings come again. */
        private boolean repeatsHeadings(CsvTable.Line line) {
            if (columns < 2 || !Spaces.plain(line.cells().get(0)).equals(headings.get(0))) {
                return false;
            }
            List<String> said = new ArrayList<>();
            line.cells().forEach(cell -> said.add(Spaces.blank(cell) ? place(said.size()) : Spaces.plain(cell)));
            for (int at = said.size(); at < columns; at++) {
                said.add(place(at));
            }
            return said.subList(0, columns).equals(headings)
                    && line.cells().stream().skip(columns).allMatch(Spaces::blank);
        }

        /** Every row is looked at so, and a stream for each takes more than what it is made for. */
        private static boolean blank(List<String> cells) {
            for (String cell : cells) {
                if (!Spaces.blank(cell)) {
                    return false;
                }
            }
            return true;
        }

        /** Two rows that lack together what one has are one row whose cell held a new line. */
        private boolean broken(int cells) {
            int next = ahead.map(line -> line.cells().size()).orElse(columns);
            return measured && cells > 1 && cells < columns && next < columns && cells + next - 1 == columns;
        }

        private CsvTable.Line padded(CsvTable.Line line) {
            List<String> cells = new ArrayList<>(line.cells());
            while (cells.size() < columns) {
                cells.add("");
            }
            return new CsvTable.Line(line.number(), cells.subList(0, columns));
        }
    }

    private Laid fromWide(Laid laid, WideFile wide) {
        Set<String> members =
                wide.columns().stream().map(Spaces::plain).collect(Collectors.toCollection(LinkedHashSet::new));
        missing(members, laid.headings());
        List<Integer> stay = new ArrayList<>();
        for (int at = 0; at < laid.headings().size(); at++) {
            if (!members.contains(laid.headings().get(at))) {
                stay.add(at);
            }
        }
        List<String> headings =
                new ArrayList<>(stay.stream().map(laid.headings()::get).toList());
        headings.add(Spaces.plain(wide.heading()));
        headings.add(Spaces.plain(wide.value()));
        return new Laid(
                headings,
                laid.lines()
                        .flatMap(line -> members.stream().flatMap(member -> {
                            String value = Laid.cell(line, laid.headings().indexOf(member));
                            if (Spaces.blank(value)) {
                                return Stream.empty();
                            }
                            List<String> cells = new ArrayList<>(
                                    stay.stream().map(line.cells()::get).toList());
                            cells.add(member);
                            cells.add(value);
                            return Stream.of(new CsvTable.Line(line.number(), cells));
                        })));
    }

    private Laid fromLong(Laid laid, LongFile tall) {
        List<String> by = tall.by().stream().map(Spaces::plain).toList();
        String question = Spaces.plain(tall.heading());
        String answer = Spaces.plain(tall.value());
        List<String> needed = new ArrayList<>(by);
        needed.add(question);
        needed.add(answer);
        if (missing(needed, laid.headings())) {
            return new Laid(laid.headings(), Stream.empty());
        }
        int asked = laid.headings().indexOf(question);
        int said = laid.headings().indexOf(answer);
        Set<String> questions = new LinkedHashSet<>();
        Map<List<String>, List<CsvTable.Line>> groups = new LinkedHashMap<>();
        laid.lines().forEach(line -> {
            questions.add(Spaces.plain(line.cells().get(asked)));
            groups.computeIfAbsent(
                            by.stream()
                                    .map(heading -> Spaces.plain(
                                            line.cells().get(laid.headings().indexOf(heading))))
                                    .toList(),
                            key -> new ArrayList<>())
                    .add(line);
        });
        List<String> headings = new ArrayList<>(laid.headings());
        headings.remove(question);
        headings.remove(answer);
        int first = headings.size();
        headings.addAll(questions);
        List<CsvTable.Line> lines = new ArrayList<>();
        groups.values().forEach(group -> {
            List<String> cells = new ArrayList<>(group.get(0).cells());
            cells.remove(Math.max(asked, said));
            cells.remove(Math.min(asked, said));
            questions.forEach(each -> cells.add(""));
            for (CsvTable.Line line : group) {
                int at = first
                        + List.copyOf(questions)
                                .indexOf(Spaces.plain(line.cells().get(asked)));
                if (!Spaces.blank(cells.get(at))
                        && !cells.get(at).equals(line.cells().get(said))) {
                    problem(
                            line.number(),
                            answer,
                            "row " + group.get(0).number() + " and this one answer '" + Problem.shown(headings.get(at))
                                    + "' differently");
                }
                cells.set(at, line.cells().get(said));
            }
            lines.add(new CsvTable.Line(group.get(0).number(), cells));
        });
        return new Laid(headings, lines.stream());
    }

    private boolean missing(Collection<String> needed, List<String> headings) {
        List<String> missing =
                needed.stream().filter(heading -> !headings.contains(heading)).toList();
        missing.forEach(heading -> notThere(heading, headings));
        return !missing.isEmpty();
    }

    private void notThere(String heading, List<String> headings) {
        String alike = headings.stream()
                .filter(each -> letters(each).equals(letters(heading)))
                .findFirst()
                .map(each -> "; it has '" + Problem.shown(each) + "'")
                .orElse("");
        problem(mapping.header(), heading, "the mapping names this column, but the file does not have it" + alike);
    }

    /** Returns a heading without what is overlooked most easily. */
    private static String letters(String heading) {
        return Spaces.key(heading).replaceAll("[^\\p{L}\\d]", "");
    }

    /** Reports what is wrong with the headings, and a column without one once a row says something in it. */
    private Laid checked(Laid laid) {
        Set<String> seen = new HashSet<>();
        Set<Integer> unnamed = new TreeSet<>();
        for (int at = 0; at < laid.headings().size(); at++) {
            String heading = laid.headings().get(at);
            if (!used.contains(heading) && !ignored.contains(heading)) {
                if (heading.equals(place(at))) {
                    unnamed.add(at);
                } else {
                    problem(
                            mapping.header(),
                            heading,
                            "the mapping does not name this column; map it, or list it under ignored");
                }
            }
            if (!seen.add(heading) && used.contains(heading)) {
                problem(mapping.header(), heading, "the column is there twice");
            }
        }
        used.stream().filter(heading -> !seen.contains(heading)).forEach(heading -> notThere(heading, laid.headings()));
        return new Laid(
                laid.headings(),
                laid.lines()
                        .peek(line -> unnamed.removeIf(
                                at -> !Spaces.blank(line.cells().get(at)) && unnamed(at))));
    }

    private boolean unnamed(int at) {
        problem(
                mapping.header(),
                place(at),
                "the column has no heading; map it as '" + place(at) + "', or list that under ignored");
        return true;
    }

    private static String place(int at) {
        return "column " + (at + 1);
    }

    private void problem(int row, String heading, String words) {
        problems.add(source, row, heading, words);
    }
}
