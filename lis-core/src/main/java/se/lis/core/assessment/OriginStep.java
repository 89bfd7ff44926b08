package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/** One step from where an operand starts to its value. */
@Value.Immutable
@JsonDeserialize(builder = OriginStep.Builder.class)
@JsonPropertyOrder({"does", "parameter"})
public interface OriginStep extends WithOriginStep {

    /** Returns what the step does. */
    OriginStepKind does();

    /** Returns the id of the parameter that the step adds or takes away, or empty when it needs none. */
    Optional<String> parameter();

    /** Returns a step that needs no parameter. */
    static OriginStep of(OriginStepKind kind) {
        return builder().does(kind).build();
    }

    /** Returns a step that adds or takes away a parameter. */
    static OriginStep of(OriginStepKind kind, String parameter) {
        return builder().does(kind).parameter(parameter).build();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableOriginStep.Builder {}
}
