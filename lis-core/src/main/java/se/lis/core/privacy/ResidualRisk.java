package se.lis.core.privacy;

/** What risk is left for people when the measures are taken. GDPR Article 36(1). */
public enum ResidualRisk {
    /** Nobody has assessed it (Swedish: ej bedömd). */
    NOT_ASSESSED,
    /** Not high (Swedish: inte hög). */
    NOT_HIGH,
    /** High (Swedish: hög): the authority is to be consulted first. */
    HIGH
}
