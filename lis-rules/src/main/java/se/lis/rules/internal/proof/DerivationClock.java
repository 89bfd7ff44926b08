package se.lis.rules.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;

/**
 * How a derivation follows the clock: its steps stay, and these values of it are read off the clock.
 *
 * @param reading reads its own value, or null where that stays
 * @param of how those that it worked on follow the clock, by place; without those that stay
 */
record DerivationClock(@Nullable Function<AsOf, ?> reading, Map<Integer, DerivationClock> of) {

    /** Returns how the derivation of a value follows the clock, or null where it stays as it is. */
    static @Nullable DerivationClock of(@Nullable Known<?> known) {
        if (known == null || known.detail() instanceof Facts.Read || known.detail() instanceof View.Limit) {
            return null;
        }
        Map<Integer, DerivationClock> of = new TreeMap<>();
        List<Known<?>> operands = known.operands();
        for (int place = 0; place < operands.size(); place++) {
            DerivationClock operand = of(operands.get(place));
            if (operand != null) {
                of.put(place, operand);
            }
        }
        return known.clock() == null && of.isEmpty() ? null : new DerivationClock(known.clock(), Map.copyOf(of));
    }

    /** Returns how a derivation that joins others, of which one follows the clock, does. */
    static DerivationClock joined(int place, DerivationClock one) {
        return new DerivationClock(null, Map.of(place, one));
    }

    /** Returns a derivation as it is at a moment. */
    static Optional<Derivation> at(AsOf now, @Nullable DerivationClock clock, Optional<Derivation> derivation) {
        return clock == null ? derivation : derivation.map(was -> clock.at(now, was));
    }

    private Derivation at(AsOf now, Derivation was) {
        List<Derivation> operands = new ArrayList<>(was.of());
        of.forEach((place, clock) -> operands.set(place, clock.at(now, operands.get(place))));
        return was.withOf(operands).withValue(value(now, was.value()));
    }

    /** Returns the value at a moment. */
    Optional<Scalar> value(AsOf now, Optional<Scalar> was) {
        return reading == null ? was : Optional.of(Scalar.of(reading.apply(now)));
    }
}
