package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;

/** Writes files that are whole or as they were. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a file beside its place and moves it there; folders are made where they are missing. A file that was there keeps
     * who may read it; a new one may be read by whom the user's files may.
     *
     * @throws UncheckedIOException if it can't be written; then nothing of it is left
     */
    static void write(Path target, byte[] content) {
        write(target, content, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Writes a file that is not there yet; see {@link #write}.
     *
     * @throws UncheckedIOException if it is there, or can't be written
     */
    static void create(Path target, byte[] content) {
        write(target, content, new CopyOption[0]);
    }

    private static void write(Path target, byte[] content, CopyOption... move) {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Path draft = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                // A temporary file by the platform is for its owner alone, and stays so when it is moved.
                Files.createFile(draft);
                keepPermissions(target, draft);
                Files.write(draft, content);
                Files.move(draft, target, move);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException there) {
            String taken = String.valueOf(there.getFile());
            String problem = taken.equals(target.toString())
                    ? " is there already"
                    : " can't be written: " + taken + " is in the way";
            throw new UncheckedIOException(target + problem, there);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(target + " can't be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (permissions != null && Files.isRegularFile(from)) {
            permissions.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
