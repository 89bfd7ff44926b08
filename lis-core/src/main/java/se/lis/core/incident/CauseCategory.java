package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What kind of cause an incident had. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum CauseCategory {
    /** Mail or message to the wrong recipient (Swedish: felaktigt brevutskick). */
    MISDIRECTED_MESSAGE,
    /** Another unauthorised disclosure (Swedish: obehörigt röjande). */
    UNAUTHORISED_DISCLOSURE,
    /** Somebody read or changed what was not theirs (Swedish: obehörig åtkomst). */
    UNAUTHORISED_ACCESS,
    /** Something was lost or stolen (Swedish: förlust eller stöld). */
    LOSS_OR_THEFT,
    /** An attack or malicious code (Swedish: angrepp). */
    ATTACK,
    /** A technical fault (Swedish: tekniskt fel). */
    TECHNICAL_FAILURE,
    /** A fault at a supplier (Swedish: fel hos leverantör). */
    SUPPLIER_FAILURE,
    /** Something else (Swedish: övrigt). */
    OTHER
}
