package se.lis.rules.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.Explanation.Status;
import se.lis.rules.explanation.Reasoning;
import se.lis.rules.internal.judging.Collector;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.internal.judging.RuleJudge;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.internal.proof.ProofWriter;
import se.lis.rules.internal.proof.SharedValues;
import se.lis.rules.proof.CitedFacts;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Placement;
import se.lis.rules.verdict.Question;
import se.lis.rules.verdict.Verdict;
import se.lis.rules.verdict.View;

/**
 * Explains why a rule says what it says of one artefact.
 *
 * <p>What was found is taken from a whole assessment. How the rule came to it, and why nothing was found, is what its questions about
 * the artefact's own views record when the rule alone asks them: no rule feeds another.
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
            return explanation(Status.UNKNOWN_SUBJECT);
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
                    notFound(entered.get(0).id()).answers(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        boolean failed = assessment.outcomes().stream()
                .anyMatch(outcome -> outcome.rule().equals(rule.id()) && outcome.status() == OutcomeStatus.ERROR);
        if (failed) {
            return explanation(Status.ERROR);
        }
        return entered.stream().anyMatch(Artefact::securityProtected)
                ? explanation(Status.SECURITY_PROTECTED)
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
        ViewBatch all = evaluator.subjects(snapshot, request);
        List<View> own =
                all.all().stream().filter(subject -> means(subject.id())).toList();
        Collector collector = new Collector(evaluator.catalogue(), all);
        Answers answers = new Answers(collector);
        alone.judge(own, new RuleJudge(answers, evaluator.watch(request)), () -> {});
        return switch (collector.standing(rule)) {
            case SATISFIED -> explained(Status.SATISFIED, answers.reasonings(), answers.keptUntil());
            case NOT_YET_DUE -> explained(Status.NOT_YET_DUE, answers.reasonings(), Optional.empty());
            case NOT_IN_FORCE -> notInForce(answers.reasonings());
            case TOLD, NOT_EXAMINED -> outside(id, own, answers);
        };
    }

    private Explanation notInForce(List<Reasoning> reasonings) {
        return new Explanation(
                rule.id(),
                reference,
                Status.NOT_IN_FORCE,
                List.of(),
                reasonings,
                Optional.empty(),
                days(RuleDescriptor.Basis::from).min(LocalDate::compareTo),
                days(RuleDescriptor.Basis::until).max(LocalDate::compareTo));
    }

    private Stream<LocalDate> days(Function<RuleDescriptor.Basis, @Nullable LocalDate> day) {
        return rule.basis().stream().map(day).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private Explanation outside(ArtefactId id, List<View> views, Answers answers) {
        if (snapshot.contradictedIds().contains(id)) {
            return explanation(Status.CONTRADICTORY);
        }
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        boolean there = snapshot.artefacts()
                .filter(artefact -> artefact.id().equals(id))
                .anyMatch(artefact -> artefact.asAt(asOf).isPresent());
        if (!there) {
            return explanation(Status.NOT_YET_THERE);
        }
        List<Reasoning> why = answers.reasonings();
        return explained(Status.NOT_IN_SCOPE, why.isEmpty() ? unmet(views) : why, Optional.empty());
    }

    /** What keeps an artefact out of the rule by its left side: the facts that the conditions which are not met read. */
    private List<Reasoning> unmet(List<View> views) {
        return alone.unmet(rule.id(), views)
                .map(outside -> List.of(new Reasoning(
                        Verdict.NOT_EXAMINED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new ProofWriter(outside.view(), outside.read()).proof())))
                .orElse(List.of());
    }

    private Explanation explanation(Status status) {
        return explained(status, List.of(), Optional.empty());
    }

    private Explanation explained(Status status, List<Reasoning> answers, Optional<LocalDate> keptUntil) {
        return new Explanation(
                rule.id(), reference, status, List.of(), answers, keptUntil, Optional.empty(), Optional.empty());
    }

    private boolean means(ArtefactId id) {
        return id.type().jsonName().equals(reference.type()) && id.value().equals(reference.id());
    }

    /** Takes what each question came to, and hands it on. */
    private static final class Answers implements RuleJudge.Taker {
        private final Collector collector;
        private final List<Reasoning> reasonings = new ArrayList<>();
        private @Nullable LocalDate kept;

        Answers(Collector collector) {
            this.collector = collector;
        }

        @Override
        public Optional<RuleDescriptor> asked(String id) {
            return collector.asked(id);
        }

        @Override
        public void placed(String reason, View view, Placement placement, RuleJudge.Readings readings) {
            throw new IllegalStateException(reason + " is a reason for places in a worklist, and explains no rule");
        }

        @Override
        public void decided(
                RuleDescriptor asking, View view, Question question, boolean inForce, RuleJudge.Readings readings) {
            Question.Decision decision = question.decision();
            reasonings.add(new Reasoning(
                    decision.verdict(),
                    decision.discriminator().map(value -> Scalar.of(value).toString()),
                    decision.clause(),
                    inForce ? CitedFacts.basis(asking, decision.clause(), view.decidingDay()) : List.of(),
                    new ProofWriter(
                                    view,
                                    decision,
                                    readings.left(),
                                    readings.right(),
                                    Optional.empty(),
                                    new SharedValues())
                            .proof()));
            Known<?> due = decision.verdict() == Verdict.SATISFIED && decision.renewal() ? decision.due() : null;
            LocalDate day = due == null ? null : due.day().least();
            if (day != null) {
                kept = kept == null || day.isBefore(kept) ? day : kept;
            }
            collector.decided(asking, view, question, inForce, readings);
        }

        List<Reasoning> reasonings() {
            return reasonings;
        }

        Optional<LocalDate> keptUntil() {
            return Optional.ofNullable(kept);
        }
    }
}
