package se.lis.rules.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.generator.LisArbitraries;
import se.lis.rules.internal.assessment.Evaluator;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.AssessmentRequest;

/** What a followed register keeps: nothing of what was, whether a change goes through or fails. */
class FollowedRegisterTest {

    private static final Evaluator EVALUATOR = new Evaluator(Evaluator.Setup.plain());
    private static final int CHANGES = 300;

    @Provide
    Arbitrary<Tuple2<LisSnapshot, LisSnapshot>> pairs() {
        return LisArbitraries.snapshots().tuple2();
    }

    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingIsLeftOfWhatWas(@ForAll("pairs") Tuple2<LisSnapshot, LisSnapshot> pair, @ForAll Random random) {
        LisSnapshot register = pair.get1();
        FollowedRegister followed = follow(register, AssessmentRequest.at(register.takenAt()));
        long before = followed.size();
        List<Artefact> others = others(pair.get2());
        for (int i = 0; i < CHANGES && !others.isEmpty(); i++) {
            Artefact other = others.get(random.nextInt(others.size()));
            List<Artefact> come = random.nextBoolean() ? List.of(other) : List.of();
            followed.apply(change(register, come, followed.entered(other.id())));
        }
        followed.apply(followed.snapshot().diff(register));
        assertThat(followed.snapshot()).isEqualTo(register);
        assertThat(followed.size()).isEqualTo(before);
        assertThat(followed.findings())
                .isEqualTo(follow(register, followed.request()).findings());
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aChangeThatIsStoppedLeavesEverythingAsItWas(
            @ForAll("pairs") Tuple2<LisSnapshot, LisSnapshot> pair, @ForAll Random random) {
        LisSnapshot register = pair.get1();
        List<Artefact> others = others(pair.get2());
        if (others.isEmpty()) {
            return;
        }
        // the first that asks whether it is cancelled may go on, and so may the next few: it is stopped somewhere
        // within
        int[] left = {Integer.MAX_VALUE};
        FollowedRegister followed =
                follow(register, AssessmentRequest.at(register.takenAt()).unless(() -> left[0]-- <= 0));
        FollowedRegister alike = follow(register, AssessmentRequest.at(register.takenAt()));
        boolean stopped = false;
        for (int i = 0; i < 20; i++) {
            Artefact other = others.get(random.nextInt(others.size()));
            SnapshotDiff change = change(register, List.of(other), followed.entered(other.id()));
            left[0] = random.nextInt(40);
            try {
                followed.apply(change);
            } catch (AssessmentCancelledException expected) {
                stopped = true;
                assertThat(followed.findings()).isEqualTo(alike.findings());
                assertThat(followed.outcomes()).isEqualTo(alike.outcomes());
                left[0] = Integer.MAX_VALUE;
                followed.apply(change);
            }
            alike.apply(change);
            assertThat(followed.findings()).isEqualTo(alike.findings());
            assertThat(followed.outcomes()).isEqualTo(alike.outcomes());
            assertThat(followed.size()).isEqualTo(alike.size());
        }
        if (stopped) {
            Statistics.label("a change").collect("stopped");
        }
        Statistics.label("a change").coverage(seen -> seen.check("stopped").count(count -> count > 0));
    }

    private static SnapshotDiff change(LisSnapshot register, List<Artefact> come, List<Artefact> gone) {
        return new SnapshotDiff(register.takenAt(), register.takenAt(), come, gone, List.of());
    }

    private static List<Artefact> others(LisSnapshot snapshot) {
        return snapshot.artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION)
                .toList();
    }

    private static FollowedRegister follow(LisSnapshot register, AssessmentRequest request) {
        return new FollowedRegister(EVALUATOR, register, request, true);
    }
}
