package se.lis.core.assessment.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** The comparison that decided a finding: it holds for the finding's values. */
@Value.Immutable
@JsonRootName("Comparison")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Comparison.Builder.class)
@JsonPropertyOrder({"op", "left", "right", "leftFrom", "rightFrom"})
public interface Comparison extends WithComparison {

    /** Returns how the left side stands to the right. */
    ComparisonOperator op();

    /** Returns what the register says. */
    Scalar left();

    /** Returns what it was held against. */
    Scalar right();

    /** Returns where the left side comes from. */
    Optional<Derivation> leftFrom();

    /** Returns where the right side comes from. */
    Optional<Derivation> rightFrom();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableComparison.Builder {}
}
