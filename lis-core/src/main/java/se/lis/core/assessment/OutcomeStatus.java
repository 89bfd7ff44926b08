package se.lis.core.assessment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** Whether a rule was judged in an assessment, and otherwise why not. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum OutcomeStatus {
    /** The rule judged at least one subject. */
    ASSESSED,
    /** The register holds no subject of the rule. */
    NOT_APPLICABLE,
    /** The rule's basis was not in force for any subject. */
    NOT_IN_FORCE,
    /** The rule failed; its subjects are not judged. */
    ERROR
}
