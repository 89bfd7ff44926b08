package se.lis.core.planning;

/** What an internal control looks at. */
public enum ControlTopic {
    /** Whether incidents are reported (Swedish: incidentrapportering). */
    INCIDENT_REPORTING,
    /** Whether the requirements of classifications done still suffice (Swedish: uppföljning av klassningskrav). */
    CLASSIFICATION_REQUIREMENTS,
    /** Something else (Swedish: övrigt). */
    OTHER
}
