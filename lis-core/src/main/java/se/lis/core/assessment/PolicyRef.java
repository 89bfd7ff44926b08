package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** The city's policy that an assessment was made under, with the values that it set. */
@Value.Immutable
@JsonRootName("PolicyRef")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = PolicyRef.Builder.class)
@JsonPropertyOrder({"id", "digest", "values"})
public interface PolicyRef extends WithPolicyRef {

    /** Returns the id that the policy gives itself. */
    String id();

    /** Returns the SHA-256 of what the policy decides; comments and layout do not count. */
    String digest();

    /** Returns the values in force by the policy, by parameter and day. */
    List<PolicyValue> values();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePolicyRef.Builder {}
}
