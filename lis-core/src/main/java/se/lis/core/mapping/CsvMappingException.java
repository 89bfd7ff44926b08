package se.lis.core.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A mapping that can't be followed, with all that is wrong with it. */
public class CsvMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // A list that can be serialized, as exceptions can.
    private final ArrayList<CsvMappingProblem> problems;

    /** States what is wrong. */
    public CsvMappingException(List<CsvMappingProblem> problems) {
        super(problems.stream().map(CsvMappingProblem::toString).collect(Collectors.joining("\n")));
        this.problems = new ArrayList<>(problems);
    }

    /** Returns all problems. */
    public List<CsvMappingProblem> problems() {
        return List.copyOf(problems);
    }
}
