package se.lis.core.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvSeparator;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.CellReader;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Problems;
import se.lis.core.file.FileProblem;
import se.lis.core.renaming.Renames;

/**
 * Reads files with columns of a city's own, such as a log of personal data breaches or a register of processing.
 *
 * <p>Nothing is lost without a word: every column is mapped or ignored by name, every cell is understood or an error, and
 * what was left out or decided for the writer is reported. Immutable and thread-safe.
 */
public final class CsvImport {

    /** What to do with an artefact that the register holds already and that says something else. */
    public enum OnConflict {
        /** It is an error. */
        REFUSE,
        /** The file's takes its place, whole. */
        REPLACE,
        /** What the file says takes the place of what the register says there; all else stays. A blank cell says nothing. */
        UPDATE
    }

    private final List<CsvMapping> mappings;
    private final Consumer<String> notes;

    private CsvImport(List<CsvMapping> mappings, Consumer<String> notes) {
        this.mappings = mappings;
        this.notes = notes;
    }

    /** Returns what reads files by a mapping. */
    public static CsvImport by(CsvMapping mapping) {
        return by(List.of(mapping));
    }

    /**
     * Returns what reads files that hold several kinds of artefact, by a mapping for each.
     *
     * @throws IllegalArgumentException if there is none, or they do not state the same form of the file
     */
    public static CsvImport by(List<CsvMapping> mappings) {
        if (mappings.stream().map(CsvImport::form).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "mappings of one file state the same of its sheet, header, encoding, separator and shape");
        }
        return new CsvImport(List.copyOf(mappings), note -> {});
    }

    private static List<Object> form(CsvMapping mapping) {
        return List.of(
                mapping.sheet(),
                mapping.header(),
                mapping.encoding(),
                mapping.separator(),
                mapping.wide(),
                mapping.tall());
    }

    /** Returns which artefacts go by another id in the file than in the register, as the mappings state. */
    public Renames renames() {
        return mappings.stream().map(CsvImport::renames).reduce(new Renames(Map.of()), Renames::and);
    }

    static Renames renames(CsvMapping mapping) {
        return new Renames(Map.of(type(mapping), mapping.renames()));
    }

    private static ArtefactType type(CsvMapping mapping) {
        return ArtefactType.ofList(mapping.table()).orElseThrow();
    }

    /** Returns the same that reports what it left out and what it decided for the writer, one line a kind. */
    public CsvImport telling(Consumer<String> told) {
        return new CsvImport(mappings, told);
    }

    /**
     * Returns the artefacts of a CSV file, in the order of its rows.
     *
     * @param in the file; it stays open
     * @param source its name, for messages
     * @throws CsvFormatException if the file does not hold such artefacts, with all that is wrong by row and heading
     * @throws UncheckedIOException if the stream can't be read
     */
    public List<Artefact> read(InputStream in, String source) {
        Problems problems = new Problems();
        Iterator<CsvTable.Line> lines = lines(in, source, problems);
        return artefacts(rows(lines, true, source, Optional.empty(), type -> Map.of(), problems));
    }

    /**
     * Returns the artefacts of a table that stands elsewhere, such as on a sheet of a workbook, in the order of its lines.
     *
     * @param lines the lines, those above the header too; days and local times in them as ISO 8601 has it
     * @param source the name of the table, for messages
     * @throws CsvFormatException if the table does not hold such artefacts, with all that is wrong by row and heading
     */
    public List<Artefact> read(List<CsvTable.Line> lines, String source) {
        return artefacts(rows(lines.iterator(), false, source, Optional.empty(), type -> Map.of(), new Problems()));
    }

    private static List<Artefact> artefacts(List<MappedTable.Read> read) {
        return read.stream().map(MappedTable.Read::artefact).toList();
    }

    /**
     * Returns what changes when the artefacts of a CSV file are put into a register: those that it has not are added, those
     * that it has alike stay, and what the file does not mention stays too. {@link SnapshotDiff#applyTo} makes the changes.
     *
     * @param in the file; it stays open
     * @param source its name, for messages
     * @param register the register, with the ids that the file has; see {@link #renames()}
     * @param takenAt the moment at which the register with the file is taken, not before the register's own
     * @param conflict what to do with an artefact that the register has otherwise
     * @throws CsvFormatException if the file does not hold such artefacts, or one is a conflict that is refused or that the
     *     register has within itself, with all that is wrong by row and heading
     * @throws IllegalArgumentException if the moment is before the register's, or an artefact of it is renamed
     * @throws UncheckedIOException if the stream can't be read
     */
    public SnapshotDiff changes(
            InputStream in, String source, LisSnapshot register, Instant takenAt, OnConflict conflict) {
        Problems problems = new Problems();
        return changes(lines(in, source, problems), true, source, register, takenAt, conflict, problems);
    }

    /**
     * Returns what changes when the artefacts of a table that stands elsewhere are put into a register.
     *
     * @param lines the lines, those above the header too; days and local times in them as ISO 8601 has it
     * @param source the name of the table, for messages
     * @param register the register, with the ids that the table has; see {@link #renames()}
     * @param takenAt the moment at which the register with the table is taken, not before the register's own
     * @param conflict what to do with an artefact that the register has otherwise
     * @throws CsvFormatException if the table does not hold such artefacts, or one is a conflict that is refused or that the
     *     register has within itself, with all that is wrong by row and heading
     * @throws IllegalArgumentException if the moment is before the register's
     */
    public SnapshotDiff changes(
            List<CsvTable.Line> lines, String source, LisSnapshot register, Instant takenAt, OnConflict conflict) {
        return changes(lines.iterator(), false, source, register, takenAt, conflict, new Problems());
    }

    private SnapshotDiff changes(
            Iterator<CsvTable.Line> lines,
            boolean measured,
            String source,
            LisSnapshot register,
            Instant takenAt,
            OnConflict conflict,
            Problems problems) {
        if (takenAt.isBefore(register.takenAt())) {
            throw new IllegalArgumentException(
                    "the register was taken at " + register.takenAt() + ", which " + takenAt + " is before");
        }
        renames().in(register).forEach((before, after) -> {
            throw new IllegalArgumentException(
                    "the register still has the " + before.type().jsonName() + " '" + before
                            + "', which the mapping calls '" + after + "'; bring it to the new ids first");
        });
        List<Artefact> added = new ArrayList<>();
        List<SnapshotDiff.ChangedArtefact> changed = new ArrayList<>();
        Map<ArtefactId, Set<Artefact>> known = new HashMap<>();
        register.artefacts()
                .forEach(each ->
                        known.computeIfAbsent(each.id(), id -> new HashSet<>()).add(each));
        for (MappedTable.Read read : rows(
                lines,
                measured,
                source,
                Optional.of(register.organisation().zone()),
                type -> conflict == OnConflict.UPDATE ? single(known, type) : Map.of(),
                problems)) {
            Artefact artefact = read.artefact();
            Set<Artefact> there = known.getOrDefault(artefact.id(), Set.of());
            if (there.isEmpty()) {
                added.add(artefact);
            } else if (there.size() > 1) {
                problems.add(problem(source, read, "contradicts itself in the register; settle that first"));
            } else if (!there.contains(artefact)) {
                if (conflict == OnConflict.REFUSE) {
                    problems.add(
                            problem(source, read, "is in the register and says something else; it was not replaced"));
                }
                changed.add(new SnapshotDiff.ChangedArtefact(there.iterator().next(), artefact));
            }
        }
        refuse(problems);
        return new SnapshotDiff(register.takenAt(), takenAt, added, List.of(), changed);
    }

    /** Returns the artefacts of a list that the register holds once, by the text of their id. */
    private static Map<String, Artefact> single(Map<ArtefactId, Set<Artefact>> known, String table) {
        Map<String, Artefact> single = new HashMap<>();
        known.forEach((id, there) -> {
            if (there.size() == 1 && id.type().listName().equals(table)) {
                single.put(id.value(), there.iterator().next());
            }
        });
        return single;
    }

    /**
     * Returns what the rows say.
     *
     * @param measured whether a line says by its separators how many cells it has, which a row of a sheet does not
     */
    private List<MappedTable.Read> rows(
            Iterator<CsvTable.Line> lines,
            boolean measured,
            String source,
            Optional<ZoneId> zone,
            Function<String, Map<String, Artefact>> updated,
            Problems problems) {
        Problems noted = new Problems();
        List<MappedTable.Read> read = new ArrayList<>();
        if (lines.hasNext() || problems.isEmpty()) {
            new FileLayout(mappings, measured, source, problems, noted)
                    .laid(lines)
                    .ifPresent(laid -> {
                        List<MappedTable> tables = mappings.stream()
                                .map(mapping -> new MappedTable(
                                        mapping,
                                        laid.headings(),
                                        zone,
                                        updated.apply(mapping.table()),
                                        source,
                                        problems,
                                        noted))
                                .toList();
                        laid.lines().forEach(line -> tables.forEach(table -> table.add(line)));
                        for (MappedTable table : tables) {
                            List<MappedTable.Read> some = table.artefacts();
                            checkIds(some, source, problems);
                            read.addAll(some);
                        }
                    });
        }
        refuse(problems);
        CsvFormatException.lines(noted).forEach(notes);
        return read;
    }

    private void checkIds(List<MappedTable.Read> read, String source, Problems problems) {
        Map<ArtefactId, Integer> seen = new LinkedHashMap<>();
        for (MappedTable.Read each : read) {
            Integer first = seen.putIfAbsent(each.artefact().id(), each.row());
            if (first != null) {
                boolean merged = mappings.stream()
                        .anyMatch(mapping -> mapping.merged()
                                && mapping.table().equals(each.artefact().type().listName()));
                problems.add(problem(
                        source,
                        each,
                        "is that of row " + first + " already"
                                + (merged ? "" : "; where several rows are about one, say 'rows: merged'")));
            }
        }
    }

    private Problem problem(String source, MappedTable.Read read, String words) {
        ArtefactId id = read.artefact().id();
        String heading = mappings.stream()
                .filter(mapping -> mapping.table().equals(id.type().listName()))
                .flatMap(mapping -> mapping.columns().stream())
                .filter(column -> column.to().equals("id"))
                .map(MappedColumn::heading)
                .findFirst()
                .orElse("");
        return new Problem(source, read.row(), heading, "the id '" + Problem.shown(id.value()) + "' " + words);
    }

    private Iterator<CsvTable.Line> lines(InputStream in, String source, Problems problems) {
        CsvMapping mapping = mappings.get(0);
        Iterator<List<String>> rows = new CellReader(
                        source,
                        mapping.encoding().charset(),
                        mapping.separator().map(CsvSeparator::character),
                        problems)
                .each(bytes(in, source));
        return new Iterator<>() {

            private int number;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public CsvTable.Line next() {
                return new CsvTable.Line(++number, rows.next());
            }
        };
    }

    private static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new CsvFormatException(problems);
        }
    }

    private static byte[] bytes(InputStream in, String source) {
        try {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(source + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }
}
