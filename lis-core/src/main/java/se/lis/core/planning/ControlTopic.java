package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What an internal control looks at. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ControlTopic {
    /** Whether incidents are reported (Swedish: incidentrapportering). */
    INCIDENT_REPORTING,
    /** Whether the requirements of classifications done still suffice (Swedish: uppföljning av klassningskrav). */
    CLASSIFICATION_REQUIREMENTS,
    /** Something else (Swedish: övrigt). */
    OTHER
}
