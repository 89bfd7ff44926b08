package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.AssessmentDelta;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;

/** Whatever becomes of a register, the live assessment is the full one, and its deltas lead from each to the next. */
class LiveAssessmentPropertyTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final int STEPS = 12;

    private enum Step {
        UPSERT,
        BESIDE,
        REMOVE,
        ADVANCE
    }

    @Provide
    Arbitrary<Tuple3<LisSnapshot, LisSnapshot, Instant>> cases() {
        // controls are planned too seldom among all types for the rules about them to be met
        Registers planned = Registers.of(ArtefactType.PROCESS, ArtefactType.CLASSIFICATION, ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(7, 90, 1, 0, false));
        // what is flagged makes a change judge the whole; most registers have nothing of it
        Registers unflagged = Registers.ofAllTypes().shaped(new Registers.Shape(4, 66, 4, 0, true));
        return Arbitraries.frequencyOf(
                Tuple.of(1, cases(Registers.ofAllTypes())), Tuple.of(2, cases(unflagged)), Tuple.of(1, cases(planned)));
    }

    private static Arbitrary<Tuple3<LisSnapshot, LisSnapshot, Instant>> cases(Registers registers) {
        return Registers.moments()
                .flatMap(moment ->
                        registers.snapshots(moment).tuple2().map(two -> Tuple.of(two.get1(), two.get2(), moment)));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void equalsTheFullAssessment(
            @ForAll("cases") Tuple3<LisSnapshot, LisSnapshot, Instant> each, @ForAll Random random) {
        List<Artefact> others = each.get2()
                .artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION
                        || artefact.id().equals(each.get1().organisation().id()))
                .toList();
        // the register that the changes should lead to, kept apart from the one under test
        LisSnapshot expected = each.get1();
        Instant now = each.get3();
        try (LiveAssessment live = ENGINE.live(expected, AssessmentRequest.at(now))) {
            Assessment before = live.assessment();
            for (int i = 0; i < STEPS; i++) {
                Artefact other = others.get(random.nextInt(others.size()));
                AssessmentDelta delta;
                switch (Step.values()[random.nextInt(Step.values().length)]) {
                    case UPSERT -> {
                        expected = upserted(expected, other);
                        delta = live.upsert(other);
                    }
                    case BESIDE -> {
                        SnapshotDiff beside = beside(expected, other);
                        expected = beside.applyTo(expected);
                        delta = live.apply(beside);
                    }
                    case REMOVE -> {
                        List<Artefact> held = expected.artefacts()
                                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION)
                                .toList();
                        Artefact gone = held.isEmpty() ? other : held.get(random.nextInt(held.size()));
                        if (gone.type() == ArtefactType.ORGANISATION) {
                            continue;
                        }
                        expected = without(expected, gone);
                        delta = live.remove(gone.id());
                    }
                    default -> {
                        now = now.plus(Duration.ofHours(random.nextInt(24 * 60)));
                        expected = now.isAfter(expected.takenAt()) ? expected.withTakenAt(now) : expected;
                        delta = live.advanceTo(now);
                    }
                }
                Assessment full = Checked.assess(ENGINE, expected, now);
                assertThat(live.snapshot()).isEqualTo(expected);
                assertThat(live.findings()).isEqualTo(full.findings());
                assertThat(live.outcomes()).isEqualTo(full.outcomes());
                assertThat(live.unitOutcomes()).isEqualTo(full.unitOutcomes());
                assertThat(live.assessment()).isEqualTo(full);
                assertThat(delta.complete()).isEqualTo(full.complete());
                assertThat(findingsAfter(before, delta, full)).containsExactlyInAnyOrderElementsOf(full.findings());
                assertThat(outcomesAfter(before, delta)).isEqualTo(full.outcomes());
                before = full;
            }
        }
    }

    /** What is not in the delta is stated anew: it may have become later, and nothing else. */
    private static List<Finding> findingsAfter(Assessment before, AssessmentDelta delta, Assessment full) {
        List<Finding> findings = new ArrayList<>(before.findings());
        delta.removed().forEach(gone -> assertThat(findings.remove(gone)).isTrue());
        delta.changed().forEach(change -> {
            assertThat(change.before().id()).isEqualTo(change.after().id());
            assertThat(findings.remove(change.before())).isTrue();
        });
        Map<String, Finding> now = new TreeMap<>();
        full.findings().forEach(finding -> now.put(finding.id(), finding));
        findings.replaceAll(stays -> {
            Finding stated = now.getOrDefault(stays.id(), stays);
            return untimed(stated).equals(untimed(stays)) ? stated : stays;
        });
        findings.addAll(delta.added());
        delta.changed().forEach(change -> findings.add(change.after()));
        return findings;
    }

    /** A finding without the values that may be read off the clock; how it was come to stays. */
    private static Finding untimed(Finding finding) {
        Proof proof = finding.proof();
        SortedMap<String, Scalar> arguments = new TreeMap<>(finding.arguments());
        arguments.replaceAll((name, value) -> Set.of("delay", "taken").contains(name) ? Scalar.of("later") : value);
        return finding.withDecidingDay(Optional.empty())
                .withArguments(arguments)
                .withProof(proof.withScope(untimed(proof.scope()))
                        .withAsked(untimed(proof.asked()))
                        .withComparison(proof.comparison()
                                .map(comparison -> comparison
                                        .withLeft(untimed(comparison.left(), comparison.leftFrom()))
                                        .withRight(untimed(comparison.right(), comparison.rightFrom()))
                                        .withLeftFrom(untimed(comparison.leftFrom()))
                                        .withRightFrom(untimed(comparison.rightFrom()))))
                        .withDueFrom(untimed(proof.dueFrom()))
                        .withDecidingDayFrom(untimed(proof.decidingDayFrom()))
                        .withRaisedFrom(untimed(proof.raisedFrom())));
    }

    private static Optional<Derivation> untimed(Optional<Derivation> derivation) {
        return derivation.map(LiveAssessmentPropertyTest::untimed);
    }

    private static Scalar untimed(Scalar value, Optional<Derivation> from) {
        return from.filter(LiveAssessmentPropertyTest::readsTheClock).isPresent() ? Scalar.of("later") : value;
    }

    private static Derivation untimed(Derivation derivation) {
        Derivation untimed = derivation.withOf(derivation.of().stream()
                .map(LiveAssessmentPropertyTest::untimed)
                .toList());
        return readsTheClock(derivation) ? untimed.withValue(Optional.empty()) : untimed;
    }

    private static boolean readsTheClock(Derivation derivation) {
        return derivation.step() == DerivationStep.AS_OF
                || derivation.step() == DerivationStep.TAKEN_AT
                || derivation.of().stream().anyMatch(LiveAssessmentPropertyTest::readsTheClock);
    }

    private static List<Outcome> outcomesAfter(Assessment before, AssessmentDelta delta) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        before.outcomes().forEach(outcome -> outcomes.put(outcome.rule(), outcome));
        delta.outcomes().forEach(change -> {
            assertThat(outcomes.get(change.before().rule())).isEqualTo(change.before());
            assertThat(change.after()).isNotEqualTo(change.before());
            outcomes.put(change.after().rule(), change.after());
        });
        return List.copyOf(outcomes.values());
    }

    private static LisSnapshot upserted(LisSnapshot snapshot, Artefact artefact) {
        List<Artefact> held = snapshot.artefacts()
                .filter(one -> one.id().equals(artefact.id()))
                .toList();
        return new SnapshotDiff(snapshot.takenAt(), snapshot.takenAt(), List.of(artefact), held, List.of())
                .applyTo(snapshot);
    }

    private static LisSnapshot without(LisSnapshot snapshot, Artefact artefact) {
        List<Artefact> held = snapshot.artefacts()
                .filter(one -> one.id().equals(artefact.id()))
                .toList();
        return new SnapshotDiff(snapshot.takenAt(), snapshot.takenAt(), List.of(), held, List.of()).applyTo(snapshot);
    }

    /** An artefact beside what has its id already, which then contradicts it. */
    private static SnapshotDiff beside(LisSnapshot snapshot, Artefact artefact) {
        List<SnapshotDiff.ChangedArtefact> changed = artefact.type() == ArtefactType.ORGANISATION
                ? List.of(new SnapshotDiff.ChangedArtefact(snapshot.organisation(), artefact))
                : List.of();
        List<Artefact> added = changed.isEmpty() ? List.of(artefact) : List.of();
        return new SnapshotDiff(snapshot.takenAt(), snapshot.takenAt(), added, List.of(), changed);
    }
}
