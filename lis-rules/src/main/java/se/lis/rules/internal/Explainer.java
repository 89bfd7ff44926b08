package se.lis.rules.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.Explanation;
import se.lis.rules.Explanation.Status;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Subject;
import se.lis.rules.subject.Subjects;

/**
 * Tells why a rule says what it says of one artefact.
 *
 * <p>What was found is taken from a whole assessment. What was not found is told by judging the artefact's own subjects with the
 * rule alone: no rule feeds another, and the scope of a rule is one pattern.
 */
final class Explainer {

    private final Evaluator evaluator;
    private final RuleDescriptor rule;
    private final RuleBase alone;
    private final LisSnapshot snapshot;
    private final AssessmentRequest request;
    private final SubjectRef reference;

    Explainer(
            Evaluator evaluator,
            RuleDescriptor rule,
            RuleBase alone,
            LisSnapshot snapshot,
            AssessmentRequest request,
            SubjectRef reference) {
        this.evaluator = evaluator;
        this.rule = rule;
        this.alone = alone;
        this.snapshot = snapshot;
        this.request = request;
        this.reference = reference;
    }

    Explanation explanation() {
        List<Artefact> entered =
                snapshot.artefacts().filter(artefact -> means(artefact.id())).toList();
        if (entered.isEmpty()) {
            return told(Status.UNKNOWN_SUBJECT);
        }
        Assessment assessment = evaluator.assess(snapshot, request);
        List<Finding> found = assessment.findings().stream()
                .filter(finding ->
                        finding.rule().equals(rule.id()) && finding.subject().equals(reference))
                .toList();
        if (!found.isEmpty()) {
            return new Explanation(
                    rule.id(),
                    reference,
                    status(found),
                    found,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        boolean failed = assessment.outcomes().stream()
                .anyMatch(outcome -> outcome.rule().equals(rule.id()) && outcome.status() == OutcomeStatus.ERROR);
        if (failed) {
            return told(Status.ERROR);
        }
        return entered.stream().anyMatch(Artefact::securityProtected)
                ? told(Status.SECURITY_PROTECTED)
                : notFound(entered.get(0).id());
    }

    private static Status status(List<Finding> found) {
        FindingKind kind =
                found.stream().map(Finding::kind).min(FindingKind::compareTo).orElseThrow();
        return switch (kind) {
            case VIOLATION ->
                found.stream().allMatch(finding -> finding.waiver().isPresent()) ? Status.WAIVED : Status.VIOLATED;
            case UNDETERMINED -> Status.UNDETERMINED;
            case UPCOMING -> Status.UPCOMING;
        };
    }

    private Explanation notFound(ArtefactId id) {
        Subjects all = evaluator.subjects(snapshot, request);
        return switch (judged(all).standing(rule)) {
            case SATISFIED ->
                new Explanation(
                        rule.id(),
                        reference,
                        Status.SATISFIED,
                        List.of(),
                        keptUntil(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
            case NOT_YET_DUE -> told(Status.NOT_YET_DUE);
            case NOT_IN_FORCE ->
                new Explanation(
                        rule.id(),
                        reference,
                        Status.NOT_IN_FORCE,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        days(RuleDescriptor.Basis::from).min(LocalDate::compareTo),
                        days(RuleDescriptor.Basis::until).max(LocalDate::compareTo));
            case TOLD, NOT_EXAMINED -> outside(id, own(all));
        };
    }

    private Stream<LocalDate> days(java.util.function.Function<RuleDescriptor.Basis, @Nullable LocalDate> day) {
        return rule.basis().stream().map(day).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private Explanation outside(ArtefactId id, List<Subject> subjects) {
        if (snapshot.contradictedIds().contains(id)) {
            return told(Status.CONTRADICTORY);
        }
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        boolean there = snapshot.artefacts()
                .filter(artefact -> artefact.id().equals(id))
                .anyMatch(artefact -> artefact.asAt(asOf).isPresent());
        if (!there) {
            return told(Status.NOT_YET_THERE);
        }
        return new Explanation(
                rule.id(),
                reference,
                Status.NOT_IN_SCOPE,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Explanation told(Status status) {
        return new Explanation(
                rule.id(),
                reference,
                status,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Looks ahead in growing steps, then halves the last one. What turns stays turned while nothing in the register changes, but
     * for duties that recur; such a turn and its return within one step are passed over.
     */
    private Optional<LocalDate> keptUntil() {
        LocalDate today =
                AsOf.of(request.asOf(), snapshot.organisation().zone()).day();
        int kept = 0;
        for (int ahead = 1; ahead <= Explanation.HORIZON_DAYS; ahead *= 2) {
            if (!evaluator.covers(today.plusDays(ahead))) {
                return Optional.empty();
            }
            if (!keeps(today.plusDays(ahead))) {
                return Optional.of(today.plusDays(lastKept(today, kept, ahead)));
            }
            kept = ahead;
        }
        return Optional.empty();
    }

    private int lastKept(LocalDate today, int from, int turned) {
        int kept = from;
        int broken = turned;
        while (broken - kept > 1) {
            int middle = (kept + broken) / 2;
            if (keeps(today.plusDays(middle))) {
                kept = middle;
            } else {
                broken = middle;
            }
        }
        return kept;
    }

    /** A reminder is no breach: what falls due soon is still kept. */
    private boolean keeps(LocalDate day) {
        AssessmentRequest later =
                request.movedTo(AsOf.lastInstantOf(day, snapshot.organisation().zone()));
        Collector collector = judged(evaluator.subjects(snapshot, later));
        return collector.told(rule).stream().allMatch(told -> told.kind == FindingKind.UPCOMING);
    }

    private List<Subject> own(Subjects all) {
        return all.all().stream().filter(subject -> means(subject.id())).toList();
    }

    private boolean means(ArtefactId id) {
        return id.type().jsonName().equals(reference.type()) && id.value().equals(reference.id());
    }

    private Collector judged(Subjects all) {
        Collector collector = new Collector(evaluator.catalogue(), all);
        alone.judge(own(all), collector, new RuleJudge(collector, evaluator.watch(request)), () -> {});
        return collector;
    }
}
