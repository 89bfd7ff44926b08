package se.lis.core.assessment.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A dated parameter that decided a finding. */
@Value.Immutable
@JsonRootName("ProofParameter")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ProofParameter.Builder.class)
@JsonPropertyOrder({"id", "value", "from", "source", "verified"})
public interface ProofParameter extends WithProofParameter {

    /** Returns the parameter's id, for example {@code incident.breachNotification}. */
    String id();

    /** Returns the value in force on the deciding day. */
    Scalar value();

    /** Returns the first day of that value. */
    LocalDate from();

    /** Returns the source and provision of the value. */
    String source();

    /** Returns whether the value was read in the source itself. */
    boolean verified();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProofParameter.Builder {}
}
