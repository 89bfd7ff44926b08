package se.lis.rules.verdict;

/** Takes what a rule asks of a subject, and judges by the one table, {@link VerdictTable}. */
public interface Judge {

    /** Begins a question about a subject, which the left side of the rule has found to be concerned. */
    Question of(View subject);
}
