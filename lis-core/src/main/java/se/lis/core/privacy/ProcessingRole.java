package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** In which role an organisation processes personal data. GDPR Article 4(7)-(8). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ProcessingRole {
    /** It decides purposes and means (Swedish: personuppgiftsansvarig). */
    CONTROLLER,
    /** It processes for somebody else (Swedish: personuppgiftsbiträde). */
    PROCESSOR
}
