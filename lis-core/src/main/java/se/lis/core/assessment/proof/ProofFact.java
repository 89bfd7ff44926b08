package se.lis.core.assessment.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A fact of the register that decided a finding. */
@Value.Immutable
@JsonRootName("ProofFact")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ProofFact.Builder.class)
@JsonPropertyOrder({"type", "id", "attribute", "value", "absent"})
public interface ProofFact extends WithProofFact {

    /** Returns the kind of artefact that holds the fact. */
    String type();

    /** Returns the id of that artefact. */
    String id();

    /** Returns the attribute, as a path from the artefact. */
    String attribute();

    /** Returns the value, or empty when the attribute is absent. A free text shows only that it is there. */
    Optional<Scalar> value();

    /** Returns true when the attribute is absent, and otherwise empty. */
    Optional<Boolean> absent();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProofFact.Builder {}
}
