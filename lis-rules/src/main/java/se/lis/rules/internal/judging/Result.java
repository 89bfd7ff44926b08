package se.lis.rules.internal.judging;

import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.FindingKind;

/** What a rule came to for one artefact. */
public enum Result {
    /** It keeps the rule. */
    SATISFIED,
    /** It breaks the rule. */
    VIOLATED,
    /** It breaks the rule, and all of that is accepted. */
    WAIVED,
    /** It can't be judged. */
    UNDETERMINED,
    /** It keeps the rule so far, and something falls due soon. */
    UPCOMING,
    /** Nothing of it is due yet, or an exclusion applies: it is counted apart. */
    NOT_YET_DUE,
    /** Something of it would be judged if anything that the rule rests on were in force on its day. */
    NOT_IN_FORCE,
    /** It rests on what a list that isn't kept would hold: it is counted apart. */
    LEFT_OUT,
    /** The rule failed. */
    FAILED;

    /**
     * Returns the result of what was found.
     *
     * @param kind what was found, or null for an artefact that keeps the rule
     * @param accepted whether a waiver holds for all that was found
     */
    static Result of(@Nullable FindingKind kind, boolean accepted) {
        if (kind == null) {
            return SATISFIED;
        }
        return switch (kind) {
            case VIOLATION -> accepted ? WAIVED : VIOLATED;
            case UNDETERMINED -> UNDETERMINED;
            case UPCOMING -> UPCOMING;
        };
    }
}
