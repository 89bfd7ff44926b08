package se.lis.core.risk;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What is to be done about a risk. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum RiskTreatment {
    /** Make it smaller (Swedish: minska). */
    REDUCE,
    /** Avoid it (Swedish: undvika). */
    AVOID,
    /** Share it (Swedish: dela). */
    SHARE,
    /** Accept it (Swedish: acceptera). */
    ACCEPT
}
