package se.lis.rules.policy;

import java.util.List;

/** A policy that can't be followed: each problem names file, line, field and value, and what is allowed. */
public class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** Returns what is wrong, in the order of the file. */
    public PolicyException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, in the order of the file. */
    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
