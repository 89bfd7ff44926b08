package se.lis.rules.internal.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.id.UnitId;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.judging.Result;

/** Counts what a rule came to: each artefact once, so that what is examined is the sum of all others. */
final class Tally {

    /** One cell a result: a count is changed in its place, as often as anything is judged. */
    private final Map<Result, int[]> counts = new EnumMap<>(Result.class);

    /** Counts some artefacts more, or fewer. */
    void add(Result result, int some) {
        counts.computeIfAbsent(result, first -> new int[1])[0] += some;
    }

    /** Returns whether nothing is counted. */
    boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count[0] == 0);
    }

    int count(Result result) {
        int[] count = counts.get(result);
        return count == null ? 0 : count[0];
    }

    private int examined() {
        return count(Result.SATISFIED)
                + count(Result.VIOLATED)
                + count(Result.UNDETERMINED)
                + count(Result.UPCOMING)
                + count(Result.WAIVED);
    }

    /** Returns the outcome of a rule. */
    Outcome outcome(RuleDescriptor rule) {
        int apart = count(Result.NOT_YET_DUE);
        Outcome.Builder counted = counted(rule).notYetDue(apart);
        if (examined() > 0) {
            return counted.status(OutcomeStatus.ASSESSED).build();
        }
        if (apart > 0) {
            return counted.status(OutcomeStatus.NOT_APPLICABLE)
                    .reason("nothing-due-yet")
                    .build();
        }
        if (count(Result.LEFT_OUT) > 0) {
            return counted.status(OutcomeStatus.NOT_APPLICABLE)
                    .reason("list-not-kept")
                    .build();
        }
        return count(Result.NOT_IN_FORCE) > 0
                ? counted.status(OutcomeStatus.NOT_IN_FORCE)
                        .reason("no-subject-under-the-basis")
                        .build()
                : counted.status(OutcomeStatus.NOT_APPLICABLE)
                        .reason("no-subject")
                        .build();
    }

    /** Returns the outcome of a rule that failed: nothing that it decided counts. */
    static Outcome failed(RuleDescriptor rule, String reason) {
        return new Tally()
                .counted(rule)
                .notYetDue(0)
                .status(OutcomeStatus.ERROR)
                .reason(reason)
                .build();
    }

    private Outcome.Builder counted(RuleDescriptor rule) {
        return Outcome.builder()
                .rule(rule.id())
                .version(rule.version())
                .area(rule.area())
                .leftOut(count(Result.LEFT_OUT))
                .examined(examined())
                .satisfied(count(Result.SATISFIED))
                .violated(count(Result.VIOLATED))
                .undetermined(count(Result.UNDETERMINED))
                .upcoming(count(Result.UPCOMING))
                .waived(count(Result.WAIVED));
    }

    /** Returns the outcome of a rule in a unit, or empty when nothing was examined there. */
    Optional<UnitOutcome> outcome(RuleDescriptor rule, UnitId unit) {
        if (examined() == 0) {
            return Optional.empty();
        }
        return Optional.of(UnitOutcome.builder()
                .rule(rule.id())
                .unit(unit.value())
                .examined(examined())
                .satisfied(count(Result.SATISFIED))
                .violated(count(Result.VIOLATED))
                .undetermined(count(Result.UNDETERMINED))
                .upcoming(count(Result.UPCOMING))
                .waived(count(Result.WAIVED))
                .build());
    }
}
