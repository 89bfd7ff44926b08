package se.lis.core.classification;

/** An aspect in which information is classified. */
public enum Aspect {
    /** That only those entitled get at it (Swedish: konfidentialitet). */
    CONFIDENTIALITY,
    /** That it is right and whole (Swedish: riktighet). */
    INTEGRITY,
    /** That it is there when needed (Swedish: tillgänglighet). */
    AVAILABILITY,
    /** That it can be established who did what with it (Swedish: spårbarhet). Not used by every method. */
    TRACEABILITY
}
