package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What decided a finding: facts, parameters and the comparison made. */
@Value.Immutable
@JsonDeserialize(builder = Proof.Builder.class)
@JsonPropertyOrder({"facts", "parameters", "comparison", "dueFrom", "decidingDayFrom", "unclear", "entered"})
public interface Proof extends WithProof {

    /** Returns the facts, sorted. */
    List<ProofFact> facts();

    /** Returns the dated parameters, sorted by id. */
    List<ProofParameter> parameters();

    /** Returns the comparison, or empty when the presence or absence of a fact decided alone. */
    Optional<Comparison> comparison();

    /** Returns where the last moment or day that is on time comes from, or empty when none counts or the proof can't tell. */
    Optional<Origin> dueFrom();

    /** Returns where the deciding day comes from, or empty when the assessment names it or the proof can't tell. */
    Optional<Origin> decidingDayFrom();

    /** Returns why it can't be told where no attribute is missing, by terms of the texts, sorted; empty when there is no such reason. */
    List<String> unclear();

    /** Returns true when the facts are those of the register as it was handed in, and empty when as it was known. */
    Optional<Boolean> entered();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableProof.Builder {}
}
