package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.explanation.SubjectVerdict;
import se.lis.rules.request.AssessmentRequest;

/** Until the moment that is named as the next at which a verdict can turn, none does. */
class TurningPropertyTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final int TURNS = 5;
    private static final int SAMPLES = 3;

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        Registers small = Registers.ofAllTypes().shaped(new Registers.Shape(4, 66, 4, 0, true));
        return Arbitraries.of(Registers.ofAllTypes(), small)
                .flatMap(registers -> Registers.moments()
                        .flatMap(moment -> registers.snapshots(moment).map(register -> Tuple.of(register, moment))));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void noVerdictTurnsBefore(@ForAll("cases") Tuple2<LisSnapshot, Instant> each, @ForAll Random random) {
        try (LiveAssessment live = ENGINE.live(each.get1(), AssessmentRequest.at(each.get2()))) {
            Instant now = each.get2();
            Optional<Instant> next = live.nextTurn();
            for (int turn = 0; turn < TURNS && next.isPresent(); turn++) {
                assertThat(next.get()).isAfter(now);
                List<SubjectVerdict> verdicts = verdicts(each.get1(), now);
                long nanos = Duration.between(now, next.get()).toNanos();
                for (int sample = 0; sample < SAMPLES; sample++) {
                    assertSame(each.get1(), now.plusNanos((long) (random.nextDouble() * (nanos - 1))), verdicts);
                }
                assertSame(each.get1(), next.get().minusNanos(1), verdicts);
                now = next.get();
                live.advanceTo(now);
                next = live.nextTurn();
            }
        }
    }

    private static void assertSame(LisSnapshot register, Instant moment, List<SubjectVerdict> verdicts) {
        assertThat(verdicts(register, moment)).as("at %s", moment).isEqualTo(verdicts);
    }

    /** The register that is followed is said to be taken when its clock says so. */
    private static List<SubjectVerdict> verdicts(LisSnapshot register, Instant moment) {
        LisSnapshot then = moment.isAfter(register.takenAt()) ? register.withTakenAt(moment) : register;
        return ENGINE.verdicts(then, AssessmentRequest.at(moment)).toList();
    }
}
