package se.lis.harness;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where answers come from: somebody at a console, or a pipe, a line each. */
final class Answers {

    private final BufferedReader lines;
    private final boolean console;

    private Answers(Reader reader, boolean console) {
        this.lines = new BufferedReader(reader);
        this.console = console;
    }

    /** Returns the answers given to this process; those in a pipe are in UTF-8. */
    @SuppressWarnings("SystemConsoleNull") // Where it is never null, isTerminal decides.
    static Answers ofThisProcess() {
        Console console = System.console();
        return console != null && isTerminal(console)
                ? new Answers(console.reader(), true)
                : piped(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /** Up to JDK 21 there is a console only where somebody sits; later ones always have one, and say whether. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderThan22) {
            return true;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("whether somebody sits at the console can't be told", impossible);
        }
    }

    /** Returns answers that nobody gives again when one is wrong. */
    static Answers piped(Reader reader) {
        return new Answers(reader, false);
    }

    /** Returns answers of somebody who may be asked again. */
    static Answers typed(Reader reader) {
        return new Answers(reader, true);
    }

    /** Returns whether a question can be asked again: lines of a pipe would then answer the wrong questions. */
    boolean canBeAskedAgain() {
        return console;
    }

    /** Returns the next answer without spaces at its ends, or null after the last. */
    @Nullable
    String next() {
        try {
            String line = lines.readLine();
            return line == null ? null : line.strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the answers can't be read", unreadable);
        }
    }
}
