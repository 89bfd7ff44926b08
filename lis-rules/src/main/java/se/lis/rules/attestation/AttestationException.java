package se.lis.rules.attestation;

import java.util.List;
import java.util.stream.Collectors;

/** Something can't be attested, since it is not so. */
public final class AttestationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How many problems the message names; {@link #problems()} has them all. */
    private static final int NAMED = 5;

    private final transient List<AttestationProblem> problems;

    AttestationException(String what, List<AttestationProblem> problems) {
        super(what + ": "
                + problems.stream()
                        .limit(NAMED)
                        .map(problem -> problem.check() + ", stated " + problem.stated() + ", found " + problem.found())
                        .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is not so. */
    public List<AttestationProblem> problems() {
        return problems;
    }
}
