package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

/** The comparison that decided a finding: it holds for the finding's values. */
@Value.Immutable
@JsonDeserialize(builder = Comparison.Builder.class)
@JsonPropertyOrder({"op", "left", "right"})
public interface Comparison extends WithComparison {

    /** Returns the operator: after, before, above, below, absent, lacks. */
    String op();

    /** Returns what the register says. */
    Scalar left();

    /** Returns what it was held against. */
    Scalar right();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableComparison.Builder {}
}
