package se.lis.core.assessment;

/** Whether a rule was judged in an assessment, and otherwise why not. */
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
