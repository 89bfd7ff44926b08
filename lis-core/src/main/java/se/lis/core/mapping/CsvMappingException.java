package se.lis.core.mapping;

import java.util.ArrayList;
import java.util.List;
import se.lis.core.text.Printable;

/** A mapping that can't be followed, with all that is wrong with it. */
public class CsvMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How many problems the message holds. */
    private static final int IN_MESSAGE = 20;

    // A list that can be serialized, as exceptions can.
    private final ArrayList<CsvMappingProblem> problems;

    /** States what is wrong; the message holds the first of many problems. */
    public CsvMappingException(List<CsvMappingProblem> problems) {
        super(Printable.first(problems.stream().map(CsvMappingProblem::toString).toList(), IN_MESSAGE, "\n"));
        this.problems = new ArrayList<>(problems);
    }

    /** Returns all problems. */
    public List<CsvMappingProblem> problems() {
        return List.copyOf(problems);
    }
}
