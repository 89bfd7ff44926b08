package se.lis.core.comparison;

/** Why an assessment says nothing of a finding. */
public enum NotEvaluated {
    /** The rule is not in the catalogue. */
    NOT_IN_CATALOGUE,
    /** The rule failed. */
    RULE_FAILED,
    /** The subject's id stands on unequal artefacts, which are not judged. */
    CONTRADICTED_SUBJECT,
    /** The subject is flagged as security-sensitive and removed before anything is judged. */
    SECURITY_PROTECTED,
    /** The assessment is not complete and does not name what it left out. */
    INCOMPLETE_ASSESSMENT
}
