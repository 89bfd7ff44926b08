package se.lis.core.governance;

/** A topic that the city suggests for the review besides the standard. */
public enum CityReviewTopic {
    /** The incident routine (Swedish: incidentrutin). */
    INCIDENT_ROUTINE,
    /** Training (Swedish: utbildning). */
    TRAINING,
    /** Information classification (Swedish: informationsklassning). */
    CLASSIFICATION,
    /** The register of processing (Swedish: registerförteckning). */
    REGISTER
}
