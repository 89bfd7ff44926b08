package se.lis.core.generator;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;

/**
 * Arbitrary registers and artefacts for jqwik: valid, but as incomplete, late and awkward as real ones.
 *
 * <p>Moments crowd at limits that law and practice set (24 and 72 hours, a month, a year), a second or a day beside them,
 * at turns of the year and of the clock, and at days on which an act came into force. Every attribute that may be blank is
 * blank at times. Counter-examples shrink towards an empty register.
 */
public final class LisArbitraries {

    private static final int MOST_OF_A_TYPE = 3;
    private static final int GENERATOR_SIZE = 1000;

    // Within the days for which rules are dated, in whatever zone, so that each register can also be assessed.
    private static final Instant FIRST = Instant.parse("2018-05-26T00:00:00Z");
    private static final Instant LAST = Instant.parse("2030-12-30T23:59:59Z");

    private LisArbitraries() {}

    /** Returns registers whose shape a property chooses: at most three artefacts of each kind, taken at {@link #moments()}, unless it does. */
    public static GeneratedRegisters registers() {
        return new GeneratedRegisters(EnumSet.allOf(ArtefactType.class), MOST_OF_A_TYPE, moments(), false);
    }

    /** Returns arbitrary registers, taken at {@link #moments()}. Every reference to an artefact leads to one. */
    public static Arbitrary<LisSnapshot> snapshots() {
        return snapshots(moments());
    }

    /**
     * Returns arbitrary registers, taken at the given moments, whose events crowd where limits end at that moment. Every
     * reference to an artefact leads to one.
     */
    public static Arbitrary<LisSnapshot> snapshots(Arbitrary<Instant> around) {
        return registers().takenAt(around).arbitrary();
    }

    /** Returns arbitrary registers like {@link #snapshots(Arbitrary)}, in which some references lead to no artefact. */
    public static Arbitrary<LisSnapshot> snapshotsWithDanglingReferences(Arbitrary<Instant> around) {
        return registers().takenAt(around).withDanglingReferences().arbitrary();
    }

    /** Returns arbitrary artefacts of a class, for example of {@code Incident.class}; references name ids that recur. */
    public static <A extends Artefact> Arbitrary<A> artefacts(Class<A> artefact) {
        ArtefactType type = Stream.of(ArtefactType.values())
                .filter(candidate -> ArtefactTypes.classOf(candidate) == artefact)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(artefact + " is no type of artefact"));
        RandomGenerator<Instant> moments = moments().generator(GENERATOR_SIZE);
        return Arbitraries.fromGenerator(random -> {
            Instant around = moments.next(random).value();
            return new Drawing<>(
                    List.of(Choices.drawn(type, random)),
                    1,
                    drawn -> Register.artefact(
                            artefact, type, around, drawn.get(0).choices()));
        });
    }

    /** Returns arbitrary artefacts of a type; references name ids that recur. */
    public static Arbitrary<? extends Artefact> artefacts(ArtefactType type) {
        return artefacts(ArtefactTypes.classOf(type));
    }

    /**
     * Returns arbitrary moments from 2018-05-26 to 2030-12-30, of which half are turns of a year, of the clock or of law,
     * or a second beside one.
     */
    public static Arbitrary<Instant> moments() {
        Arbitrary<Instant> turns = Combinators.combine(
                        Arbitraries.of(Moments.TURNS).filter(turn -> turn.isAfter(FIRST)), Arbitraries.of(0, 1, -1))
                .as((turn, beside) -> turn.plusSeconds(beside));
        Arbitrary<Instant> others = Arbitraries.longs()
                .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                .map(Instant::ofEpochSecond);
        return Arbitraries.oneOf(turns, others);
    }
}
