package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Which fact of a proof is meant. */
@Value.Immutable
@JsonDeserialize(builder = FactRef.Builder.class)
@JsonPropertyOrder({"type", "id", "attribute", "member"})
public interface FactRef extends WithFactRef {

    /** Returns the kind of artefact that holds the fact. */
    String type();

    /** Returns the id of that artefact. */
    String id();

    /** Returns the attribute, as a path from the artefact. */
    String attribute();

    /** Returns the place of the member meant, from 0, or empty when the whole value is. */
    Optional<Integer> member();

    /** Returns whether a fact is the one meant. */
    default boolean means(ProofFact fact) {
        return fact.type().equals(type())
                && fact.id().equals(id())
                && fact.attribute().equals(attribute());
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableFactRef.Builder {}
}
