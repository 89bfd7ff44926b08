package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** Where an activity came from. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ActivitySource {
    /** A management review (Swedish: ledningens genomgång). */
    MANAGEMENT_REVIEW,
    /** A risk analysis (Swedish: riskanalys). */
    RISK_ANALYSIS,
    /** A classification (Swedish: informationsklassning). */
    CLASSIFICATION,
    /** An incident (Swedish: incident). */
    INCIDENT,
    /** An internal control (Swedish: internkontroll). */
    INTERNAL_CONTROL,
    /** The data protection officer's report (Swedish: dataskyddsombudets årsrapport). */
    DPO_REPORT,
    /** An audit or inspection (Swedish: revision, tillsyn). */
    AUDIT,
    /** Something else (Swedish: övrigt). */
    OTHER
}
