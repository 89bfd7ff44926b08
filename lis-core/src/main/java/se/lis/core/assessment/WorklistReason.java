package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.form.OwnForm;

/** A reason for a place in a worklist. */
@Value.Immutable
@JsonRootName("WorklistReason")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = WorklistReason.Builder.class)
@JsonPropertyOrder({"reason", "basis", "facts"})
public interface WorklistReason extends WithWorklistReason {

    /** Returns the id of the reason. */
    String reason();

    /** Returns the provision in force that the reason rests on. */
    LegalBasis basis();

    /** Returns the facts that gave it, sorted. */
    List<ProofFact> facts();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableWorklistReason.Builder {}
}
