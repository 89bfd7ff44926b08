package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** A section of a review, in the order in which it is read. */
@Value.Immutable
@JsonDeserialize(builder = ReviewSection.Builder.class)
@JsonPropertyOrder({"topic", "statements"})
public interface ReviewSection extends WithReviewSection {

    /** Returns what the section is about. */
    ReviewTopic topic();

    /** Returns the sentences; never empty, since a section without data says that data is missing. */
    List<ReviewStatement> statements();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableReviewSection.Builder {}
}
