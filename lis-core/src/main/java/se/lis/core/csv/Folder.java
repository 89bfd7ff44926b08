package se.lis.core.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Shape;

/** A folder with a file for each list of a register. */
final class Folder {

    static final String SUFFIX = ".csv";

    /** The file of what the register says of itself. */
    static final String SNAPSHOT = "snapshot" + SUFFIX;

    private static final String UNFINISHED = ".part";

    private final Path folder;

    Folder(Path folder) {
        this.folder = folder;
    }

    /** Returns the attributes of a snapshot that have a file of their own. */
    static List<Shape.Attribute> tables() {
        return Shape.of(LisSnapshot.class).attributes().stream()
                .filter(Shape.Attribute::isObject)
                .toList();
    }

    /** Returns the tables of all files of a register, by the attribute of the snapshot. */
    Map<String, CsvTable> tables(Problems problems) {
        checkNames(problems);
        Map<String, CsvTable> tables = new LinkedHashMap<>();
        table(SNAPSHOT, SnapshotRow.class, true, problems).ifPresent(table -> tables.put("", table));
        for (Shape.Attribute each : tables()) {
            table(each.name() + SUFFIX, each.type(), !each.many(), problems)
                    .ifPresent(table -> tables.put(each.name(), table));
        }
        return tables;
    }

    private Optional<CsvTable> table(String name, Class<?> type, boolean one, Problems problems) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            if (one) {
                problems.add(file.toString(), 0, "", "the file is missing, and a register needs it");
            }
            return Optional.empty();
        }
        CsvTable table = new TableReader(file.toString(), type, problems).table(bytes(file));
        return Optional.of(table).filter(read -> !read.columns().isEmpty());
    }

    private void checkNames(Problems problems) {
        List<String> known = Stream.concat(
                        Stream.of(SNAPSHOT), tables().stream().map(table -> table.name() + SUFFIX))
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !known.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(
                            folder.resolve(name).toString(),
                            0,
                            "",
                            "unknown file; known are " + String.join(", ", known)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " can't be read", unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }

    /** Writes files so that each is either as it was or complete: all of them beside, and then each into its place. */
    void write(Map<String, byte[]> files) {
        Map<Path, Path> unfinished = new TreeMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path beside = folder.resolve(file.getKey() + UNFINISHED);
                unfinished.put(beside, folder.resolve(file.getKey()));
                Files.write(beside, file.getValue());
            }
            for (Map.Entry<Path, Path> file : unfinished.entrySet()) {
                move(file.getKey(), file.getValue());
            }
        } catch (IOException unwritable) {
            unfinished.keySet().forEach(Folder::discard);
            throw new UncheckedIOException(folder + " can't be written", unwritable);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notThere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            // The first failure is the one to report; what stays has a name that nothing reads.
        }
    }
}
