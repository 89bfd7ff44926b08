package se.lis.core.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A channel that reads and writes a few bytes at a time, as a slow device may, and tells of each change and of each force. */
final class FaultyChannel extends FileChannel {

    private static final int AT_A_TIME = 97;

    private final FileChannel real;
    private final Told changes;
    private final Told forces;

    /** Who is told. */
    interface Told {
        void of() throws IOException;
    }

    FaultyChannel(FileChannel real, Told changes, Told forces) {
        this.real = real;
        this.changes = changes;
        this.forces = forces;
    }

    /** What is done with a buffer. */
    private interface Transfer {
        int of(ByteBuffer part) throws IOException;
    }

    private static int some(ByteBuffer all, Transfer transfer) throws IOException {
        int limit = all.limit();
        all.limit(Math.min(limit, all.position() + AT_A_TIME));
        try {
            return transfer.of(all);
        } finally {
            all.limit(limit);
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return some(target, real::read);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return some(target, part -> real.read(part, position));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        changes.of();
        return some(source, real::write);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        changes.of();
        return some(source, part -> real.write(part, position));
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        changes.of();
        return real.write(sources, offset, length);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        real.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        changes.of();
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        forces.of();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        changes.of();
        return real.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
