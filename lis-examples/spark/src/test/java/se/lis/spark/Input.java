package se.lis.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.lis.benchmarks.RegisterGenerator;
import se.lis.core.LisSnapshot;
import se.lis.core.json.SnapshotLines;

/** Makes input. */
final class Input {

    /** What is not a register, in many ways; every one holds the word that no result may hold. */
    static final List<String> BAD = List.of(
            "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"bad-1\",\"zone\":\"UTC\"},\"hemligt\":1}",
            "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"bad-2\",\"zone\":\"UTC\"},"
                    + "\"processes\":[{\"id\":\"p\",\"changedOn\":\"hemligt\"}]}",
            "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"bad-3\",\"zone\":\"UTC\"},"
                    + "\"classifications\":[{\"id\":\"c-7\",\"process\":\"p\",\"classifiedOn\":\"2024-01-01\","
                    + "\"integrity\":5,\"method\":\"hemligt\"}]}",
            "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"bad-4\",\"zone\":\"UTC\"},"
                    + "\"processes\":[{\"name\":\"hemligt\"}]}",
            "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\" hemligt\",\"zone\":\"UTC\"}}",
            "hemligt");

    private Input() {}

    static LisSnapshot register(int number, int artefacts) {
        return new RegisterGenerator(7).register(number, artefacts);
    }

    static String line(LisSnapshot register) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotLines.write(out, register);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    static Path write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
