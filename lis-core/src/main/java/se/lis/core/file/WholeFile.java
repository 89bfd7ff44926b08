package se.lis.core.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes files that are whole or as they were, also after a loss of power: what is written stands beside its place under a hidden name
 * ending in {@value #UNFINISHED}, is forced to the disk, and is moved into its place in one step. A killed process may leave such a file
 * behind; nothing reads it.
 */
public final class WholeFile {

    /** What the name of a file ends in that is not finished. */
    public static final String UNFINISHED = ".part";

    /** How many links in a row are followed: as many as Linux does. */
    private static final int MOST_LINKS = 40;

    private static final CopyOption[] REPLACING = {StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE};

    private WholeFile() {}

    /** What a file is to hold, written as it comes. */
    public interface Content {
        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file; see {@link #write(Path, Content)}. */
    public static void write(Path target, byte[] content) {
        write(target, out -> out.write(content));
    }

    /**
     * Writes a file beside its place, forces it to the disk and moves it there; folders are made where they are missing.
     *
     * <p>A link is followed, and what it leads to is written. What is no file, such as a pipe or a device, is written to as it is. A file
     * that was there keeps who may read it; a new one may be read by its owner alone, since it is made of a register that may be secret.
     *
     * @throws UncheckedIOException if it can't be written; then nothing of it is left
     */
    public static void write(Path target, Content content) {
        writing(target, () -> {
            Path place = followed(target);
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                writeInto(place, content);
            } else {
                replace(place, content, REPLACING);
            }
        });
    }

    /**
     * Writes a file that is not there yet; see {@link #write(Path, Content)}.
     *
     * @throws UncheckedIOException if it is there, or can't be written
     */
    public static void create(Path target, Content content) {
        writing(target, () -> replace(target, content));
    }

    /**
     * Writes files of one folder, all of them beside their places before the first is moved, so that a full disk changes none.
     *
     * @param files what each is to hold, by its name in the folder
     * @throws UncheckedIOException if one can't be written
     */
    public static void writeAll(Path folder, Map<String, byte[]> files) {
        writing(folder, () -> {
            makeFolders(folder);
            Map<Path, Path> drafts = new LinkedHashMap<>();
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path target = followed(folder.resolve(file.getKey()));
                    if (Files.isDirectory(target)) {
                        throw new FileAlreadyExistsException(target.toString());
                    }
                    drafts.put(draft(target, out -> out.write(file.getValue())), target);
                }
                for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                    Files.move(draft.getKey(), draft.getValue(), REPLACING);
                }
                sync(folder);
            } finally {
                for (Path draft : drafts.keySet()) {
                    Files.deleteIfExists(draft);
                }
            }
        });
    }

    /**
     * Makes sure that a folder's new names outlive a loss of power. Where folders can't be opened, moves are journalled.
     *
     * @throws IOException if the disk refuses
     */
    public static void sync(Path folder) throws IOException {
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

    /**
     * Makes a folder and those above it that are missing, for their owner alone, each name as durable as what will stand below it.
     *
     * @throws IOException if one can't be made
     */
    public static void makeFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folderOf(folder);
            makeFolders(above);
            Files.createDirectories(folder, ownersAlone(above, "rwx------"));
            sync(above);
        }
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

    private static void writeInto(Path place, Content content) throws IOException {
        if (Files.isDirectory(place)) {
            throw new IOException("it is a folder");
        }
        try (OutputStream into = new BufferedOutputStream(Files.newOutputStream(place, StandardOpenOption.WRITE))) {
            content.to(into);
        }
    }

    private static void replace(Path target, Content content, CopyOption... move) throws IOException {
        Path folder = folderOf(target);
        makeFolders(folder);
        Path draft = draft(target, content);
        try {
            Files.move(draft, target, move);
            sync(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Returns a file beside the target that holds the content, on the disk. */
    private static Path draft(Path target, Content content) throws IOException {
        Path draft = folderOf(target).resolve(".unfinished-" + UUID.randomUUID() + UNFINISHED);
        boolean whole = false;
        createFor(target, draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.to(out);
            out.flush();
            channel.force(true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(draft);
            }
        }
        return draft;
    }

    /** Makes a draft that may be read by whom the target may, or by its owner alone where there is none. */
    private static void createFor(Path target, Path draft) throws IOException {
        FileAttribute<?>[] alone = ownersAlone(folderOf(draft), "rw-------");
        Files.createFile(draft, alone);
        if (alone.length > 0 && Files.isRegularFile(target)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
    }

    /** Returns the rights of what is made in a folder, none where its disk knows none. */
    private static FileAttribute<?>[] ownersAlone(Path folder, String rights) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** What writes to a disk. */
    private interface Writing {
        void run() throws IOException;
    }

    /** Writes, and says of what can't be written which file it is and why. */
    private static void writing(Path target, Writing writing) {
        try {
            writing.run();
        } catch (IOException unwritable) {
            boolean there = unwritable instanceof FileAlreadyExistsException taken
                    && target.toString().equals(taken.getFile());
            throw there
                    ? new UncheckedIOException(target + " is there already", unwritable)
                    : unwritable(target, unwritable);
        } catch (UncheckedIOException unwritable) {
            throw unwritable(target, Objects.requireNonNull(unwritable.getCause()));
        }
    }

    private static UncheckedIOException unwritable(Path target, IOException cause) {
        return new UncheckedIOException(target + " can't be written: " + FileProblem.reason(cause), cause);
    }
}
