package se.lis.core.assessment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What stands behind a clause, strongest first: a reader must see what is illegal and what is unwise. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Force {
    /** A statute (Swedish: lag). */
    LAW,
    /** An authority's binding rules (Swedish: föreskrift). */
    REGULATION,
    /** A standard that the organisation follows (Swedish: standard). */
    STANDARD,
    /** An agreement (Swedish: avtal). */
    AGREEMENT,
    /** The city's own decision (Swedish: eget beslut). */
    POLICY,
    /** Good practice (Swedish: god sed). */
    PRACTICE
}
