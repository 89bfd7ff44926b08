package se.lis.rules.oracle;

/** What an oracle says of a subject in a rule's scope. */
enum Verdict {
    SATISFIED,
    VIOLATION,
    UNDETERMINED,
    UPCOMING
}
