package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Scalar;

/** One sentence of a review: a key, typed arguments, and what stands behind it. */
@Value.Immutable
@JsonDeserialize(builder = ReviewStatement.Builder.class)
@JsonPropertyOrder({"key", "arguments", "missing", "rules", "artefacts"})
public interface ReviewStatement extends WithReviewStatement {

    /** Returns the key of the text. */
    String key();

    /** Returns the arguments of the text, by name. */
    @Value.NaturalOrder
    SortedMap<String, Scalar> arguments();

    /** Returns whether the sentence says that the register holds nothing to answer with. */
    boolean missing();

    /** Returns the ids of the rules behind the sentence, sorted; empty when only artefacts stand behind it. */
    List<String> rules();

    /** Returns the artefacts behind the sentence, sorted; empty when there is none of the kind it counts. */
    List<SubjectRef> artefacts();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableReviewStatement.Builder {}
}
