package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.form.OwnForm;

/** How one finding fared from one assessment to another. */
@Value.Immutable
@JsonRootName("FindingChange")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = FindingChange.Builder.class)
@JsonPropertyOrder({
    "id",
    "change",
    "rule",
    "area",
    "subject",
    "discriminator",
    "turnedFrom",
    "differences",
    "before",
    "after",
    "since",
    "notEvaluated",
    "causes"
})
public interface FindingChange extends WithFindingChange {

    /** Returns the fingerprint of the finding. */
    String id();

    /** Returns how it fared. */
    ChangeClass change();

    /** Returns the id of the rule. */
    String rule();

    /** Returns the area of the rule. */
    String area();

    /** Returns what the finding is about. */
    SubjectRef subject();

    /** Returns what distinguishes the finding from another of the same rule and subject, or empty when there is only one. */
    Optional<String> discriminator();

    /** Returns the finding that it has taken the place of, of the same subject and discriminator; empty unless it has turned from one. */
    Optional<FindingRef> turnedFrom();

    /** Returns in what the finding differs; empty when it is the same, or stands in one assessment only. */
    Set<Difference> differences();

    /** Returns what the first assessment says of it, or of what it has turned from; empty when it says nothing. */
    Optional<FindingState> before();

    /** Returns what the second assessment says of it, or empty when it says nothing. */
    Optional<FindingState> after();

    /**
     * Returns the moment of the first assessment from which on it has been there without a break, of those that were
     * given; empty when the second assessment does not have it. An assessment that did not evaluate it is no break.
     */
    Optional<Instant> since();

    /** Returns why one of the assessments says nothing of it, or empty when both evaluated it. */
    Optional<NotEvaluated> notEvaluated();

    /** Returns why it changed, together where there are several; empty when it did not, or nobody looked for causes. */
    Set<Cause> causes();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFindingChange.Builder {}
}
