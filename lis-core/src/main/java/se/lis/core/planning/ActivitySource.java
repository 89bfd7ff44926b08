package se.lis.core.planning;

/** Where an activity came from. */
public enum ActivitySource {
    /** A management review (Swedish: ledningens genomgång). */
    MANAGEMENT_REVIEW,
    /** A risk analysis (Swedish: riskanalys). */
    RISK_ANALYSIS,
    /** A classification (Swedish: informationsklassning). */
    CLASSIFICATION,
    /** An incident (Swedish: incident). */
    INCIDENT,
    /** An internal control (Swedish: internkontroll). */
    INTERNAL_CONTROL,
    /** The data protection officer's report (Swedish: dataskyddsombudets årsrapport). */
    DPO_REPORT,
    /** An audit or inspection (Swedish: revision, tillsyn). */
    AUDIT,
    /** Something else (Swedish: övrigt). */
    OTHER
}
