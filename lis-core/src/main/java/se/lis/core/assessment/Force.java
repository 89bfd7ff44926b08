package se.lis.core.assessment;

/** What stands behind a clause, strongest first: a reader must see what is illegal and what is unwise. */
public enum Force {
    /** A statute (Swedish: lag). */
    LAW,
    /** An authority's binding rules (Swedish: föreskrift). */
    REGULATION,
    /** A standard that the organisation follows (Swedish: standard). */
    STANDARD,
    /** An agreement (Swedish: avtal). */
    AGREEMENT,
    /** The city's own decision (Swedish: eget beslut). */
    POLICY,
    /** Good practice (Swedish: god sed). */
    PRACTICE
}
