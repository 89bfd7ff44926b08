package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.form.OwnForm;

/** A rule that came, went, got another version or fared otherwise. */
@Value.Immutable
@JsonRootName("RuleChange")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = RuleChange.Builder.class)
@JsonPropertyOrder({"rule", "versionBefore", "versionAfter", "statusBefore", "statusAfter"})
public interface RuleChange extends WithRuleChange {

    /** Returns the id of the rule. */
    String rule();

    /** Returns its version in the first assessment, or empty when its catalogue did not hold the rule. */
    Optional<String> versionBefore();

    /** Returns its version in the second assessment, or empty when its catalogue does not hold the rule. */
    Optional<String> versionAfter();

    /** Returns its status in the first assessment, or empty when its catalogue did not hold the rule. */
    Optional<OutcomeStatus> statusBefore();

    /** Returns its status in the second assessment, or empty when its catalogue does not hold the rule. */
    Optional<OutcomeStatus> statusAfter();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRuleChange.Builder {}
}
