package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes files whole or not at all. */
final class WholeFiles {

    private WholeFiles() {}

    /** Writes a file beside its place and then moves it there; makes the folder where it is missing. */
    static void write(Path target, byte[] content) {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "lis", ".part");
            try {
                Files.write(draft, content);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(target + " can't be written: " + unwritable.getMessage(), unwritable);
        }
    }
}
