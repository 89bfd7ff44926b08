package se.lis.core.assessment;

/** What a finding says of its subject, strongest first. */
public enum FindingKind {
    /** The subject breaks the rule (Swedish: avvikelse). */
    VIOLATION,
    /** The register lacks what the rule needs (Swedish: går inte att avgöra). */
    UNDETERMINED,
    /** Nothing is broken yet, and something falls due soon (Swedish: förfaller snart). */
    UPCOMING
}
