package se.lis.rules.internal.proof;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.proof.Comparison;
import se.lis.core.assessment.proof.Proof;

/**
 * How a proof follows the clock while nothing turns: its facts, parameters and steps stay, and the values that are read off the clock are
 * those of the moment. Null for each part that stays as it is.
 */
public record ProofClock(
        @Nullable DerivationClock scope,
        @Nullable DerivationClock asked,
        @Nullable DerivationClock left,
        @Nullable DerivationClock right,
        @Nullable DerivationClock due,
        @Nullable DerivationClock decidingDay,
        @Nullable DerivationClock raised) {

    /** The clock of a proof that stays as it is. */
    public static final ProofClock STILL = new ProofClock(null, null, null, null, null, null, null);

    /** Returns a proof as it is at a moment. */
    public Proof at(AsOf now, Proof was) {
        return was.withScope(DerivationClock.at(now, scope, was.scope()))
                .withAsked(DerivationClock.at(now, asked, was.asked()))
                .withComparison(was.comparison().map(comparison -> at(now, comparison)))
                .withDueFrom(DerivationClock.at(now, due, was.dueFrom()))
                .withDecidingDayFrom(DerivationClock.at(now, decidingDay, was.decidingDayFrom()))
                .withRaisedFrom(DerivationClock.at(now, raised, was.raisedFrom()));
    }

    private Comparison at(AsOf now, Comparison was) {
        return Comparison.builder()
                .op(was.op())
                .left(
                        left == null
                                ? was.left()
                                : left.value(now, Optional.of(was.left())).orElseThrow())
                .right(
                        right == null
                                ? was.right()
                                : right.value(now, Optional.of(was.right())).orElseThrow())
                .leftFrom(DerivationClock.at(now, left, was.leftFrom()))
                .rightFrom(DerivationClock.at(now, right, was.rightFrom()))
                .build();
    }

    /** Returns the deciding day at a moment. */
    public Optional<LocalDate> decidingDay(AsOf now, Optional<LocalDate> was) {
        return decidingDay == null || decidingDay.reading() == null
                ? was
                : Optional.of((LocalDate) decidingDay.reading().apply(now));
    }
}
