package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What the communication to the people concerned is to contain. GDPR Article 34(2). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum SubjectCommunicationContent {
    /** A description of the breach in plain language (Swedish: tydlig och klar beskrivning). */
    PLAIN_DESCRIPTION,
    /** The data protection officer or another contact (Swedish: kontaktpunkt). Article 33(3)(b). */
    CONTACT,
    /** The likely consequences (Swedish: sannolika konsekvenser). Article 33(3)(c). */
    CONSEQUENCES,
    /** The measures taken or proposed (Swedish: åtgärder). Article 33(3)(d). */
    MEASURES
}
