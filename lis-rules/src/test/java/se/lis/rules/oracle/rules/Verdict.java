package se.lis.rules.oracle.rules;

/** What an oracle says of a subject in a rule's scope. */
public enum Verdict {
    /** The rule is kept. */
    SATISFIED,
    /** The rule is broken. */
    VIOLATION,
    /** What is registered does not decide it. */
    UNDETERMINED,
    /** The rule will be broken soon if nothing is done. */
    UPCOMING
}
