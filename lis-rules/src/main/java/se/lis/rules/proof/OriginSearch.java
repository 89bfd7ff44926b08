package se.lis.rules.proof;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.FactRef;
import se.lis.core.assessment.Origin;
import se.lis.core.assessment.OriginKind;
import se.lis.core.assessment.OriginStep;
import se.lis.core.assessment.OriginStepKind;
import se.lis.core.assessment.ProofFact;
import se.lis.core.assessment.ProofParameter;
import se.lis.core.assessment.Scalar;

/**
 * Finds where an operand comes from.
 *
 * <p>No rule says how it came to its operands. The simplest way from a proof's facts and parameters to an operand is
 * found once, when the proof is made, and stated in it; whoever checks the proof goes that way and no other.
 */
public final class OriginSearch {

    /** Steps come in this order: what is taken of the start, what is added, where it ends, which moment of the day. */
    private static final List<Set<OriginStepKind>> STAGES = List.of(
            EnumSet.of(OriginStepKind.DAY),
            EnumSet.of(
                    OriginStepKind.START_OF_YEAR,
                    OriginStepKind.END_OF_YEAR,
                    OriginStepKind.END_OF_PREVIOUS_YEAR,
                    OriginStepKind.START_OF_MONTH,
                    OriginStepKind.END_OF_MONTH),
            EnumSet.range(OriginStepKind.PLUS, OriginStepKind.PLUS_TWO_WORKING_DAYS),
            EnumSet.range(OriginStepKind.PLUS, OriginStepKind.PLUS_TWO_WORKING_DAYS),
            EnumSet.of(
                    OriginStepKind.DAY,
                    OriginStepKind.DAY_BEFORE,
                    OriginStepKind.DAY_AFTER,
                    OriginStepKind.END_OF_MONTH,
                    OriginStepKind.END_OF_YEAR),
            EnumSet.of(OriginStepKind.FIRST_MOMENT, OriginStepKind.LAST_MOMENT));

    private static final int MOST_STEPS = 4;

    private final Grounds grounds;
    private final Steps steps;

    /** Searches in the grounds of one proof. */
    public OriginSearch(Grounds grounds) {
        this.grounds = grounds;
        this.steps = new Steps(grounds.zone());
    }

    /** A way that may lead on: the value it has come to, how, and the first stage whose steps may follow. */
    private record Way(Object value, Origin origin, int stage) {}

    /** Returns the simplest origin of a value, or empty when nothing in the proof leads to it. */
    public Optional<Origin> of(Scalar target) {
        return search(target, true);
    }

    private Optional<Origin> search(Scalar target, boolean fromDecidingDay) {
        List<Way> ways = starts();
        if (!fromDecidingDay) {
            ways.removeIf(way -> way.origin.kind() == OriginKind.DECIDING_DAY);
        }
        for (Way way : ways) {
            if (Scalar.of(way.value).equals(target)) {
                return Optional.of(way.origin);
            }
        }
        if (!(Grounds.typed(target) instanceof Temporal)) {
            return Optional.empty();
        }
        Set<List<Object>> seen = new HashSet<>();
        for (int depth = 0; depth < MOST_STEPS; depth++) {
            List<Way> longer = new ArrayList<>();
            for (Way way : ways) {
                for (Way next : further(way)) {
                    if (Scalar.of(next.value).equals(target)) {
                        return Optional.of(next.origin);
                    }
                    if (seen.add(List.of(next.value, next.stage))) {
                        longer.add(next);
                    }
                }
            }
            ways = longer;
        }
        return Optional.empty();
    }

    /** Returns the origin of what is lacking, or empty when the facts don't show that just this is. */
    public Optional<Origin> ofLacking(Scalar lacking, Scalar required) {
        return Scalar.of(grounds.lacking(required)).equals(lacking)
                ? Optional.of(Origin.builder().kind(OriginKind.LACKING).build())
                : of(lacking);
    }

    /** Returns the simplest origin of the day whose law decided, or empty when nothing in the proof leads to it. */
    public Optional<Origin> ofDay(LocalDate decidingDay) {
        return search(Scalar.of(decidingDay), false);
    }

    private List<Way> further(Way way) {
        List<Way> further = new ArrayList<>();
        for (int stage = way.stage; stage < STAGES.size(); stage++) {
            for (OriginStepKind kind : STAGES.get(stage)) {
                if (kind.compareTo(OriginStepKind.PLUS) < 0
                        || kind.compareTo(OriginStepKind.PLUS_TWO_WORKING_DAYS) > 0) {
                    add(further, way, OriginStep.of(kind), null, stage);
                } else {
                    for (ProofParameter parameter : grounds.parameters()) {
                        add(
                                further,
                                way,
                                OriginStep.of(kind, parameter.id()),
                                parameter.value().toString(),
                                stage);
                    }
                }
            }
        }
        return further;
    }

    private void add(List<Way> further, Way way, OriginStep step, @Nullable String amount, int stage) {
        Object value = steps.after(way.value, step.does(), amount);
        if (value != null) {
            List<OriginStep> taken = new ArrayList<>(way.origin.steps());
            taken.add(step);
            further.add(new Way(value, way.origin.withSteps(taken), stage + 1));
        }
    }

    private List<Way> starts() {
        List<Origin> origins = new ArrayList<>();
        List<FactRef> numbers = new ArrayList<>();
        for (ProofFact fact : grounds.facts()) {
            fact.value().ifPresent(value -> {
                FactRef ref = FactRef.builder()
                        .type(fact.type())
                        .id(fact.id())
                        .attribute(fact.attribute())
                        .build();
                origins.add(origin(OriginKind.FACT, ref));
                if (value.raw() instanceof Long) {
                    numbers.add(ref);
                }
                if (value.raw() instanceof List<?> members) {
                    for (int place = 0; place < members.size(); place++) {
                        origins.add(origin(OriginKind.FACT, ref.withMember(place)));
                    }
                    origins.add(origin(OriginKind.COUNT, ref));
                }
            });
        }
        grounds.parameters()
                .forEach(parameter -> origins.add(Origin.builder()
                        .kind(OriginKind.PARAMETER)
                        .parameter(parameter.id())
                        .build()));
        origins.add(origin(OriginKind.AS_OF));
        origins.add(origin(OriginKind.TAKEN_AT));
        origins.add(origin(OriginKind.DECIDING_DAY));
        for (int place = 0; place < grounds.basis().size(); place++) {
            origins.add(
                    Origin.builder().kind(OriginKind.IN_FORCE).provision(place).build());
        }
        for (FactRef one : numbers) {
            for (FactRef other : numbers) {
                origins.add(origin(OriginKind.PRODUCT, one, other));
                origins.add(origin(OriginKind.PER_CENT, one, other));
            }
        }
        List<Way> starts = new ArrayList<>();
        origins.forEach(origin -> grounds.value(origin, Optional.empty())
                .ifPresent(value -> starts.add(new Way(Grounds.typed(value), origin, 0))));
        return starts;
    }

    private static Origin origin(OriginKind kind, FactRef... facts) {
        return Origin.builder().kind(kind).addFacts(facts).build();
    }
}
