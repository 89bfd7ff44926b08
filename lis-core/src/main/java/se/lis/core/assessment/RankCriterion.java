package se.lis.core.assessment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What decides a place in a worklist, in the order in which it is asked. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum RankCriterion {
    /** The year that a plan names; no year comes last. */
    PLAN_YEAR,
    /** The force of the strongest reason. */
    FORCE,
    /** The most sensitive kind of personal data; not known stands beside the most sensitive. */
    PERSONAL_DATA,
    /** How many people the personal data concern; not known stands beside the most. */
    DATA_SUBJECTS,
    /** How much society depends on it; not known stands beside the most. */
    SOCIETAL_IMPORTANCE,
    /** How many rules it breaks, besides those that the worklist itself answers. */
    EXPOSURE,
    /** The id, where two are equal in everything else. */
    ID
}
