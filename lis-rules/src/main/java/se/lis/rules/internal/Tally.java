package se.lis.rules.internal;

import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.id.UnitId;
import se.lis.rules.RuleDescriptor;

/** Counts the verdicts of a rule: each subject once, so that what is examined is the sum of all others. */
final class Tally {

    private int satisfied;
    private int violated;
    private int undetermined;
    private int upcoming;
    private int waived;

    /**
     * Counts a subject.
     *
     * @param kind what was found, or null for a subject that keeps the rule
     * @param accepted whether a waiver holds for all that was found
     */
    void add(@Nullable FindingKind kind, boolean accepted) {
        if (kind == null) {
            satisfied++;
            return;
        }
        switch (kind) {
            case VIOLATION -> {
                if (accepted) {
                    waived++;
                } else {
                    violated++;
                }
            }
            case UNDETERMINED -> undetermined++;
            case UPCOMING -> upcoming++;
        }
    }

    int examined() {
        return satisfied + violated + undetermined + upcoming + waived;
    }

    Outcome.Builder of(RuleDescriptor rule) {
        return Outcome.builder()
                .rule(rule.id())
                .version(rule.version())
                .area(rule.area())
                .examined(examined())
                .satisfied(satisfied)
                .violated(violated)
                .undetermined(undetermined)
                .upcoming(upcoming)
                .waived(waived);
    }

    UnitOutcome of(RuleDescriptor rule, UnitId unit) {
        return UnitOutcome.builder()
                .rule(rule.id())
                .unit(unit.value())
                .examined(examined())
                .satisfied(satisfied)
                .violated(violated)
                .undetermined(undetermined)
                .upcoming(upcoming)
                .waived(waived)
                .build();
    }
}
