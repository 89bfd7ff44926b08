package se.lis.hosts.springboot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.util.unit.DataSize;

/** The body of a request, of which only so much is read, and waited for only so long: it is parsed as it comes, and never held as a whole. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private final long nanos;
    private final LongSupplier nanoTime;
    private long read;
    private long waited;
    private Optional<RuntimeException> beyond = Optional.empty();

    BoundedBody(InputStream body, DataSize most, Duration longest, LongSupplier nanoTime) {
        super(body);
        this.most = most.toBytes();
        this.nanos = longest.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Returns why no more was read, or empty where nothing stood in the way; a parser may put it otherwise. */
    Optional<RuntimeException> beyond() {
        return beyond;
    }

    /** Reads what is left, within the bounds; nothing where they were met. */
    void drain() {
        try {
            if (beyond.isEmpty()) {
                transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException enough) {
            // It is too much, too slow, or the client is gone.
        }
    }

    @Override
    public int read() throws IOException {
        long before = nanoTime.getAsLong();
        int next = super.read();
        count(next < 0 ? 0 : 1, before);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long before = nanoTime.getAsLong();
        int some = super.read(bytes, offset, length);
        count(Math.max(0, some), before);
        return some;
    }

    private void count(int some, long before) throws IOException {
        read += some;
        waited += nanoTime.getAsLong() - before;
        if (read > most) {
            beyond = Optional.of(new RegisterTooLargeException(most));
        } else if (waited > nanos) {
            beyond = Optional.of(new TooSlowException(Duration.ofNanos(nanos)));
        }
        if (beyond.isPresent()) {
            throw new IOException(beyond.get().getMessage());
        }
    }
}
