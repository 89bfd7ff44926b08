package se.lis.core.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** The verdicts of a rule, an area or a whole assessment. */
@Value.Immutable
@JsonRootName("TrendCounts")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = TrendCounts.Builder.class)
@JsonPropertyOrder({
    "name",
    "satisfied",
    "violated",
    "undetermined",
    "upcoming",
    "waived",
    "percent",
    "byForce",
    "bySeverity",
    "rulesChanged",
    "notEvaluated"
})
public interface TrendCounts extends WithTrendCounts {

    /** Returns the id of the rule, the area, or {@code all}. */
    String name();

    /** Returns how many verdicts were satisfied. */
    long satisfied();

    /** Returns how many were violated, without a waiver. */
    long violated();

    /** Returns how many could not be decided. */
    long undetermined();

    /** Returns how many are kept so far, with something due soon. */
    long upcoming();

    /** Returns how many were violated with a valid waiver. */
    long waived();

    /**
     * Returns how much of what is due is kept, in whole per cent, rounded down; empty when nothing is due. What can't be
     * decided is due and not kept.
     */
    Optional<Integer> percent();

    /**
     * Returns how many violations without a waiver rest on what, as JSON writes it: {@code law}, {@code regulation} ... Of one subject a
     * rule may find several, so that they can be more than {@link #violated()}.
     */
    @Value.NaturalOrder
    SortedMap<String, Long> byForce();

    /** Returns how many of these violations are how severe, as JSON writes it: {@code critical} ... */
    @Value.NaturalOrder
    SortedMap<String, Long> bySeverity();

    /**
     * Returns the rules whose major version is another than in the run before, that came or went, sorted: across them
     * counts do not compare.
     */
    List<String> rulesChanged();

    /** Returns the rules that failed and are in no count, sorted: fewer violations are then no improvement. */
    List<String> notEvaluated();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTrendCounts.Builder {}
}
