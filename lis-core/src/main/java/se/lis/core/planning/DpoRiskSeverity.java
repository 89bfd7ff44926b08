package se.lis.core.planning;

/** How grave the data protection officer judged a risk, least grave first. */
public enum DpoRiskSeverity {
    /** Low (Swedish: låg). */
    LOW,
    /** Medium (Swedish: medel). */
    MEDIUM,
    /** High, extensive (Swedish: hög, omfattande). */
    HIGH
}
