package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A criterion for processing that is likely to bring a high risk. Guidelines WP 248 rev.01. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum DpiaCriterion {
    /** People are evaluated or scored. */
    EVALUATION_OR_SCORING,
    /** Decisions with legal or similar effect are automated. */
    AUTOMATED_DECISION,
    /** People are monitored systematically. */
    SYSTEMATIC_MONITORING,
    /** The data is sensitive or highly personal. */
    SENSITIVE_DATA,
    /** The processing is on a large scale. */
    LARGE_SCALE,
    /** Datasets are matched or combined. */
    MATCHING_DATASETS,
    /** The people are vulnerable: children, patients, employees. */
    VULNERABLE_SUBJECTS,
    /** Technology or organisation is used in a new way. */
    INNOVATIVE_USE,
    /** It can keep people from a right, a service or a contract. */
    PREVENTS_RIGHT
}
