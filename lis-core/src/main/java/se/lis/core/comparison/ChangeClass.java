package se.lis.core.comparison;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How a finding fared from one assessment to another; each finding of either is in exactly one class. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ChangeClass {
    /** The rule was evaluated before without it, and it was never seen in the earlier assessments given (Swedish: ny). */
    NEW,
    /** It was gone before, and an earlier assessment had it (Swedish: återkommen). */
    REOPENED,
    /** Both have it and say the same (Swedish: kvarstår). */
    PERSISTING,
    /** Both have it, with another kind, severity or force (Swedish: ändrad). */
    CHANGED,
    /** Both have it, and now a waiver holds (Swedish: undantag beslutat). */
    WAIVED,
    /** Both have it, and the waiver no longer holds (Swedish: undantag upphört). */
    UNWAIVED,
    /**
     * Another rule found it before, in words that no longer hold: a breach that was not notified has been notified late. Neither is
     * the one solved nor the other new (Swedish: övergått i en annan).
     */
    TURNED,
    /** The rule was evaluated, and it is gone (Swedish: åtgärdad). */
    RESOLVED,
    /** The rule's major version is another: whether the subject or the rule made the difference, the two do not say. */
    RULE_CHANGED,
    /** It was there before, and was not evaluated afterwards: nothing says that it is gone (Swedish: inte prövad). */
    NOT_EVALUATED,
    /** It is there, and was not evaluated before: nothing says that it is new (Swedish: inte prövad tidigare). */
    NOT_EVALUATED_BEFORE
}
