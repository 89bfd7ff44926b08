package se.lis.core.comparison;

/** In what a finding differs that both assessments have. */
public enum Difference {
    /** Violation, undetermined or upcoming. */
    KIND,
    /** How much it matters. */
    SEVERITY,
    /** What stands behind the clause that failed. */
    FORCE,
    /** Whether a waiver holds. */
    WAIVER
}
