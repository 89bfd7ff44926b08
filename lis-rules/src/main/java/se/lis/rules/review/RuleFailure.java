package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;

/** A rule that is not kept, or can't be decided, with what a reader must know to act. */
@Value.Immutable
@JsonDeserialize(builder = RuleFailure.Builder.class)
@JsonPropertyOrder({
    "rule",
    "area",
    "force",
    "severity",
    "open",
    "history",
    "undetermined",
    "before",
    "dueBy",
    "responsibleRole",
    "basis",
    "subjects"
})
public interface RuleFailure extends WithRuleFailure {

    /** Returns the id of the rule. */
    String rule();

    /** Returns the area of the rule. */
    String area();

    /** Returns the strongest force among the clauses that failed. */
    Force force();

    /** Returns the greatest severity among the findings. */
    Severity severity();

    /** Returns how many violations can be repaired. */
    int open();

    /** Returns how many violations nobody can undo: what was done too late, or left undone and its time will not come again. */
    int history();

    /** Returns how many questions can't be decided. */
    int undetermined();

    /** Returns how many violations the earlier assessment found, or empty when there is none to compare with. */
    Optional<Integer> before();

    /** Returns the earliest last day among the violations that can be repaired, or empty when none has one. */
    Optional<LocalDate> dueBy();

    /** Returns the role that is to act, or empty when the rule names none. */
    Optional<String> responsibleRole();

    /** Returns the strongest provision that failed, or empty when the findings name none. */
    Optional<LegalBasis> basis();

    /** Returns what the violations are about, those that can be repaired first. */
    List<SubjectRef> subjects();

    /** Returns how many violations there are. */
    default int violations() {
        return open() + history();
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableRuleFailure.Builder {}
}
