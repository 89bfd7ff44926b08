package se.lis.core.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Shape;
import se.lis.core.file.FileProblem;

/** A folder with a file for each list of a register. */
final class Folder {

    static final String SUFFIX = ".csv";

    /** The file of what the register says of itself. */
    static final String SNAPSHOT = "snapshot" + SUFFIX;

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
            throw new UncheckedIOException(folder + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
    }
}
