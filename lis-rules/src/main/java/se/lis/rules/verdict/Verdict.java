package se.lis.rules.verdict;

/** What a rule says of a subject. */
public enum Verdict {
    /** It breaks the rule. */
    VIOLATED,
    /** It is unknown: the register leaves blank or contradicts what decides. */
    UNDETERMINED,
    /** It keeps the rule, and something falls due soon. */
    UPCOMING,
    /** It keeps the rule. */
    SATISFIED,
    /** The duty lies ahead: it says nothing yet of how the rule is kept. */
    NOT_YET_DUE,
    /** The rule does not concern it. */
    NOT_EXAMINED
}
