package se.lis.core.json;

import org.jspecify.annotations.Nullable;

/** A document that is not in the form it should have. The message names the place, the value and what is allowed. */
public class RegisterFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final int column;
    private final String pointer;
    private final String problem;

    RegisterFormatException(
            String source, int line, int column, String pointer, String problem, @Nullable Throwable cause) {
        super(
                source + (line > 0 ? ":" + line + ":" + column : "") + (pointer.isEmpty() ? "" : " at " + pointer)
                        + ": " + problem,
                cause);
        this.source = source;
        this.line = line;
        this.column = column;
        this.pointer = pointer;
        this.problem = problem;
    }

    /** Returns the name of the document, as it was given. */
    public String source() {
        return source;
    }

    /** Returns the line, from 1, or 0 when not known. */
    public int line() {
        return line;
    }

    /** Returns the column, from 1, or 0 when not known. */
    public int column() {
        return column;
    }

    /** Returns the JSON pointer to the place, or an empty text for the whole document. */
    public String pointer() {
        return pointer;
    }

    /** Returns what is wrong and what is allowed, without the place. */
    public String problem() {
        return problem;
    }
}
