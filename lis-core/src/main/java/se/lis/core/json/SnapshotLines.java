package se.lis.core.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.file.FileProblem;

/**
 * Registers in a file of JSON Lines: one register a line, in UTF-8.
 *
 * <p>Lines are read one at a time, each as it comes in: memory holds a register, and no line. A line that holds no register, or is in
 * another encoding, does not stop the others: it is returned with its reason.
 */
public final class SnapshotLines implements Iterator<SnapshotLines.Line>, AutoCloseable {

    private static final int END = -1;

    private final PushbackInputStream in;
    private final String source;
    private long number = 1;

    private SnapshotLines(InputStream in, String source) {
        this.in = new PushbackInputStream(new BufferedInputStream(in));
        this.source = source;
    }

    /** What is left of the line that is being read. */
    private final class RestOfLine extends InputStream {
        private boolean over;

        @Override
        public int read() throws IOException {
            int read = over ? END : in.read();
            over |= read == END || read == '\n';
            return over ? END : read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = 0;
            while (count < most) {
                int read = read();
                if (read == END) {
                    return count == 0 ? END : count;
                }
                into[from + count++] = (byte) read;
            }
            return count;
        }

        void skip() throws IOException {
            while (read() != END) {
                // a line that is refused early has more to it
            }
        }
    }

    /**
     * A line: a register, or why it is none.
     *
     * @param number the number of the line, from 1
     * @param snapshot the register, or empty when the line holds none
     * @param problem why it holds none, or empty when it does
     */
    public record Line(long number, Optional<LisSnapshot> snapshot, Optional<RegisterFormatException> problem) {

        /**
         * Returns the register.
         *
         * @throws RegisterFormatException if the line holds none
         */
        public LisSnapshot register() {
            return snapshot.orElseThrow(problem::orElseThrow);
        }
    }

    /**
     * Returns the lines of a stream, which is closed with them.
     *
     * @param source the name of the document, for messages
     */
    public static SnapshotLines read(InputStream in, String source) {
        return new SnapshotLines(in, source);
    }

    /**
     * Writes a register as a line in canonical form.
     *
     * @throws UncheckedIOException if the stream can't be written
     */
    public static void write(OutputStream out, LisSnapshot register) {
        try {
            LisJson.standard().write(register, out);
            out.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a line can't be written", unwritable);
        }
    }

    /**
     * Returns whether there is another line; blank ones are passed over.
     *
     * @throws UncheckedIOException if the stream can't be read
     */
    @Override
    public boolean hasNext() {
        try {
            int read = in.read();
            while (read == ' ' || read == '\t' || read == '\r' || read == '\n') {
                number += read == '\n' ? 1 : 0;
                read = in.read();
            }
            if (read != END) {
                in.unread(read);
            }
            return read != END;
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(source + " can't be read: " + FileProblem.reason(cause), cause);
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException(source + " has no more lines");
        }
        long place = number++;
        RestOfLine line = new RestOfLine();
        Line read = read(place, line);
        try {
            line.skip();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
        return read;
    }

    private Line read(long place, RestOfLine line) {
        try {
            return new Line(
                    place,
                    Optional.of(LisJson.standard().readSnapshot(line, source + " line " + place)),
                    Optional.empty());
        } catch (RegisterFormatException problem) {
            return new Line(place, Optional.empty(), Optional.of(problem));
        }
    }

    /**
     * Closes the stream.
     *
     * @throws UncheckedIOException if it can't be closed
     */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(source + " can't be closed", unclosable);
        }
    }
}
