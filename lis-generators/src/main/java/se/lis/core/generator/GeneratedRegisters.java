package se.lis.core.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;

/**
 * Registers of a shape that a property chooses: which kinds of artefact they hold, how many of each, and when they were taken. Each call returns
 * another shape; {@link #arbitrary} gives the registers.
 *
 * <p>A counter-example shrinks fast: first it loses artefacts, half of them at a time, then what is left loses attributes.
 */
public final class GeneratedRegisters {

    private static final int GENERATOR_SIZE = 1000;

    private final Set<ArtefactType> types;
    private final int most;
    private final Arbitrary<Instant> taken;
    private final boolean dangling;

    GeneratedRegisters(Set<ArtefactType> types, int most, Arbitrary<Instant> taken, boolean dangling) {
        this.types = types;
        this.most = most;
        this.taken = taken;
        this.dangling = dangling;
    }

    /**
     * Returns registers that hold these kinds of artefact alone, beside the organisation. What can't do without a reference to another kind is
     * missing too.
     */
    public GeneratedRegisters of(ArtefactType first, ArtefactType... others) {
        Set<ArtefactType> chosen = new TreeSet<>(List.of(others));
        chosen.add(first);
        return new GeneratedRegisters(chosen, most, taken, dangling);
    }

    /**
     * Returns registers with at most so many artefacts of a kind.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public GeneratedRegisters atMost(int ofAKind) {
        if (ofAKind < 0) {
            throw new IllegalArgumentException("at most " + ofAKind + " artefacts of a kind is less than none");
        }
        return new GeneratedRegisters(types, ofAKind, taken, dangling);
    }

    /** Returns registers taken at these moments; their events crowd where limits end at that moment. */
    public GeneratedRegisters takenAt(Arbitrary<Instant> moments) {
        return new GeneratedRegisters(types, most, moments, dangling);
    }

    /** Returns registers in which about one reference in eight leads to no artefact. */
    public GeneratedRegisters withDanglingReferences() {
        return new GeneratedRegisters(types, most, taken, true);
    }

    /** Returns the registers. */
    public Arbitrary<LisSnapshot> arbitrary() {
        List<ArtefactType> kinds =
                types.stream().filter(type -> type != ArtefactType.ORGANISATION).toList();
        RandomGenerator<Instant> moments = taken.generator(GENERATOR_SIZE);
        return Arbitraries.fromGenerator(random -> {
            Instant moment = moments.next(random).value();
            List<Drawing.Artefact> drawn = new ArrayList<>(List.of(Choices.drawn(ArtefactType.ORGANISATION, random)));
            int count = random.nextInt(most * kinds.size() + 1);
            for (int each = 0; each < count; each++) {
                drawn.add(Choices.drawn(kinds.get(random.nextInt(kinds.size())), random));
            }
            return new Drawing<>(
                    List.copyOf(drawn), 1, artefacts -> Register.snapshot(moment, byType(artefacts), dangling));
        });
    }

    private Map<ArtefactType, List<List<Integer>>> byType(List<Drawing.Artefact> drawn) {
        Map<ArtefactType, List<List<Integer>>> byType = new EnumMap<>(ArtefactType.class);
        for (ArtefactType type : ArtefactType.values()) {
            byType.put(type, new ArrayList<>());
        }
        for (Drawing.Artefact each : drawn) {
            List<List<Integer>> alike = Objects.requireNonNull(byType.get(each.type()));
            if (alike.size() < most || each.type() == ArtefactType.ORGANISATION) {
                alike.add(each.choices());
            }
        }
        return byType;
    }
}
