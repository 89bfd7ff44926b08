package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

/** How far the rules of an area are kept: counts of rules, and of violations. */
@Value.Immutable
@JsonDeserialize(builder = AreaState.Builder.class)
@JsonPropertyOrder({"area", "inActionPlan", "judged", "kept", "violations", "ofLaw", "undetermined", "waived"})
public interface AreaState extends WithAreaState {

    /** Returns the area, for example {@code incident-management}. */
    String area();

    /** Returns whether it is one of the seven areas of the action plan. */
    boolean inActionPlan();

    /** Returns how many rules were judged. */
    int judged();

    /** Returns how many of these are kept by everything that they concern. */
    int kept();

    /** Returns how many violations there are that no waiver covers. */
    int violations();

    /** Returns how many of these break law or regulation. */
    int ofLaw();

    /** Returns how many questions can't be decided. */
    int undetermined();

    /** Returns how many violations a waiver covers. */
    int waived();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableAreaState.Builder {}
}
