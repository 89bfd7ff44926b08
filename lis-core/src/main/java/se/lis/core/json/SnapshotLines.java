package se.lis.core.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;

/**
 * Registers in a file of JSON Lines: one register a line, in UTF-8.
 *
 * <p>Lines are read one at a time. A line that holds no register does not stop the others: it is returned with its reason.
 */
public final class SnapshotLines implements Iterator<SnapshotLines.Line>, AutoCloseable {

    private final BufferedReader reader;
    private final String source;
    private long number;
    private @Nullable String next;
    private boolean looked;

    private SnapshotLines(InputStream in, String source) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.source = source;
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
        while (!looked) {
            try {
                next = reader.readLine();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(source + " can't be read", unreadable);
            }
            number++;
            looked = next == null || !next.isBlank();
        }
        return next != null;
    }

    @Override
    public Line next() {
        String text = hasNext() ? next : null;
        if (text == null) {
            throw new NoSuchElementException(source + " has no more lines");
        }
        looked = false;
        String place = source + " line " + number;
        try {
            byte[] json = text.getBytes(StandardCharsets.UTF_8);
            return new Line(number, Optional.of(LisJson.standard().readSnapshot(json, place)), Optional.empty());
        } catch (RegisterFormatException problem) {
            return new Line(number, Optional.empty(), Optional.of(problem));
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
            reader.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(source + " can't be closed", unclosable);
        }
    }
}
