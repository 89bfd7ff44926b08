package se.lis.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of the runs that answer one question: as of when, by which catalogue, under which policy.
 *
 * <p>A run writes its tables to a folder of its own, and then a manifest that names it. Manifests are numbered, and the one
 * with the highest number counts. So a run is there whole or not at all, a later one takes its place in one step, and who
 * reads an older one meanwhile is undisturbed. This asks of the file system only that one file appears at once, which
 * object stores do too.
 */
final class RunFolder {

    private static final Pattern NUMBERED = Pattern.compile("manifest-(\\d{6})\\.json");
    private static final String DATA = "data-";

    private final FileSystem files;
    private final Path folder;

    /**
     * Returns the folder; nothing is made yet.
     *
     * @throws UncheckedIOException if there is no such file system
     */
    RunFolder(Path folder, Configuration settings) {
        this.folder = folder;
        try {
            files = folder.getFileSystem(settings);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(folder + " can't be reached", unreachable);
        }
    }

    /** Returns the manifest that counts, or empty when no run was finished. */
    Optional<Manifest> current() {
        return latest().map(file -> {
            try (FSDataInputStream in = files.open(file)) {
                return Manifest.read(in.readAllBytes(), file.toString());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file + " can't be read", unreadable);
            }
        });
    }

    /** Returns the name of a folder for tables that no other run has. */
    static String newData() {
        return DATA + UUID.randomUUID();
    }

    /** Returns the folder with that name. */
    Path data(String name) {
        return new Path(folder, name);
    }

    /**
     * Makes a run the one that counts.
     *
     * @throws UncheckedIOException if the manifest can't be written; the run before counts then
     */
    void commit(Manifest manifest) {
        int number = latest().map(RunFolder::number).orElse(0) + 1;
        Path draft = new Path(folder, "." + manifest.data() + ".json");
        try {
            try (FSDataOutputStream out = files.create(draft, true)) {
                out.write(manifest.json());
                out.hsync();
            }
            Path target = new Path(folder, String.format(Locale.ROOT, "manifest-%06d.json", number));
            if (files.exists(target) || !files.rename(draft, target)) {
                throw new IOException("another run of the same question ended at the same time; run again");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(folder + " can't take the manifest", unwritable);
        }
    }

    /**
     * Removes what a run that failed has written so far.
     *
     * @throws UncheckedIOException if it can't be removed
     */
    void discard(String data) {
        remove(data(data));
    }

    /**
     * Removes all that the manifest that counts does not name: older runs, and what killed runs left. Only for when no other
     * run is under way, and nobody reads an older one.
     *
     * @throws UncheckedIOException if it can't be removed
     */
    void sweep() {
        Optional<Path> latest = latest();
        String data = current().map(Manifest::data).orElse("");
        for (FileStatus file : list()) {
            String name = file.getPath().getName();
            boolean ours = name.startsWith(DATA)
                    || name.startsWith("." + DATA)
                    || NUMBERED.matcher(name).matches();
            if (ours && !name.equals(data) && !latest.equals(Optional.of(file.getPath()))) {
                remove(file.getPath());
            }
        }
    }

    private void remove(Path path) {
        try {
            files.delete(path, true);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(path + " can't be removed", undeletable);
        }
    }

    private Optional<Path> latest() {
        return manifests().max(Comparator.comparingInt(RunFolder::number));
    }

    private Stream<Path> manifests() {
        return list().stream()
                .map(FileStatus::getPath)
                .filter(file -> NUMBERED.matcher(file.getName()).matches());
    }

    private List<FileStatus> list() {
        try {
            return files.exists(folder) ? Arrays.asList(files.listStatus(folder)) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " can't be listed", unreadable);
        }
    }

    private static int number(Path manifest) {
        String name = manifest.getName();
        return Integer.parseInt(name.substring(name.indexOf('-') + 1, name.indexOf('.')));
    }
}
