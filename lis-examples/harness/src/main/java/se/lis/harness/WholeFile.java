package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes files that are whole or as they were. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a file beside its place and moves it there; folders are made where they are missing.
     *
     * @throws UncheckedIOException if it can't be written; then nothing of it is left
     */
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
