package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What a notification of a breach is to contain. GDPR Article 33(3)(a)-(d). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum NotificationContent {
    /** The nature of the breach and the categories of people and records (Swedish: art). Article 33(3)(a). */
    NATURE,
    /** The approximate numbers of people and records, where possible (Swedish: ungefärligt antal). Article 33(3)(a). */
    APPROXIMATE_NUMBERS,
    /** The data protection officer or another contact (Swedish: kontaktpunkt). Article 33(3)(b). */
    CONTACT,
    /** The likely consequences (Swedish: sannolika konsekvenser). Article 33(3)(c). */
    CONSEQUENCES,
    /** The measures taken or proposed (Swedish: åtgärder). Article 33(3)(d). */
    MEASURES
}
