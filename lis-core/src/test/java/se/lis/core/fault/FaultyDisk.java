package se.lis.core.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file system over a folder, that counts what changes it, fails when it is told to, and knows what was forced to the disk: after a loss of
 * power, what was forced is there, and of the rest nobody can tell.
 */
final class FaultyDisk extends FileSystemProvider {

    /** What happens at a step. */
    enum Fault {
        /** The machine stops. */
        POWER_LOST,
        /** The disk refuses this and all that comes after it, as when it is full or read-only. */
        REFUSED
    }

    /** Thrown where the machine stops: no code goes on after it. */
    static final class PowerLost extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A file or folder, under whatever name, and what of it was forced to the disk. */
    private static final class Inode {
        byte[] forcedContent = new byte[0];
        Map<String, Inode> forcedNames = Map.of();
    }

    private final Path root;
    private final FileSystemProvider real;
    private final FileSystem system = new Names();
    private final Map<Path, Inode> inodes = new HashMap<>();
    private int steps;
    private int faultAt = Integer.MAX_VALUE;
    private Fault fault = Fault.REFUSED;

    /** Lays the disk over a folder, all of whose content is on the disk. */
    FaultyDisk(Path root) throws IOException {
        this.root = root.toRealPath();
        this.real = root.getFileSystem().provider();
        settle(this.root);
    }

    private Inode settle(Path place) throws IOException {
        Inode inode = new Inode();
        inodes.put(place, inode);
        if (Files.isDirectory(place)) {
            Map<String, Inode> names = new TreeMap<>();
            try (DirectoryStream<Path> children = Files.newDirectoryStream(place)) {
                for (Path child : children) {
                    names.put(child.getFileName().toString(), settle(child));
                }
            }
            inode.forcedNames = names;
        } else {
            inode.forcedContent = Files.readAllBytes(place);
        }
        return inode;
    }

    /** Returns a path on this disk. */
    Path path(String name) {
        return WrappedPath.of(root.resolve(name), system);
    }

    /** Says what happens at a step, counted from 0. */
    FaultyDisk failing(Fault what, int atStep) {
        fault = what;
        faultAt = atStep;
        return this;
    }

    /** Returns how many steps changed or forced something. */
    int steps() {
        return steps;
    }

    /** Counts a step, and fails if its turn has come. */
    void step() throws IOException {
        if (steps >= faultAt) {
            if (fault == Fault.POWER_LOST) {
                throw new PowerLost();
            }
            throw new IOException("No space left on device");
        }
        steps++;
    }

    /**
     * Writes what is on the disk after a loss of power into another folder: all that was forced, and of what was not, as chance has it, the
     * new, the old or the beginning of the new.
     */
    void survivors(Path after, Random chance) throws IOException {
        Files.createDirectories(after);
        survivors(inodes.get(root), root, after, chance);
    }

    private void survivors(Inode folder, Path now, Path after, Random chance) throws IOException {
        Map<String, Inode> names = new TreeMap<>(folder.forcedNames);
        if (Files.isDirectory(now)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(now)) {
                for (Path child : children) {
                    if (chance.nextBoolean()) {
                        names.put(child.getFileName().toString(), inodes.get(child));
                    }
                }
            }
        }
        for (Map.Entry<String, Inode> name : names.entrySet()) {
            Path child = now.resolve(name.getKey());
            Path target = after.resolve(name.getKey());
            boolean current = inodes.get(child) == name.getValue();
            if (current && Files.isDirectory(child)) {
                Files.createDirectories(target);
                survivors(name.getValue(), child, target, chance);
            } else {
                byte[] forced = name.getValue().forcedContent;
                Files.write(target, current ? torn(forced, Files.readAllBytes(child), chance) : forced);
            }
        }
    }

    /** What was forced is there to its end; what was written after it may be there, in part, or as zeros. */
    private static byte[] torn(byte[] forced, byte[] now, Random chance) {
        if (Arrays.equals(forced, now)) {
            return now;
        }
        int common = Arrays.mismatch(forced, now);
        int kept = Math.max(common, 0);
        byte[] torn = Arrays.copyOf(now, kept + chance.nextInt(now.length - kept + 1));
        if (chance.nextBoolean()) {
            return Arrays.copyOf(torn, now.length);
        }
        return chance.nextInt(3) == 0 ? forced : torn;
    }

    private static Path unwrapped(Path path) {
        return WrappedPath.real(path);
    }

    private Path wrapped(Path path) {
        return WrappedPath.of(path, system);
    }

    private void forced(Path place) throws IOException {
        step();
        Inode inode = inodes.get(place);
        if (Files.isDirectory(place)) {
            Map<String, Inode> names = new TreeMap<>();
            try (DirectoryStream<Path> children = Files.newDirectoryStream(place)) {
                for (Path child : children) {
                    names.put(child.getFileName().toString(), inodes.get(child));
                }
            }
            inode.forcedNames = names;
        } else {
            inode.forcedContent = Files.readAllBytes(place);
        }
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path place = unwrapped(path).toAbsolutePath();
        boolean made = !Files.exists(place);
        if (made) {
            step();
        }
        FileChannel channel = real.newFileChannel(place, options, attributes);
        if (made) {
            inodes.put(place, new Inode());
        }
        return new FaultyChannel(channel, this::step, () -> forced(place));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options.isEmpty() ? Set.of(StandardOpenOption.READ) : options, attributes);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        step();
        Path place = unwrapped(folder).toAbsolutePath();
        real.createDirectory(place, attributes);
        inodes.put(place, new Inode());
    }

    @Override
    public void delete(Path path) throws IOException {
        Path place = unwrapped(path).toAbsolutePath();
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            real.delete(place);
        }
        // A full disk takes no more, and still lets go.
        if (fault == Fault.POWER_LOST) {
            step();
        }
        real.delete(place);
        inodes.remove(place);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        step();
        Path source = unwrapped(from).toAbsolutePath();
        Path target = unwrapped(to).toAbsolutePath();
        real.move(source, target, options);
        Inode moved = inodes.remove(source);
        inodes.put(target, moved);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> found = real.newDirectoryStream(unwrapped(folder), each -> true)) {
            for (Path each : found) {
                if (filter.accept(wrapped(each))) {
                    children.add(wrapped(each));
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return children.iterator();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("nothing here copies");
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(unwrapped(one), unwrapped(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(unwrapped(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(unwrapped(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(unwrapped(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(unwrapped(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(unwrapped(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return real.readAttributes(unwrapped(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        real.setAttribute(unwrapped(path), name, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("there is one");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("paths come from the disk");
    }

    /** The file system of the paths on this disk. */
    private final class Names extends FileSystem {

        @Override
        public FileSystemProvider provider() {
            return FaultyDisk.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("it is always open");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return root.getFileSystem().getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return List.of(wrapped(root));
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return root.getFileSystem().getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return root.getFileSystem().supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrapped(root.getFileSystem().getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException("nothing here matches paths");
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return root.getFileSystem().getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException("nothing here watches");
        }
    }
}
