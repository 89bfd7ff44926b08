package se.lis.rules.verdict;

/** Takes what a rule asks of a subject, and judges by one table for all rules: see {@link Verdict}. */
public interface Judge {

    /** Begins a question about a subject, which the left side of the rule has found to be concerned. */
    Question of(View subject);

    /** Begins a reason for a place of a subject in a worklist. */
    Placement place(View subject);
}
