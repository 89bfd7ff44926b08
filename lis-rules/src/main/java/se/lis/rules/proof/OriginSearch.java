package se.lis.rules.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** The two stages at which something is added. The second offers nothing that a way which may still take the first lacks. */
    private static final int ADDITION = 2;

    private static final int SECOND_ADDITION = 3;

    /** The stage at which a way leaves its day for one near it, or for the end of its month or year. */
    private static final int ENDING = 4;

    /** The last stage leads from days to moments; whoever looks for a day need not go there. */
    private static final int MOMENTS = STAGES.size() - 1;

    /** More days than a working day may be waited for beyond what is added. */
    private static final int WAITING = 15;

    private static final int LONGEST_YEAR = 366;
    private static final int MOST_STEPS = 4;
    private static final List<Addend> NOTHING_ADDED = List.of(new Addend(null, Steps.Amount.NONE));

    private final Grounds grounds;
    private final Steps steps;
    private final List<Addend> addends = new ArrayList<>();
    private final long reach;
    private @Nullable List<Way> starts;

    /** What was found: a deadline is both what is due and what is compared with. */
    private final Map<Scalar, Optional<Origin>> found = new HashMap<>();

    /** Searches in the grounds of one proof. */
    public OriginSearch(Grounds grounds) {
        this.grounds = grounds;
        this.steps = new Steps(grounds.zone());
        for (ProofParameter parameter : grounds.parameters()) {
            Steps.Amount amount = Steps.Amount.of(parameter.value().toString());
            if (!amount.isNone()) {
                addends.add(new Addend(parameter.id(), amount));
            }
        }
        this.reach = addends.stream()
                .mapToLong(addend -> addend.amount.mostDays() + WAITING)
                .max()
                .orElse(0);
    }

    /** Where a way must end: a moment, or just its day. */
    private final class Goal {
        private final Object value;
        private final LocalDate day;

        Goal(Object value) {
            this.value = value;
            this.day = day(value);
        }

        private LocalDate day(Object temporal) {
            return temporal instanceof Instant moment
                    ? LocalDate.ofInstant(moment, grounds.zone())
                    : (LocalDate) temporal;
        }

        int stages() {
            return value instanceof Instant ? STAGES.size() : MOMENTS;
        }

        /**
         * Returns whether steps of a stage and those after it can lead here. What can't is not followed: most values are too far
         * away, and the steps at the end go to few others.
         */
        boolean inReach(Object from, int stage) {
            if (stage >= stages()) {
                return false;
            }
            if (stage < ADDITION || !(from instanceof LocalDate || from instanceof Instant)) {
                return true;
            }
            LocalDate at = day(from);
            long ahead = day.toEpochDay() - at.toEpochDay();
            if (stage < ENDING) {
                long moved = (ENDING - stage) * reach;
                return ahead >= -moved - 1 && ahead <= moved + LONGEST_YEAR;
            }
            return stage == ENDING ? isNear(at, ahead) : ahead == 0;
        }

        private boolean isNear(LocalDate at, long ahead) {
            return Math.abs(ahead) <= 1
                    || (ahead > 0
                            && day.getYear() == at.getYear()
                            && (day.getMonth() == at.getMonth() || day.getDayOfYear() == day.lengthOfYear()));
        }
    }

    /** A parameter that can be added to a day or a moment, or null for the nothing that other steps add. */
    private record Addend(@Nullable String parameter, Steps.Amount amount) {

        OriginStep step(OriginStepKind kind) {
            return parameter == null ? OriginStep.of(kind) : OriginStep.of(kind, parameter);
        }
    }

    /**
     * A way that may lead on: the value it has come to, how, and the first stage whose steps may follow. Few ways lead to
     * the end, so that only theirs are made an origin.
     */
    private record Way(
            Object value,
            Origin start,
            @Nullable Way before,
            @Nullable OriginStep last,
            int stage) {

        Origin origin() {
            List<OriginStep> taken = new ArrayList<>();
            for (Way way = this; way != null && way.last != null; way = way.before) {
                taken.add(0, way.last);
            }
            return start.withSteps(taken);
        }
    }

    /** A value and the stage at which it was come to: a longer way to both leads nowhere else. */
    private record Reached(Object value, int stage) {}

    /** Returns the simplest origin of a value, or empty when nothing in the proof leads to it. */
    public Optional<Origin> of(Scalar target) {
        return found.computeIfAbsent(target, wanted -> search(wanted, true));
    }

    private Optional<Origin> search(Scalar target, boolean fromDecidingDay) {
        List<Way> ways = starts();
        if (!fromDecidingDay) {
            ways = new ArrayList<>(ways);
            ways.removeIf(way -> way.start.kind() == OriginKind.DECIDING_DAY);
        }
        Object wanted = Grounds.typed(target);
        for (Way way : ways) {
            if (way.value.equals(wanted)) {
                return Optional.of(way.start);
            }
        }
        return wanted instanceof LocalDate || wanted instanceof Instant
                ? search(ways, new Goal(wanted))
                : Optional.empty();
    }

    /** Looks for the shortest way; of several, the first by where it starts and then by its steps. */
    private Optional<Origin> search(List<Way> begun, Goal goal) {
        Set<Reached> seen = new HashSet<>();
        List<Way> ways = new ArrayList<>();
        for (Way way : begun) {
            if ((way.value instanceof Temporal || way.value instanceof Long) && seen.add(new Reached(way.value, 0))) {
                ways.add(way);
            }
        }
        for (int depth = 0; depth < MOST_STEPS; depth++) {
            List<Way> longer = new ArrayList<>();
            for (Way way : ways) {
                Way found = further(way, goal, seen, longer);
                if (found != null) {
                    return Optional.of(found.origin());
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

    /** Takes each next step from a way, and returns the way that ends where it should, or null when none does. */
    private @Nullable Way further(Way way, Goal goal, Set<Reached> seen, List<Way> longer) {
        for (int stage = way.stage; goal.inReach(way.value, stage); stage++) {
            if (stage == SECOND_ADDITION && way.stage < stage) {
                continue;
            }
            for (OriginStepKind kind : STAGES.get(stage)) {
                for (Addend addend : adds(kind) ? addends : NOTHING_ADDED) {
                    Object value = steps.after(way.value, kind, addend.amount);
                    if (value == null) {
                        continue;
                    }
                    if (value.equals(goal.value)) {
                        return new Way(value, way.start, way, addend.step(kind), stage + 1);
                    }
                    if (goal.inReach(value, stage + 1) && seen.add(new Reached(value, stage + 1))) {
                        longer.add(new Way(value, way.start, way, addend.step(kind), stage + 1));
                    }
                }
            }
        }
        return null;
    }

    private static boolean adds(OriginStepKind kind) {
        return kind.compareTo(OriginStepKind.PLUS) >= 0 && kind.compareTo(OriginStepKind.PLUS_TWO_WORKING_DAYS) <= 0;
    }

    private List<Way> starts() {
        if (starts == null) {
            starts = List.copyOf(begun());
        }
        return starts;
    }

    private List<Way> begun() {
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
        List<Way> begun = new ArrayList<>();
        for (Origin origin : origins) {
            Object value = grounds.start(origin);
            if (value != null) {
                begun.add(new Way(value, origin, null, null, 0));
            }
        }
        return begun;
    }

    private static Origin origin(OriginKind kind, FactRef... facts) {
        return Origin.builder().kind(kind).addFacts(facts).build();
    }
}
