package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** The outcome of one rule. Counts are of subjects, and examined is the sum of the others but notYetDue and leftOut. */
@Value.Immutable
@JsonRootName("Outcome")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Outcome.Builder.class)
@JsonPropertyOrder({
    "rule",
    "version",
    "area",
    "status",
    "reason",
    "examined",
    "satisfied",
    "violated",
    "undetermined",
    "upcoming",
    "waived",
    "notYetDue",
    "leftOut"
})
public interface Outcome extends WithOutcome {

    /** Returns the id of the rule. */
    String rule();

    /** Returns the version of the rule. */
    String version();

    /** Returns the area of the rule. */
    String area();

    /** Returns whether the rule judged anything, and otherwise why not. */
    OutcomeStatus status();

    /** Returns why the rule judged nothing, or empty when it did. */
    Optional<String> reason();

    /** Returns how many subjects the rule judged. */
    int examined();

    /** Returns how many of them keep the rule. */
    int satisfied();

    /** Returns how many break it. */
    int violated();

    /** Returns how many can't be judged, because the register lacks something. */
    int undetermined();

    /** Returns how many keep it so far, with something due soon. */
    int upcoming();

    /** Returns how many break it with a valid waiver. */
    int waived();

    /** Returns how many subjects are counted apart, since their duty lies ahead or an exclusion applies. */
    int notYetDue();

    /** Returns how many subjects are left out, since a list that isn't kept would decide. */
    @Value.Default
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default int leftOut() {
        return 0;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableOutcome.Builder {}
}
