package se.lis.core.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import se.lis.core.file.WholeFile;

/**
 * The chain of one organisation's entries in a file that is only ever appended to, and the lock of who appends: of one process by a lock
 * of the file, of one thread by a lock of this class, since a file can't be locked twice in a process. A line that a killed process or a
 * loss of power cut short is taken away by whoever appends next.
 */
final class ChainFile implements AutoCloseable {

    static final String NAME = "chain.txt";

    /** Organisations share few locks, so that there is nothing to forget. */
    private static final List<ReentrantLock> LOCKS =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    private static final int BLOCK = 1024;

    private final Path folder;
    private final ReentrantLock lock;
    private final FileChannel channel;

    private ChainFile(Path folder, ReentrantLock lock, FileChannel channel) {
        this.folder = folder;
        this.lock = lock;
        this.channel = channel;
    }

    /** Opens the chain in a folder for one who appends, and makes it where it is missing; waits for others that do. */
    static ChainFile toAppend(Path folder) throws IOException {
        return opened(folder, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Opens the chain in a folder for one who reads it while nobody appends; empty where there is none. */
    static Optional<ChainFile> toRead(Path folder) throws IOException {
        return Files.isRegularFile(folder.resolve(NAME))
                ? Optional.of(opened(folder, StandardOpenOption.READ))
                : Optional.empty();
    }

    private static ChainFile opened(Path folder, StandardOpenOption... options) throws IOException {
        Path real = folder.toRealPath();
        ReentrantLock lock = LOCKS.get(Math.floorMod(real.hashCode(), LOCKS.size()));
        lock.lock();
        boolean held = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(real.resolve(NAME), Set.of(options));
            channel.lock(0, Long.MAX_VALUE, options.length == 1);
            held = true;
            return new ChainFile(real, lock, channel);
        } finally {
            if (!held) {
                lock.unlock();
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Returns all lines; the last has a line end of its own if it was cut short, and so is no link. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(List.of(text(0, channel.size()).split("\n", -1)));
        String rest = lines.remove(lines.size() - 1);
        if (!rest.isEmpty()) {
            lines.add(rest + "\n");
        }
        return lines;
    }

    /** Returns how long the file is. */
    long length() throws IOException {
        return channel.size();
    }

    /** Returns the last whole line, reading no more of the file than that; takes away what is after it. */
    Optional<String> last() throws IOException {
        long end = endBefore(channel.size());
        if (end < channel.size()) {
            channel.truncate(end);
        }
        return end == 0 ? Optional.empty() : Optional.of(text(endBefore(end - 1), end - 1));
    }

    /** Returns the place after the last line end before some place, or the start. */
    private long endBefore(long place) throws IOException {
        for (long to = place; to > 0; to -= BLOCK) {
            long from = Math.max(0, to - BLOCK);
            int end = text(from, to).lastIndexOf('\n');
            if (end >= 0) {
                return from + end + 1;
            }
        }
        return 0;
    }

    /** Reads by the channel that holds the lock: one closed after it would let go of the lock too. */
    private String text(long from, long to) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {
            // A channel may give less than it is asked for.
        }
        return new String(part.array(), 0, part.position(), StandardCharsets.ISO_8859_1);
    }

    /** Returns whether an entry is linked. */
    boolean links(HistoryEntry entry) throws IOException {
        return lines().stream()
                .flatMap(line -> HistoryLink.of(entry.organisation(), line).stream())
                .anyMatch(link -> link.entry().equals(entry));
    }

    /** Adds links for some entries after the last, and forces them to the disk. */
    void add(List<HistoryEntry> entries) throws IOException {
        Optional<String> last = last();
        StringBuilder lines = new StringBuilder();
        for (HistoryEntry entry : entries) {
            String line = HistoryLink.after(last, entry).line();
            lines.append(line).append('\n');
            last = Optional.of(line);
        }
        ByteBuffer added = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
        long end = channel.size();
        while (added.hasRemaining()) {
            channel.write(added, end + added.position());
        }
        channel.force(true);
        WholeFile.sync(folder);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            lock.unlock();
        }
    }
}
