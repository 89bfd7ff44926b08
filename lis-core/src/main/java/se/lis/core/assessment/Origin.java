package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Where an operand of a proof comes from, so that anybody can work it out again from the facts and parameters. */
@Value.Immutable
@JsonDeserialize(builder = Origin.Builder.class)
@JsonPropertyOrder({"kind", "facts", "parameter", "provision", "steps"})
public interface Origin extends WithOrigin {

    /** Returns what it starts from. */
    OriginKind kind();

    /** Returns the facts it starts from; none when it starts from no fact. */
    List<FactRef> facts();

    /** Returns the id of the parameter it starts from, or empty when it starts from none. */
    Optional<String> parameter();

    /** Returns the place in the rule's basis of the provision it starts from, from 0, or empty when it starts from none. */
    Optional<Integer> provision();

    /** Returns the steps from there, in order; none when it is the value itself. */
    List<OriginStep> steps();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableOrigin.Builder {}
}
