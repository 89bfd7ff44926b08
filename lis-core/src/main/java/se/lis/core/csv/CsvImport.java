package se.lis.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;

/**
 * Reads files with columns of a city's own, such as a log of personal data breaches or a register of processing.
 *
 * <p>Nothing is lost without a word: every column is mapped or ignored by name, and every cell is understood or an error.
 * Immutable and thread-safe.
 */
public final class CsvImport {

    /** What to do with an artefact that the register holds already and that says something else. */
    public enum OnConflict {
        /** It is an error. */
        REFUSE,
        /** The file's takes its place, whole. */
        REPLACE
    }

    private final CsvMapping mapping;

    private CsvImport(CsvMapping mapping) {
        this.mapping = mapping;
    }

    /** Returns what reads files by a mapping. */
    public static CsvImport by(CsvMapping mapping) {
        return new CsvImport(mapping);
    }

    /**
     * Returns the artefacts of a file, in the order of its rows.
     *
     * @param in the file; it stays open
     * @param source its name, for messages
     * @throws CsvFormatException if the file does not hold such artefacts, with all that is wrong by row and heading
     * @throws UncheckedIOException if the stream can't be read
     */
    public List<Artefact> read(InputStream in, String source) {
        return List.copyOf(rows(in, source).values());
    }

    /**
     * Returns what changes when the artefacts of a file are put into a register: those that it has not are added, those
     * that it has alike stay, and what the file does not mention stays too. {@link SnapshotDiff#applyTo} makes the changes.
     *
     * @param in the file; it stays open
     * @param source its name, for messages
     * @param register the register
     * @param takenAt the moment at which the register with the file is taken, not before the register's own
     * @param conflict what to do with an artefact that the register has otherwise
     * @throws CsvFormatException if the file does not hold such artefacts, or one is a conflict that is refused or that the
     *     register has within itself, with all that is wrong by row and heading
     * @throws IllegalArgumentException if the moment is before the register's
     * @throws UncheckedIOException if the stream can't be read
     */
    public SnapshotDiff changes(
            InputStream in, String source, LisSnapshot register, Instant takenAt, OnConflict conflict) {
        if (takenAt.isBefore(register.takenAt())) {
            throw new IllegalArgumentException(
                    "the register was taken at " + register.takenAt() + ", which " + takenAt + " is before");
        }
        List<CsvProblem> problems = new ArrayList<>();
        List<Artefact> added = new ArrayList<>();
        List<SnapshotDiff.ChangedArtefact> changed = new ArrayList<>();
        Map<ArtefactId, Set<Artefact>> known = new HashMap<>();
        register.artefacts()
                .forEach(each ->
                        known.computeIfAbsent(each.id(), id -> new HashSet<>()).add(each));
        rows(in, source).forEach((row, artefact) -> {
            Set<Artefact> there = known.getOrDefault(artefact.id(), Set.of());
            if (there.isEmpty()) {
                added.add(artefact);
            } else if (there.size() > 1) {
                problems.add(
                        problem(source, row, artefact.id(), "contradicts itself in the register; settle that first"));
            } else if (!there.contains(artefact)) {
                if (conflict == OnConflict.REFUSE) {
                    problems.add(problem(
                            source,
                            row,
                            artefact.id(),
                            "is in the register and says something else; it was not replaced"));
                }
                changed.add(new SnapshotDiff.ChangedArtefact(there.iterator().next(), artefact));
            }
        });
        LisCsv.refuse(problems);
        return new SnapshotDiff(register.takenAt(), takenAt, added, List.of(), changed);
    }

    /** Returns the artefacts by the number of their row. */
    private Map<Integer, Artefact> rows(InputStream in, String source) {
        List<CsvProblem> problems = new ArrayList<>();
        Map<Integer, Artefact> artefacts = new MappedTable(mapping, source, problems).artefacts(bytes(in, source));
        Map<ArtefactId, Integer> seen = new LinkedHashMap<>();
        artefacts.forEach((row, artefact) -> {
            Integer first = seen.putIfAbsent(artefact.id(), row);
            if (first != null) {
                problems.add(problem(source, row, artefact.id(), "is that of row " + first + " already"));
            }
        });
        LisCsv.refuse(problems);
        return artefacts;
    }

    private CsvProblem problem(String source, int row, ArtefactId id, String words) {
        String heading = mapping.columns().stream()
                .filter(column -> column.to().equals("id"))
                .map(MappedColumn::heading)
                .findFirst()
                .orElse("");
        return new CsvProblem(source, row, heading, "the id '" + CsvProblem.shown(id.value()) + "' " + words);
    }

    private static byte[] bytes(InputStream in, String source) {
        try {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(source + " can't be read", unreadable);
        }
    }
}
