package se.lis.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.UUID;

/** Writes files that are whole or as they were. */
final class WholeFile {

    /** How many links in a row are followed: as many as Linux does. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /**
     * Writes a file beside its place, forces it to the disk and moves it there; folders are made where they are missing.
     *
     * <p>A link is followed, and what it leads to is written. What is no file, such as a pipe or a device, is written to as it is. A file
     * that was there keeps who may read it; a new one may be read by its owner alone, since it is made of a register that may be secret.
     *
     * @throws UncheckedIOException if it can't be written; then nothing of it is left
     */
    static void write(Path target, byte[] content) {
        try {
            Path place = followed(target);
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                writeInto(place, content);
            } else {
                write(place, content, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException unwritable) {
            throw unwritable(target, unwritable);
        }
    }

    /**
     * Writes a file that is not there yet; see {@link #write}.
     *
     * @throws UncheckedIOException if it is there, or can't be written
     */
    static void create(Path target, byte[] content) {
        write(target, content, new CopyOption[0]);
    }

    /** Returns where a link leads, also where nothing is there yet. */
    private static Path followed(Path target) throws IOException {
        Path place = target.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(target.toString());
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    private static void writeInto(Path place, byte[] content) throws IOException {
        if (Files.isDirectory(place)) {
            throw new IOException("it is a folder");
        }
        try (OutputStream into = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
            into.write(content);
        }
    }

    private static void write(Path target, byte[] content, CopyOption... move) {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Path draft = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                createFor(target, draft);
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    ByteBuffer rest = ByteBuffer.wrap(content);
                    while (rest.hasRemaining()) {
                        channel.write(rest);
                    }
                    channel.force(true);
                }
                Files.move(draft, target, move);
                sync(folder);
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
            throw unwritable(target, unwritable);
        }
    }

    /** Makes a draft that may be read by whom the target may, or by its owner alone where there is none. */
    private static void createFor(Path target, Path draft) throws IOException {
        if (!Files.getFileStore(Objects.requireNonNull(draft.getParent())).supportsFileAttributeView("posix")) {
            Files.createFile(draft);
            return;
        }
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (Files.isRegularFile(target)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
    }

    /** Makes sure that a folder's new name outlives a loss of power. Where folders can't be opened, moves are journalled. */
    private static void sync(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notOpenedHere) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    private static UncheckedIOException unwritable(Path target, IOException cause) {
        return new UncheckedIOException(target + " can't be written: " + FileProblem.reason(cause), cause);
    }
}
