package se.lis.core.artefact;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import se.lis.core.form.OwnForm;

/** An answer to a question that a register may leave open. Unknown is not no. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum YesNoUnknown {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** The register does not say. */
    UNKNOWN;

    /** Returns the answer that an attribute gives, or unknown where it is blank. */
    public static YesNoUnknown of(Optional<Boolean> attribute) {
        return attribute.map(YesNoUnknown::of).orElse(UNKNOWN);
    }

    /** Returns yes or no. */
    public static YesNoUnknown of(boolean known) {
        return known ? YES : NO;
    }

    /** Returns yes if either is, no if both are, and unknown otherwise. */
    public YesNoUnknown or(YesNoUnknown other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    /** Returns whether both are so: no if one is not, unknown if that can't be decided. */
    public YesNoUnknown and(YesNoUnknown other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** Returns the opposite answer; the opposite of unknown is unknown. */
    public YesNoUnknown negate() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
