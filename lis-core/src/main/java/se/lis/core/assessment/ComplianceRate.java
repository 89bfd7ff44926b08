package se.lis.core.assessment;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * How large a share of what is due is kept, as exact counts of verdicts.
 *
 * <p>The rate is {@link #kept} of {@link #due}. What can't be judged and what is broken under a waiver are due and not
 * kept; what falls due later is on neither side, so that it never raises a rate.
 *
 * @param satisfied how many verdicts were satisfied
 * @param violated how many were violated, without a waiver
 * @param undetermined how many could not be decided
 * @param upcoming how many are kept so far, with something due soon
 * @param waived how many were violated with a valid waiver
 */
public record ComplianceRate(long satisfied, long violated, long undetermined, long upcoming, long waived) {

    /** The rate of nothing. */
    static final ComplianceRate NONE = new ComplianceRate(0, 0, 0, 0, 0);

    private static final int WHOLE = 100;

    /** Returns the rate over several rules; what a rule that failed decided does not count. */
    public static ComplianceRate of(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ASSESSED)
                .map(ComplianceRate::of)
                .reduce(NONE, ComplianceRate::plus);
    }

    static ComplianceRate of(Outcome outcome) {
        return new ComplianceRate(
                outcome.satisfied(), outcome.violated(), outcome.undetermined(), outcome.upcoming(), outcome.waived());
    }

    static ComplianceRate of(UnitOutcome outcome) {
        return new ComplianceRate(
                outcome.satisfied(), outcome.violated(), outcome.undetermined(), outcome.upcoming(), outcome.waived());
    }

    /** Returns the rate of both together: counts are added, so that each verdict weighs the same. */
    ComplianceRate plus(ComplianceRate other) {
        return new ComplianceRate(
                satisfied + other.satisfied,
                violated + other.violated,
                undetermined + other.undetermined,
                upcoming + other.upcoming,
                waived + other.waived);
    }

    /** Returns the numerator: how many verdicts say that what is due is kept. */
    public long kept() {
        return satisfied;
    }

    /** Returns the denominator: how many verdicts are on something due; 0 when nothing is. */
    public long due() {
        return satisfied + violated + undetermined + waived;
    }

    /** Returns how many subjects were examined, the upcoming among them. */
    public long examined() {
        return due() + upcoming;
    }

    /** Returns the rate in whole per cent, rounded down so that 100 means all; empty when nothing is due. */
    public OptionalInt percent() {
        return due() == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(WHOLE * kept() / due()));
    }
}
