package se.lis.core.governance;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** An input of a management review. ISO/IEC 27001 9.3.2, letters of the 2022 edition. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ReviewInput {
    /** Actions from earlier reviews. 9.3.2 a. */
    EARLIER_ACTIONS,
    /** External and internal issues. 9.3.2 b. */
    ISSUES,
    /** Needs and expectations of interested parties; only in the 2022 edition. 9.3.2 c. */
    INTERESTED_PARTIES_NEEDS,
    /** Nonconformities and corrective actions (Swedish: avvikelser). 9.3.2 d 1. */
    NONCONFORMITIES,
    /** Results of monitoring and measurement. 9.3.2 d 2. */
    MONITORING,
    /** Audit results (Swedish: revisionsresultat). 9.3.2 d 3. */
    AUDIT_RESULTS,
    /** Fulfilment of objectives (Swedish: mål). 9.3.2 d 4. */
    OBJECTIVES,
    /** Feedback from interested parties. 9.3.2 e. */
    FEEDBACK,
    /** Risk assessment and the state of the risk treatment plan. 9.3.2 f. */
    RISK_STATUS,
    /** Opportunities for improvement. 9.3.2 g. */
    IMPROVEMENT;

    /** Returns whether an edition of the standard has this input. */
    public boolean partOf(IsoEdition edition) {
        return this != INTERESTED_PARTIES_NEEDS || edition == IsoEdition.ISO_27001_2022;
    }
}
