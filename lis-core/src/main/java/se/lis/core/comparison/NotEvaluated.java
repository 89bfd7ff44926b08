package se.lis.core.comparison;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** Why an assessment says nothing of a finding. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum NotEvaluated {
    /** The rule is not in the catalogue. */
    NOT_IN_CATALOGUE,
    /** The rule failed. */
    RULE_FAILED,
    /** The subject's id stands on unequal artefacts, which are not judged. */
    CONTRADICTED_SUBJECT,
    /** The subject is flagged as security-sensitive and removed before anything is judged. */
    SECURITY_PROTECTED,
    /** The rule rests on a list that the register does not keep. */
    LIST_NOT_KEPT,
    /** The assessment is not complete and does not name what it left out. */
    INCOMPLETE_ASSESSMENT
}
