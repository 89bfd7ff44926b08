package se.lis.core.planning;

/** What a year of the classification plan is about. */
public enum ClassificationFocus {
    /** Large volumes of sensitive personal data (Swedish: stora mängder känsliga uppgifter). */
    LARGE_VOLUME_SENSITIVE_DATA,
    /** What belongs to a NIS sector (Swedish: NIS). */
    NIS,
    /** What the risk and vulnerability analysis gives priority (Swedish: RSA). */
    RSA
}
