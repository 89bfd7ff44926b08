package se.lis.core.json;

import org.jspecify.annotations.Nullable;
import se.lis.core.text.Printable;

/** A document that is not in the form it should have. The message names the place, the value and what is allowed. */
public class RegisterFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a document, stated without a word of its content: for logs and tables that must not hold any. */
    public enum Kind {
        /** It is not JSON, or a field stands twice. */
        NOT_JSON,
        /** It is larger or nests deeper than a document may. */
        TOO_LARGE,
        /** It is of a version of its form that can't be read. */
        WRONG_VERSION,
        /** A field is not one of those known there; the last step of the pointer is its name, as the document has it. */
        UNKNOWN_FIELD,
        /** A required field is missing, or null stands for a value. */
        MISSING_VALUE,
        /** A value is not of the form or kind that its field has. */
        WRONG_VALUE,
        /** A value is of its field's form, and can't be: an artefact's own rules forbid it. */
        IMPOSSIBLE_VALUE
    }

    private final Kind kind;
    private final String source;
    private final int line;
    private final int column;
    private final String pointer;
    private final String problem;
    private final String allowed;

    RegisterFormatException(
            Kind kind,
            String source,
            int line,
            int column,
            String pointer,
            String problem,
            String allowed,
            @Nullable Throwable cause) {
        super(
                Printable.line(source + (line > 0 ? ":" + line + ":" + column : "")
                        + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + problem),
                cause);
        this.kind = kind;
        this.source = source;
        this.line = line;
        this.column = column;
        this.pointer = pointer;
        this.problem = problem;
        this.allowed = allowed;
    }

    /** Returns what is wrong, without content of the document; the other texts may quote it. */
    public Kind kind() {
        return kind;
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

    /** Returns what is allowed in that place, without content of the document; an empty text where nothing narrower is. */
    public String allowed() {
        return allowed;
    }
}
