package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What decided a finding: facts, parameters and the comparison made. */
@Value.Immutable
@JsonDeserialize(builder = Proof.Builder.class)
@JsonPropertyOrder({"facts", "parameters", "comparison"})
public interface Proof extends WithProof {

    /** Returns the facts, sorted. */
    List<ProofFact> facts();

    /** Returns the dated parameters, sorted by id. */
    List<ProofParameter> parameters();

    /** Returns the comparison, or empty when the presence or absence of a fact decided alone. */
    Optional<Comparison> comparison();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableProof.Builder {}
}
