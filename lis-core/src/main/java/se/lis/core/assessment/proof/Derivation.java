package se.lis.core.assessment.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/**
 * Where a value of a proof comes from: the step that gave it, and the derivations that the step worked on.
 *
 * <p>It was recorded by the code that worked the value out. Anybody can work it out again from the facts and parameters of the
 * proof.
 */
@Value.Immutable
@JsonRootName("Derivation")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Derivation.Builder.class)
@JsonPropertyOrder({"step", "value", "fact", "parameter", "source", "looked", "of"})
public interface Derivation extends WithDerivation {

    /** Returns how the value was worked out. */
    DerivationStep step();

    /** Returns what it gave, or empty where that is unknown, is nothing, or is the fact's or parameter's own. */
    Optional<Scalar> value();

    /** Returns the place of the fact in the proof's facts, from 0, or empty for another step. */
    Optional<Integer> fact();

    /** Returns the id of the parameter, or empty for another step. */
    Optional<String> parameter();

    /** Returns the id of the source of law, or empty for another step. */
    Optional<String> source();

    /** Returns what was looked through, or empty for another step. */
    Optional<Looked> looked();

    /** Returns what the step worked on, in order; none for a step that starts from nothing else. */
    List<Derivation> of();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDerivation.Builder {}
}
