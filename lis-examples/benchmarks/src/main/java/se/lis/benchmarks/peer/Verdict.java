package se.lis.benchmarks.peer;

/** What is said of an artefact in a rule's scope. */
enum Verdict {
    SATISFIED,
    VIOLATION,
    UNDETERMINED,
    UPCOMING
}
