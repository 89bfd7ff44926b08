package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** Why the people concerned need not be informed one by one. GDPR Article 34(3). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum CommunicationExemption {
    /** The data was protected, for example encrypted (Swedish: skyddade uppgifter). Article 34(3)(a). */
    DATA_PROTECTED,
    /** Later measures removed the high risk (Swedish: efterföljande åtgärder). Article 34(3)(b). */
    LATER_MEASURES,
    /** Informing each would take disproportionate effort (Swedish: oproportionell ansträngning). Article 34(3)(c). */
    DISPROPORTIONATE_EFFORT
}
