package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.planning.ClassificationFocus;

/** A year of the plan that a review proposes. */
@Value.Immutable
@JsonDeserialize(builder = ReviewPlanYear.Builder.class)
@JsonPropertyOrder({"year", "focus", "capacity", "capacityDecided", "needed", "processes", "overflow", "statements"})
public interface ReviewPlanYear extends WithReviewPlanYear {

    /** Returns the calendar year. */
    int year();

    /** Returns what the organisation's own plan says that the year is about; empty: it says nothing of the year. */
    List<ClassificationFocus> focus();

    /**
     * Returns how many processes can be classified in the year: what the organisation's plan states, or else the last
     * number it stated for an earlier year; empty when it never stated any.
     */
    Optional<Integer> capacity();

    /** Returns whether the organisation's plan states that capacity for this very year. */
    boolean capacityDecided();

    /** Returns how many processes need to be classified in the year, with what the year before had no room for. */
    int needed();

    /** Returns the processes that the year has room for, the most important first. */
    List<SubjectRef> processes();

    /** Returns those that it has no room for. */
    List<SubjectRef> overflow();

    /** Returns what else the year holds: the routine, the record of processing, impact assessments. */
    List<ReviewStatement> statements();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableReviewPlanYear.Builder {}
}
