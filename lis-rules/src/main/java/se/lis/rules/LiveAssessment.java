package se.lis.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.json.LisJson;
import se.lis.rules.internal.assessment.Evaluator;
import se.lis.rules.internal.live.FollowedRegister;
import se.lis.rules.request.AssessmentRequest;

/**
 * An assessment that follows the changes of a register and the clock, and returns what each changed in the findings.
 *
 * <p>After each change it is what {@link ComplianceEngine#assess(LisSnapshot, AssessmentRequest)} gives for the register
 * as it then is. What changed is judged again, and whatever looked at it: the cost of a change follows how much looks at what
 * changed, not the size of the register. When the clock moves on, what can have turned is judged again. Judged as a whole again is a
 * register whose organisation changes, that is said to be taken later, or in which something flagged as security-sensitive
 * changes, or what means nothing without it. A change that fails leaves everything as it was.
 *
 * <p>May be used by many threads: changes wait for each other. Nothing of earlier registers or assessments is kept. Observers of the engine
 * hear of the first assessment, of each change and of each step of the clock, as of any assessment; the log reports changes at debug.
 */
public final class LiveAssessment implements AutoCloseable {

    private final Evaluator evaluator;
    private final Map<ArtefactId, Instant> heard = new HashMap<>();
    private @Nullable FollowedRegister state;
    private @Nullable Assessment whole;

    LiveAssessment(Evaluator evaluator, LisSnapshot snapshot, AssessmentRequest request) {
        this.evaluator = evaluator;
        this.state = evaluator.observed(
                request,
                snapshot.artefacts().count(),
                Level.INFO,
                () -> new FollowedRegister(evaluator, snapshot, request, true),
                LiveAssessment::came);
    }

    private static Evaluator.Came came(FollowedRegister register) {
        return new Evaluator.Came(register.outcomes(), register.found());
    }

    /** Does what judges something anew, heard by observers. */
    private AssessmentDelta observed(AssessmentRequest request, Supplier<AssessmentDelta> change) {
        return evaluator.observed(request, open().artefacts(), Level.DEBUG, change, delta -> came(open()));
    }

    /**
     * Puts an artefact in the place of all that have its id, or beside the others when none has; an organisation takes
     * the place of the one that there is. Returns what that changed.
     *
     * @throws IllegalArgumentException if it is another organisation, or holds a moment from which time can't be counted ({@link LisJson#check})
     * @throws se.lis.rules.request.AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta upsert(Artefact artefact) {
        FollowedRegister before = open();
        LisJson.standard().check(artefact);
        if (artefact.type() == ArtefactType.ORGANISATION) {
            checkSame(before, artefact);
            return changed(
                    before,
                    diff(before, List.of(artefact), List.of(before.bare().organisation())));
        }
        return changed(before, diff(before, List.of(artefact), before.entered(artefact.id())));
    }

    /**
     * Puts an artefact in as it was at a moment, as a message says it, and returns what that changed. The clock moves on to that moment first,
     * if it is later: what a fresh message says was not entered ahead of time. A message that comes late changes the register as it is now.
     *
     * @param at the moment at which the artefact was so
     * @throws IllegalArgumentException if it is another organisation, or the law of this library is not dated for the moment
     * @throws se.lis.rules.request.AssessmentStoppedException if judging was not done in time, or was cancelled; the clock may have moved then
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta upsert(Artefact artefact, Instant at) {
        AssessmentDelta passed = movedTo(at);
        return passed.then(upsert(artefact));
    }

    /**
     * Does what {@link #upsert(Artefact, Instant)} does, unless something later was heard of the same id by this method or {@link
     * #removeIfNewer}: so messages may come again, and in any order.
     *
     * @return what that changed, or empty where the message is passed over
     */
    public synchronized Optional<AssessmentDelta> upsertIfNewer(Artefact artefact, Instant at) {
        return ifNewer(artefact.id(), at, () -> upsert(artefact, at));
    }

    /**
     * Takes an artefact away as {@link #remove} does, with the clock at the moment of the message, unless something later was heard of the
     * same id.
     *
     * @return what that changed, or empty where the message is passed over
     */
    public synchronized Optional<AssessmentDelta> removeIfNewer(ArtefactId id, Instant at) {
        return ifNewer(id, at, () -> movedTo(at).then(remove(id)));
    }

    private Optional<AssessmentDelta> ifNewer(ArtefactId id, Instant at, Supplier<AssessmentDelta> change) {
        open();
        Instant last = heard.get(id);
        if (last != null && at.isBefore(last)) {
            return Optional.empty();
        }
        AssessmentDelta delta = change.get();
        heard.put(id, at);
        return Optional.of(delta);
    }

    private AssessmentDelta movedTo(Instant at) {
        FollowedRegister now = open();
        return at.isAfter(now.request().asOf())
                ? advanceTo(at)
                : new AssessmentDelta(List.of(), List.of(), List.of(), List.of(), now.complete());
    }

    /** Returns the moment of the last message about each id, to be stored with {@link #snapshot()} and given back by {@link #heard(Map)}. */
    public synchronized Map<ArtefactId, Instant> heard() {
        return Map.copyOf(heard);
    }

    /** Takes the moments of messages that are in the register already, so that one of them that comes again is passed over. */
    public synchronized void heard(Map<ArtefactId, Instant> moments) {
        moments.forEach((id, at) -> heard.merge(id, at, (one, other) -> one.isAfter(other) ? one : other));
    }

    /**
     * Takes away every artefact with an id, and returns what that changed; nothing where none has it.
     *
     * @throws IllegalArgumentException if it is the organisation's
     * @throws se.lis.rules.request.AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta remove(ArtefactId id) {
        FollowedRegister before = open();
        if (id.equals(before.bare().organisation().id())) {
            throw new IllegalArgumentException("organisation '" + id.value()
                    + "' can't be removed: a register is of one organisation; upsert it to change it");
        }
        return changed(before, diff(before, List.of(), before.entered(id)));
    }

    /**
     * Takes several changes as one, also such as leave unequal artefacts with one id, and returns what they changed
     * together. The register is from then on taken at the later moment of the difference; a difference from one and to the
     * same moment costs as little as its changes do.
     *
     * @throws IllegalArgumentException if the register does not hold what was removed or changed, or the difference is
     *     to another organisation
     * @throws se.lis.rules.request.AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta apply(SnapshotDiff changes) {
        FollowedRegister before = open();
        Stream.concat(changes.added().stream(), changes.changed().stream().map(SnapshotDiff.ChangedArtefact::after))
                .filter(artefact -> artefact.type() == ArtefactType.ORGANISATION)
                .forEach(organisation -> checkSame(before, organisation));
        return changed(before, changes);
    }

    /**
     * Moves the clock, and returns what the time that passed changed. The register is known to be as it is at that moment:
     * it is from then on taken at it, unless it was taken later.
     *
     * @param asOf the moment at which the register is judged from now on, the same or later
     * @throws IllegalArgumentException if the moment is before the one it was judged at, or the law of this library is not
     *     dated for it
     * @throws se.lis.rules.request.AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized AssessmentDelta advanceTo(Instant asOf) {
        FollowedRegister before = open();
        Instant now = before.request().asOf();
        if (asOf.isBefore(now)) {
            throw new IllegalArgumentException(
                    "asOf is " + asOf + ", but the register is judged at " + now + ", and the clock only moves on");
        }
        return observed(before.request().movedTo(asOf), () -> {
            Optional<FollowedRegister.Turn> turn = before.moveTo(asOf);
            if (turn.isEmpty()) {
                return become(before.at(asOf));
            }
            whole = null;
            return AssessmentDelta.of(turn.get());
        });
    }

    /**
     * Returns the earliest moment at which any verdict can turn if nothing in the register changes, so that a scheduler wakes up then;
     * empty where none can while the law of this library is dated. Until then every verdict stays, though findings may state
     * another delay. It may come early: {@link #advanceTo} then changes no verdict, and this returns the next. Where a rule of a host asks
     * for the moment itself, or a rule fails, it is the very next moment.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized Optional<Instant> nextTurn() {
        return open().nextTurn();
    }

    /**
     * Returns the moment at which the register is judged.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized Instant asOf() {
        return open().request().asOf();
    }

    /**
     * Returns the findings of the register as it is, in the order of an assessment.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized List<Finding> findings() {
        return open().findings();
    }

    /**
     * Returns the outcomes of all rules, by id.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized List<Outcome> outcomes() {
        return open().outcomes();
    }

    /**
     * Returns the outcomes of rules in units, by rule and unit.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized List<UnitOutcome> unitOutcomes() {
        return open().unitOutcomes();
    }

    /**
     * Returns the whole assessment of the register as it is, with its worklists. It is made when it is asked for, and costs
     * what an assessment of the whole register costs.
     *
     * @throws se.lis.rules.request.AssessmentStoppedException if judging was not done in time, or was cancelled
     * @throws IllegalStateException if this is closed
     */
    public synchronized Assessment assessment() {
        FollowedRegister now = open();
        Assessment assessment = whole;
        if (assessment == null) {
            assessment = evaluator.assess(now.snapshot(), now.request());
            whole = assessment;
        }
        return assessment;
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
        whole = null;
    }

    private AssessmentDelta changed(FollowedRegister before, SnapshotDiff changes) {
        return observed(before.request(), () -> {
            Optional<FollowedRegister.Turn> turn = before.apply(changes);
            if (turn.isEmpty()) {
                return become(before.changed(changes));
            }
            whole = null;
            return AssessmentDelta.of(turn.get());
        });
    }

    private AssessmentDelta become(FollowedRegister after) {
        AssessmentDelta delta = AssessmentDelta.of(after.since(open()));
        state = after;
        whole = null;
        return delta;
    }

    private FollowedRegister open() {
        return Optional.ofNullable(state)
                .orElseThrow(() -> new IllegalStateException("this live assessment is closed"));
    }

    private static SnapshotDiff diff(FollowedRegister before, List<Artefact> come, List<Artefact> gone) {
        Instant taken = before.bare().takenAt();
        return new SnapshotDiff(taken, taken, come, gone, List.of());
    }

    private static void checkSame(FollowedRegister register, Artefact organisation) {
        if (!organisation.id().equals(register.bare().organisation().id())) {
            throw new IllegalArgumentException("organisation is '"
                    + organisation.id().value() + "', but the register is of '"
                    + register.bare().organisation().id().value() + "'; each organisation has a register of its own");
        }
    }
}
