package se.lis.rules.policy;

import java.util.List;
import se.lis.core.text.Printable;

/** A policy that can't be followed: each problem names file, line, field and value, and what is allowed. */
public class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TOLD = 20;
    private static final int LONGEST = 1000;

    private final transient List<String> problems;

    /** States what is wrong, in the order of the file; the message holds the first of many problems. */
    public PolicyException(List<String> problems) {
        super(Printable.first(
                problems.stream()
                        .map(problem -> Printable.line(Printable.cut(problem, LONGEST)))
                        .toList(),
                MOST_TOLD,
                "\n"));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, in the order of the file. */
    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
