package se.lis.conformance;

import java.util.Set;

/** What judges registers by the rules. */
interface Implementation {

    /** Returns the rules that it judges by. */
    Set<String> rules();

    /**
     * Returns what its rules say.
     *
     * @throws UnsupportedOperationException if it can't judge such a case, for example by the law of another day
     */
    Verdicts judge(Case each);
}
