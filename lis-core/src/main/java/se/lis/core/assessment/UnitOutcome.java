package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/**
 * The outcome of one rule for the subjects that one unit carries. Counts are of subjects, and examined is the sum of the
 * others.
 *
 * <p>A subject without a registered unit is in none, so that the units of a rule need not add up to its {@link Outcome}.
 */
@Value.Immutable
@JsonRootName("UnitOutcome")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = UnitOutcome.Builder.class)
@JsonPropertyOrder({"rule", "unit", "examined", "satisfied", "violated", "undetermined", "upcoming", "waived"})
public interface UnitOutcome extends WithUnitOutcome {

    /** Returns the id of the rule. */
    String rule();

    /** Returns the id of the unit. */
    String unit();

    /** Returns how many of the unit's subjects the rule judged; at least one. */
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

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableUnitOutcome.Builder {}
}
