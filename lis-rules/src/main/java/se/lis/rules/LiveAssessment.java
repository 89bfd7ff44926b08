package se.lis.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;

/**
 * An assessment that follows the changes of a register and the clock, and tells what each made of the findings.
 *
 * <p>After each change it is what {@link ComplianceEngine#assess(LisSnapshot, AssessmentRequest)} gives for the register
 * as it then is. Each change judges the whole register again, so that its cost grows with the register; several changes
 * in one {@link SnapshotDiff} cost as much as one. A change that fails leaves everything as it was.
 *
 * <p>May be used by many threads: changes wait for each other. Nothing of earlier registers or assessments is kept.
 */
public final class LiveAssessment implements AutoCloseable {

    /** A register and what it was judged to be. */
    private record State(LisSnapshot snapshot, AssessmentRequest request, Assessment assessment) {}

    private final ComplianceEngine engine;
    private @Nullable State state;

    LiveAssessment(ComplianceEngine engine, LisSnapshot snapshot, AssessmentRequest request) {
        this.engine = engine;
        this.state = new State(snapshot, request, engine.assess(snapshot, request));
    }

    /**
     * Puts an artefact in the place of all that have its id, or beside the others when none has; an organisation takes
     * the place of the one that there is. Returns what that changed.
     *
     * @throws IllegalArgumentException if it is another organisation
     * @throws AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta upsert(Artefact artefact) {
        LisSnapshot before = open().snapshot();
        return apply(diff(before, List.of(artefact), held(before, artefact.id())));
    }

    /**
     * Takes away every artefact with an id, and returns what that changed; nothing where none has it.
     *
     * @throws IllegalArgumentException if it is the organisation's
     * @throws AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta remove(ArtefactId id) {
        LisSnapshot before = open().snapshot();
        if (id.equals(before.organisation().id())) {
            throw new IllegalArgumentException("organisation '" + id.value()
                    + "' can't be removed: a register is of one organisation; upsert it to change it");
        }
        return apply(diff(before, List.of(), held(before, id)));
    }

    /**
     * Takes several changes as one, also such as leave unequal artefacts with one id, and returns what they changed
     * together. The register is from then on taken at the later moment of the difference.
     *
     * @throws IllegalArgumentException if the register does not hold what was removed or changed, or the difference is
     *     to another organisation
     * @throws AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta apply(SnapshotDiff changes) {
        State before = open();
        Stream.concat(changes.added().stream(), changes.changed().stream().map(SnapshotDiff.ChangedArtefact::after))
                .filter(artefact -> artefact.type() == ArtefactType.ORGANISATION)
                .forEach(organisation -> checkSame(before.snapshot(), organisation));
        return become(before, changes.applyTo(before.snapshot()), before.request());
    }

    /**
     * Moves the clock, and returns what the time that passed changed.
     *
     * @param asOf the moment at which the register is judged from now on, the same or later
     * @throws IllegalArgumentException if the moment is before the one it was judged at, or the law of this library is not
     *     dated for it
     * @throws AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta advanceTo(Instant asOf) {
        State before = open();
        Instant now = before.request().asOf();
        if (asOf.isBefore(now)) {
            throw new IllegalArgumentException(
                    "asOf is " + asOf + ", but the register is judged at " + now + ", and the clock only moves on");
        }
        return become(before, before.snapshot(), before.request().movedTo(asOf));
    }

    /**
     * Returns the whole assessment of the register as it is, with its worklist.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized Assessment assessment() {
        return open().assessment();
    }

    /**
     * Returns the register as it is.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized LisSnapshot snapshot() {
        return open().snapshot();
    }

    /** Lets go of register and assessment; closing twice is closing once. */
    @Override
    public synchronized void close() {
        state = null;
    }

    private AssessmentDelta become(State before, LisSnapshot snapshot, AssessmentRequest request) {
        boolean same = snapshot.equals(before.snapshot())
                && request.asOf().equals(before.request().asOf());
        Assessment after = same ? before.assessment() : engine.assess(snapshot, request);
        state = new State(snapshot, request, after);
        return AssessmentDelta.between(before.assessment(), after);
    }

    private State open() {
        return Optional.ofNullable(state)
                .orElseThrow(() -> new IllegalStateException("this live assessment is closed"));
    }

    private static SnapshotDiff diff(LisSnapshot before, List<Artefact> come, List<Artefact> gone) {
        return new SnapshotDiff(before.takenAt(), before.takenAt(), come, gone, List.of());
    }

    private static List<Artefact> held(LisSnapshot snapshot, ArtefactId id) {
        return snapshot.artefacts().filter(artefact -> artefact.id().equals(id)).toList();
    }

    private static void checkSame(LisSnapshot snapshot, Artefact organisation) {
        if (!organisation.id().equals(snapshot.organisation().id())) {
            throw new IllegalArgumentException(
                    "organisation is '" + organisation.id().value() + "', but the register is of '"
                            + snapshot.organisation().id().value() + "'; each organisation has a register of its own");
        }
    }
}
