package se.lis.core.privacy;

/** In which role an organisation processes personal data. GDPR Article 4(7)-(8). */
public enum ProcessingRole {
    /** It decides purposes and means (Swedish: personuppgiftsansvarig). */
    CONTROLLER,
    /** It processes for somebody else (Swedish: personuppgiftsbiträde). */
    PROCESSOR
}
