package se.lis.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import se.lis.core.text.Printable;

/** A catalogue that does not hold together: the message names the file or rule and what is wrong with it, a line for each problem. */
public class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int TOLD = 50;

    private final ArrayList<String> problems;

    /** Says what is wrong. */
    public CatalogueException(String message) {
        super(message);
        this.problems = new ArrayList<>(List.of(message));
    }

    /** Says what is wrong, and what showed it. */
    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
        this.problems = new ArrayList<>(List.of(message));
    }

    /** Says all that is wrong; the message names the first, and how many more there are. */
    public CatalogueException(List<String> problems) {
        super(Printable.first(problems, TOLD, "\n"));
        this.problems = new ArrayList<>(problems);
    }

    /** Returns all that is wrong, each with its place. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
