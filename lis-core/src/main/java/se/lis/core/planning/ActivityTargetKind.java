package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What kind of thing an activity answers. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ActivityTargetKind {
    /** A required control (Swedish: krav, säkerhetsåtgärd) of a classification. */
    CONTROL,
    /** A risk (Swedish: risk). */
    RISK,
    /** A decision of a management review (Swedish: beslut). */
    DECISION,
    /** An incident (Swedish: incident). */
    INCIDENT,
    /** A deviation found in a review or an exercise (Swedish: avvikelse). */
    DEVIATION,
    /** A risk in the data protection officer's report (Swedish: risk i årsrapporten). */
    DPO_RISK
}
