package se.lis.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * object stores do too. What a killed attempt wrote is named by no manifest, and the next attempt at the same run removes it.
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
        return latest().map(this::read);
    }

    /** Returns the name of a folder for tables that no other attempt at any run has. */
    static String newData(RunIdentity run) {
        return attemptsAt(run) + UUID.randomUUID();
    }

    /** Returns the folder with that name. */
    Path data(String name) {
        return new Path(folder, name);
    }

    /**
     * Makes a run the one that counts, and returns its manifest: the given one, or another's that made the same run meanwhile.
     *
     * @throws UncheckedIOException if the manifest can't be written; the run before counts then
     */
    Manifest commit(Manifest manifest) {
        Optional<Manifest> before = current();
        if (before.isPresent() && before.get().identity().equals(manifest.identity())) {
            return before.get();
        }
        int number = latest().map(RunFolder::number).orElse(0) + 1;
        Path draft = draft(manifest.data());
        try {
            try (FSDataOutputStream out = files.create(draft, true)) {
                out.write(manifest.json());
                out.hsync();
            }
            Path target = new Path(folder, String.format(Locale.ROOT, "manifest-%06d.json", number));
            if (files.exists(target) || !files.rename(draft, target)) {
                throw new IOException("another run of the same question ended at the same time; run again");
            }
            return manifest;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(folder + " can't take the manifest", unwritable);
        }
    }

    /**
     * Removes what an attempt at a run has written, unless it counts after all: who writes a manifest to a storage far away may
     * see a failure that was none.
     *
     * @throws UncheckedIOException if it can't be removed
     */
    void discard(String data) {
        if (!named().contains(data)) {
            remove(data(data));
            remove(draft(data));
        }
    }

    /**
     * Removes what attempts at a run left that were killed. What attempts at other runs wrote stays: they may be under way.
     *
     * @throws UncheckedIOException if it can't be removed
     */
    void removeAttemptsAt(RunIdentity run) {
        String attempts = attemptsAt(run);
        Set<String> named = named();
        list().stream()
                .map(FileStatus::getPath)
                .filter(file ->
                        file.getName().startsWith(attempts) || file.getName().startsWith("." + attempts))
                .filter(file -> !named.contains(file.getName()))
                .forEach(this::remove);
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

    private Manifest read(Path file) {
        try (FSDataInputStream in = files.open(file)) {
            return Manifest.read(in.readAllBytes(), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }

    private void remove(Path path) {
        try {
            files.delete(path, true);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(path + " can't be removed", undeletable);
        }
    }

    private static String attemptsAt(RunIdentity run) {
        return DATA + run.shortDigest() + '-';
    }

    private Path draft(String data) {
        return new Path(folder, "." + data + ".json");
    }

    /** Returns the folders of tables that a manifest names: of the run that counts, and of those before it. */
    private Set<String> named() {
        return manifests().map(this::read).map(Manifest::data).collect(Collectors.toSet());
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
