package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import org.immutables.value.Value;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.form.OwnForm;

/** A value of a parameter that a city's policy set. */
@Value.Immutable
@JsonRootName("PolicyValue")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = PolicyValue.Builder.class)
@JsonPropertyOrder({"id", "from", "value", "force", "source"})
public interface PolicyValue extends WithPolicyValue {

    /** Returns the parameter's id, for example {@code classification.renewal}. */
    String id();

    /** Returns the first day of the value. */
    LocalDate from();

    /** Returns the value that the city decided. */
    Scalar value();

    /** Returns what stands behind the value. */
    Force force();

    /** Returns the source and provision of the value. */
    String source();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePolicyValue.Builder {}
}
