package se.lis.core.risk;

/** What is to be done about a risk. */
public enum RiskTreatment {
    /** Make it smaller (Swedish: minska). */
    REDUCE,
    /** Avoid it (Swedish: undvika). */
    AVOID,
    /** Share it (Swedish: dela). */
    SHARE,
    /** Accept it (Swedish: acceptera). */
    ACCEPT
}
