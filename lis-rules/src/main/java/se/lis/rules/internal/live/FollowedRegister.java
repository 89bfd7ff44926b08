package se.lis.rules.internal.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.json.LisJson;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.assessment.AssessmentRun;
import se.lis.rules.internal.assessment.Evaluator;
import se.lis.rules.internal.assessment.ResultListener;
import se.lis.rules.internal.assessment.ViewMaker;
import se.lis.rules.internal.finding.Statement;
import se.lis.rules.internal.judging.AssessmentBudget;
import se.lis.rules.internal.judging.Result;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.register.Register;
import se.lis.rules.register.Turning;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.verdict.OrganisationCounts;

/**
 * A register with the results of each of its artefacts, which follows changes: what changed is judged again, and whatever
 * had looked at it, in a session of their own.
 *
 * <p>Drools could follow changes itself, but loses matches where facts change between firings. So subjects are never changed:
 * the register reports who looks at what (see {@link Register#observedBy}), and a change makes the subjects of all who looked at
 * a part that it touches anew. ViewBatch of one artefact are judged by nothing but themselves, and the organisation, which is
 * judged as a whole, by counts of what its artefacts are parts of; so the sum of all is what judging the whole at once gives.
 *
 * <p>When the clock moves on, the artefacts are judged anew of which more is known then, and those whose subjects asked a question about
 * the moment that has another answer then (see {@link Turning}): the same answers lead to the same verdict.
 *
 * <p>ResultListener as a whole again is a register whose organisation changes, also by what becomes known of it, which is said to be taken later,
 * or in which something security-sensitive, or what goes with it, changes. Of one thread.
 */
public final class FollowedRegister {

    private final Evaluator evaluator;
    private final boolean live;
    private AssessmentRequest request;
    private final Register register;
    private final ArtefactId organisation;
    private LisSnapshot bare;
    private final Map<ArtefactId, List<Artefact>> entered = new HashMap<>();
    private final Set<ArtefactId> contradicted = new HashSet<>();
    private final ArtefactResults cells;
    private long artefacts;
    private final Map<ArtefactResult.RuleResult, ArtefactResult.RuleResult> results = new HashMap<>();
    private List<Outcome> outcomes;

    /**
     * What a change did to what was found. What only states that more time has passed is the same.
     *
     * @param before the findings that are not the same any more, as they were stated then
     * @param after those that were not the same before, as they are stated now
     * @param outcomesBefore all outcomes as they were, by rule
     * @param outcomesAfter all outcomes as they are, by rule
     * @param complete whether nothing contradicts itself, and no rule failed
     */
    public record Turn(
            List<Finding> before,
            List<Finding> after,
            List<Outcome> outcomesBefore,
            List<Outcome> outcomesAfter,
            boolean complete) {}

    /**
     * Judges a register as a whole.
     *
     * @param live whether the register is known to be as it is when its clock moves on; else it stays as it was taken
     */
    public FollowedRegister(Evaluator evaluator, LisSnapshot snapshot, AssessmentRequest request, boolean live) {
        this.evaluator = evaluator;
        this.request = request;
        this.live = live;
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        evaluator.check(request, asOf);
        LisJson.standard().check(snapshot);
        // nothing can be judged when the law of the library ends
        Instant end = evaluator.covered().until().atStartOfDay(asOf.zone()).toInstant();
        register = new Register(snapshot, asOf, request.kept());
        register.lookAhead(end, live);
        organisation = snapshot.organisation().id();
        bare = LisSnapshot.builder()
                .schemaVersion(snapshot.schemaVersion())
                .takenAt(snapshot.takenAt())
                .organisation(snapshot.organisation())
                .build();
        snapshot.artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION)
                .forEach(artefact -> entered.merge(artefact.id(), List.of(artefact), FollowedRegister::joined));
        artefacts = entered.values().stream().mapToLong(List::size).sum();
        contradicted.addAll(snapshot.contradictedIds());
        cells = new ArtefactResults(evaluator.catalogue(), end);
        AssessmentBudget watch = evaluator.watch(request);
        watch.check();
        List<ArtefactId> others = register.ids();
        others.remove(organisation);
        judged(others, watch).forEach((id, cell) -> {
            cells.count(cell, 1);
            cells.put(id, cell);
        });
        judged(List.of(organisation), watch).forEach(cells::put);
        outcomes = cells.outcomes();
    }

    private static List<Artefact> joined(List<Artefact> some, List<Artefact> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Returns the register as it is. */
    public LisSnapshot snapshot() {
        return with(entered.values().stream().flatMap(List::stream).toList());
    }

    private LisSnapshot with(List<Artefact> artefacts) {
        return new SnapshotDiff(bare.takenAt(), bare.takenAt(), artefacts, List.of(), List.of()).applyTo(bare);
    }

    /** Returns what stands under an id, which is not the organisation's; nothing where it leads nowhere. */
    public List<Artefact> entered(ArtefactId id) {
        return entered.getOrDefault(id, List.of());
    }

    /** Returns the organisation, with nothing else of the register. */
    public LisSnapshot bare() {
        return bare;
    }

    /** Returns what it is judged by. */
    public AssessmentRequest request() {
        return request;
    }

    /** Returns how many artefacts there are, each as often as it is entered. */
    public long artefacts() {
        return 1 + artefacts;
    }

    /** Returns how many findings there are. */
    public long found() {
        return cells.found();
    }

    /** Returns the findings, in the order of an assessment. */
    public List<Finding> findings() {
        AsOf now = register.asOf();
        return cells.findings().map(each -> each.at(now)).sorted(Finding.ORDER).toList();
    }

    /** Returns the outcomes of all rules, by id. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** Returns the outcomes in units, by rule and unit. */
    public List<UnitOutcome> unitOutcomes() {
        return cells.unitOutcomes();
    }

    /** Returns whether nothing contradicts itself, and no rule failed. */
    public boolean complete() {
        return contradicted.isEmpty() && cells.failing().isEmpty();
    }

    /**
     * Returns the earliest moment at which anything can be judged otherwise, if nothing in the register changes; empty where nothing
     * can while the law of this library is dated.
     */
    public Optional<Instant> nextTurn() {
        if (cells.restless()) {
            return Optional.of(request.asOf().plusNanos(1));
        }
        Instant known = register.ahead().next();
        Instant judged = cells.turns().next();
        Instant next = known.isBefore(judged) ? known : judged;
        return next.isBefore(cells.turns().end()) ? Optional.of(next) : Optional.empty();
    }

    /** Returns whether anything can be judged otherwise at every moment, so that nobody can foresee when it is. */
    boolean restless() {
        return cells.restless();
    }

    /**
     * Moves the clock, and judges again what can have turned.
     *
     * @return what that did, or empty where it asks for judging the whole register again, of which {@link #at} then gives the outcome;
     *     nothing has changed then, nor when this fails
     * @throws IllegalArgumentException if the law of this library is not dated for the moment
     */
    public Optional<Turn> moveTo(Instant moment) {
        AsOf now = AsOf.of(moment, register.asOf().zone());
        AssessmentRequest moved = request.movedTo(moment);
        evaluator.check(moved, now);
        Set<ArtefactId> known = register.ahead().by(moment);
        boolean takenApart = live && moment.equals(request.asOf()) && moment.isAfter(bare.takenAt());
        if (takenApart || known.contains(organisation) || !cells.failing().isEmpty()) {
            return Optional.empty();
        }
        AssessmentRequest before = request;
        AsOf then = register.asOf();
        Instant taken = bare.takenAt();
        Set<ArtefactId> affected = new HashSet<>(known);
        affected.addAll(cells.turns().by(moment));
        request = moved;
        Map<ArtefactId, ArtefactResult> judged =
                judged(affected, touched -> register.moveTo(now, register.takenAt(now), known, touched), () -> {
                    register.moveTo(then, taken, known, part -> {});
                    request = before;
                });
        bare = bare.withTakenAt(register.takenAt());
        return Optional.of(taken(then, Map.of(), judged));
    }

    /** Returns the register at a moment, judged as a whole; this one stays as it is. */
    public FollowedRegister at(Instant asOf) {
        Instant taken = bare.takenAt();
        return new FollowedRegister(
                evaluator,
                live ? snapshot().withTakenAt(asOf.isAfter(taken) ? asOf : taken) : snapshot(),
                request.movedTo(asOf),
                live);
    }

    /** Returns what changed of what was found, from another state of the same register to this one. */
    public Turn since(FollowedRegister earlier) {
        return turn(earlier.register.asOf(), earlier.cells.findings(), cells.findings(), earlier.outcomes());
    }

    /**
     * Takes a change.
     *
     * @return what it did, or empty where it asks for judging the whole register again, of which {@link #changed} then gives
     *     the outcome; nothing has changed then, nor when this fails
     * @throws IllegalArgumentException if the register does not hold what was removed or changed; the message names it
     */
    public Optional<Turn> apply(SnapshotDiff changes) {
        Map<ArtefactId, List<Artefact>> after = after(changes);
        boolean whole = !changes.takenAfter().equals(bare.takenAt())
                || after.containsKey(organisation)
                || after.entrySet().stream()
                        .flatMap(each -> Stream.concat(each.getValue().stream(), entered(each.getKey()).stream()))
                        .anyMatch(artefact -> !register.takes(artefact));
        return whole ? Optional.empty() : Optional.of(turned(after));
    }

    /** Returns the register after a change, judged as a whole; this one stays as it is. */
    public FollowedRegister changed(SnapshotDiff changes) {
        return new FollowedRegister(evaluator, changes.applyTo(snapshot()), request, live);
    }

    /** What stands under the ids that a change is about after it, sorted, where that is not what stood there. */
    private Map<ArtefactId, List<Artefact>> after(SnapshotDiff changes) {
        Set<ArtefactId> ids = new HashSet<>();
        changes.added().forEach(artefact -> ids.add(artefact.id()));
        changes.removed().forEach(artefact -> ids.add(artefact.id()));
        changes.changed().forEach(change -> ids.add(change.before().id()));
        changes.changed().forEach(change -> ids.add(change.after().id()));
        LisSnapshot before =
                with(ids.stream().flatMap(id -> entered(id).stream()).toList());
        LisSnapshot changed = changes.applyTo(before);
        Map<ArtefactId, List<Artefact>> after = new LinkedHashMap<>();
        ids.forEach(id -> after.put(id, List.of()));
        changed.artefacts()
                .forEach(artefact -> after.merge(artefact.id(), List.of(artefact), FollowedRegister::joined));
        after.entrySet()
                .removeIf(each -> each.getValue()
                        .equals(before.artefacts()
                                .filter(artefact -> artefact.id().equals(each.getKey()))
                                .toList()));
        return after;
    }

    private Turn turned(Map<ArtefactId, List<Artefact>> after) {
        Map<ArtefactId, List<Artefact>> before = new LinkedHashMap<>();
        after.keySet().forEach(id -> before.put(id, entered(id)));
        Map<ArtefactId, ArtefactResult> judged = judged(
                after.keySet(),
                touched -> after.forEach((id, artefacts) -> register.put(id, artefacts, touched)),
                () -> before.forEach((id, artefacts) -> register.put(id, artefacts, part -> {})));
        return taken(register.asOf(), after, judged);
    }

    /**
     * Judges some artefacts after a change, those that look at what it touches, and the organisation where its parts are others.
     *
     * @param change makes the change, and reports what it touches
     * @param undo takes it back, where judging fails
     */
    private Map<ArtefactId, ArtefactResult> judged(
            Set<ArtefactId> some, Consumer<Consumer<Object>> change, Runnable undo) {
        Set<Object> touched = new HashSet<>();
        List<ArtefactResult> counted = new ArrayList<>();
        List<ArtefactResult> uncounted = new ArrayList<>();
        try {
            change.accept(touched::add);
            AssessmentBudget watch = evaluator.watch(request);
            Set<ArtefactId> affected = new HashSet<>(some);
            affected.addAll(cells.readersOf(touched));
            boolean whole = affected.remove(organisation);
            Map<ArtefactId, ArtefactResult> judged = new LinkedHashMap<>(judged(affected, watch));
            for (Map.Entry<ArtefactId, ArtefactResult> each : judged.entrySet()) {
                ArtefactResult earlier = cells.get(each.getKey());
                ArtefactResult later = each.getValue();
                if (!earlier.parts().equals(later.parts())
                        || !earlier.legalParts().equals(later.legalParts())) {
                    whole = true;
                    cells.count(earlier, -1);
                    uncounted.add(earlier);
                    cells.count(later, 1);
                    counted.add(later);
                }
            }
            if (whole) {
                judged.putAll(judged(List.of(organisation), watch));
            }
            return judged;
        } catch (RuntimeException | Error failure) {
            undo.run();
            counted.forEach(cell -> cells.count(cell, -1));
            uncounted.forEach(cell -> cells.count(cell, 1));
            throw failure;
        }
    }

    /** Takes what was judged for what is, after what was judged at a moment: nothing can fail any more. */
    private Turn taken(AsOf then, Map<ArtefactId, List<Artefact>> after, Map<ArtefactId, ArtefactResult> judged) {
        after.forEach((id, there) -> {
            artefacts += there.size() - entered(id).size();
            if (there.isEmpty()) {
                entered.remove(id);
            } else {
                entered.put(id, there);
            }
            if (there.stream().distinct().limit(2).count() > 1) {
                contradicted.add(id);
            } else {
                contradicted.remove(id);
            }
        });
        Set<String> failingBefore = cells.failing();
        Set<ArtefactId> touched = new HashSet<>(judged.keySet());
        List<Statement> before = findings(touched, failingBefore);
        judged.forEach(cells::put);
        Set<String> failing = cells.failing();
        List<Statement> now = findings(touched, failing);
        List<Outcome> outcomesBefore = outcomes;
        outcomes = cells.outcomes();
        if (!failing.equals(failingBefore)) {
            Set<ArtefactId> others = new HashSet<>(cells.ids());
            others.removeAll(judged.keySet());
            before.addAll(findings(others, failingBefore));
            now.addAll(findings(others, failing));
        }
        return turn(then, before.stream(), now.stream(), outcomesBefore);
    }

    private List<Statement> findings(Collection<ArtefactId> ids, Set<String> failing) {
        List<Statement> findings = new ArrayList<>();
        for (ArtefactId id : ids) {
            for (Statement each : cells.get(id).findings()) {
                if (!failing.contains(each.finding().rule())) {
                    findings.add(each);
                }
            }
        }
        return findings;
    }

    /** What came of what was found at a moment: what would be stated now as it is now is the same, and no change. */
    private Turn turn(AsOf then, Stream<Statement> earlier, Stream<Statement> later, List<Outcome> outcomesBefore) {
        AsOf now = register.asOf();
        List<Statement> before = earlier.toList();
        List<Finding> were = before.stream().map(each -> each.at(then)).toList();
        List<Finding> would = before.stream().map(each -> each.grownOlder(now)).toList();
        List<Finding> after = later.map(each -> each.at(now)).toList();
        Map<String, List<Finding>> wouldById = would.stream().collect(Collectors.groupingBy(Finding::id));
        Map<String, List<Finding>> afterById = after.stream().collect(Collectors.groupingBy(Finding::id));
        return new Turn(
                IntStream.range(0, were.size())
                        .filter(place -> !holds(afterById, would.get(place)))
                        .mapToObj(were::get)
                        .sorted(Finding.ORDER)
                        .toList(),
                after.stream()
                        .filter(finding -> !holds(wouldById, finding))
                        .sorted(Finding.ORDER)
                        .toList(),
                outcomesBefore,
                outcomes,
                complete());
    }

    /** Findings are compared with those of their id only: to compare all of a large register by hash reads every proof. */
    private static boolean holds(Map<String, List<Finding>> byId, Finding finding) {
        return byId.getOrDefault(finding.id(), List.of()).contains(finding);
    }

    private Map<ArtefactId, ArtefactResult> judged(Collection<ArtefactId> ids, AssessmentBudget watch) {
        Map<ArtefactId, ArtefactResult> judged = new HashMap<>();
        List<ArtefactId> together = new ArrayList<>();
        for (ArtefactId id : ids) {
            together.add(id);
            if (together.size() == AssessmentRun.TOGETHER) {
                judge(together, watch, judged);
                together.clear();
            }
        }
        judge(together, watch, judged);
        return judged;
    }

    private void judge(List<ArtefactId> ids, AssessmentBudget watch, Map<ArtefactId, ArtefactResult> into) {
        if (ids.isEmpty()) {
            return;
        }
        Map<ArtefactId, ArtefactResult.Draft> drafts = new LinkedHashMap<>();
        Map<ArtefactId, Register> views = new LinkedHashMap<>();
        for (ArtefactId id : ids) {
            ArtefactResult.Draft draft =
                    new ArtefactResult.Draft(id, register.asOf(), cells.turns().end());
            drafts.put(id, draft);
            views.put(id, register.observedBy(draft));
        }
        AssessmentRun bench = evaluator.bench(register, request, watch);
        Optional<ViewBatch> legal = evaluator
                .lawful()
                .map(limits -> subjects(
                        bench,
                        views,
                        limits,
                        cells.legalParts(),
                        (id, part) -> draft(drafts, id).legalPart(part)));
        ViewBatch subjects = subjects(
                bench,
                views,
                evaluator.parameters(),
                cells.parts(),
                (id, part) -> draft(drafts, id).part(part));
        bench.judge(subjects, legal, id -> view(views, id), new ResultListener() {
            @Override
            public void finding(int seat, Statement finding) {
                draft(drafts, subjects.artefact(seat)).finding(finding);
            }

            @Override
            public void result(RuleDescriptor rule, int seat, Result result) {
                ArtefactResult.RuleResult one = new ArtefactResult.RuleResult(rule.id(), result);
                draft(drafts, subjects.artefact(seat))
                        .result(results.computeIfAbsent(one, same -> same), subjects.unit(seat));
            }

            @Override
            public void failed(RuleDescriptor rule, String reason) {
                drafts.values().forEach(draft -> draft.failed(new ArtefactResult.Failure(rule.id(), reason)));
            }
        });
        drafts.forEach((id, draft) -> into.put(id, draft.done()));
    }

    private static Register view(Map<ArtefactId, Register> views, ArtefactId id) {
        return Objects.requireNonNull(views.get(id));
    }

    private static ArtefactResult.Draft draft(Map<ArtefactId, ArtefactResult.Draft> drafts, ArtefactId id) {
        return Objects.requireNonNull(drafts.get(id));
    }

    private ViewBatch subjects(
            AssessmentRun bench,
            Map<ArtefactId, Register> views,
            Parameters limits,
            OrganisationCounts parts,
            BiConsumer<ArtefactId, Object> part) {
        ViewBatch subjects = bench.subjects();
        views.forEach((id, view) -> {
            ViewMaker factory = bench.factory(view, limits);
            factory.of(id, subjects);
            if (id.equals(organisation)) {
                factory.ofOrganisation(parts, subjects);
            }
        });
        subjects.all().forEach(subject -> subject.parts().forEach(each -> part.accept(subject.id(), each)));
        return subjects;
    }

    /** Returns how many things are kept, which a register that is as it was keeps as many of as before. */
    long size() {
        return cells.size() + entered.size() + contradicted.size() + register.size();
    }
}
