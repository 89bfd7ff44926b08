package se.lis.core.assessment;

/** How much a finding matters, least first. */
public enum Severity {
    /** Put right when convenient (Swedish: låg). */
    LOW,
    /** Put right in the ordinary course of work (Swedish: medel). */
    MEDIUM,
    /** Put right soon (Swedish: hög). */
    HIGH,
    /** Act now (Swedish: kritisk). */
    CRITICAL
}
