package se.lis.core.comparison;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** In what a finding differs that both assessments have. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Difference {
    /** Violation, undetermined or upcoming. */
    KIND,
    /** How much it matters. */
    SEVERITY,
    /** What stands behind the clause that failed. */
    FORCE,
    /** Whether a waiver holds. */
    WAIVER
}
