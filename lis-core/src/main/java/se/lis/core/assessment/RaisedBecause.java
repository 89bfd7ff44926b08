package se.lis.core.assessment;

/** Why a finding's severity was raised or lowered from what its rule says. */
public enum RaisedBecause {
    /** The subject is in a NIS sector. */
    NIS_SECTOR,
    /** The subject has priority in the risk and vulnerability analysis. */
    RSA_PRIORITISED,
    /** The subject holds special categories of personal data at large volume. */
    SPECIAL_CATEGORIES_AT_LARGE_VOLUME
}
