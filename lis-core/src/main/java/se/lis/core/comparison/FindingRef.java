package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** Which finding, of the same subject. */
@Value.Immutable
@JsonRootName("FindingRef")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = FindingRef.Builder.class)
@JsonPropertyOrder({"id", "rule", "area"})
public interface FindingRef extends WithFindingRef {

    /** Returns the fingerprint of the finding. */
    String id();

    /** Returns the id of the rule. */
    String rule();

    /** Returns the area of the rule. */
    String area();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFindingRef.Builder {}
}
