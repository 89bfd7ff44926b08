package se.lis.core.governance;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A topic that the city suggests for the review besides the standard. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
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
