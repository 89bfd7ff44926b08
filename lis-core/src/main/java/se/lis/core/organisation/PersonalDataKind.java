package se.lis.core.organisation;

/** The most sensitive kind of personal data that a process handles, least sensitive first. */
public enum PersonalDataKind {
    /** No personal data. */
    NONE,
    /** Personal data that is neither of the following. */
    ORDINARY,
    /** Privacy-sensitive data, such as social circumstances (Swedish: integritetskänsliga). */
    PRIVACY_SENSITIVE,
    /** Special categories (Swedish: känsliga personuppgifter). GDPR Article 9. */
    SPECIAL_CATEGORIES
}
