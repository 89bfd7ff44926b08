package se.lis.core.incident;

/** A judgement that somebody has to make. */
public enum Assessed {
    /** Nobody has made it (Swedish: ej bedömd). */
    NOT_ASSESSED,
    /** Yes. */
    YES,
    /** No. */
    NO
}
