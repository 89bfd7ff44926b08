package se.lis.rules.internal.assessment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.time.Deadlines;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.SubjectVerdict;
import se.lis.rules.internal.finding.CommonGround;
import se.lis.rules.internal.finding.Findings;
import se.lis.rules.internal.finding.Statement;
import se.lis.rules.internal.finding.Waivers;
import se.lis.rules.internal.judging.AssessmentBudget;
import se.lis.rules.internal.judging.Collector;
import se.lis.rules.internal.judging.Result;
import se.lis.rules.internal.judging.RuleJudge;
import se.lis.rules.internal.judging.VerdictEvidence;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.internal.language.AskedFor;
import se.lis.rules.internal.policy.CityLimits;
import se.lis.rules.internal.proof.SharedValues;
import se.lis.rules.register.Register;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.verdict.JudgingContext;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.ViewFactory;

/**
 * Judges what stands in a register at a moment, some artefacts at a time.
 *
 * <p>ViewBatch of one artefact are judged by nothing but themselves, and the organisation, which comes last, by counts of what its
 * artefacts are parts of. So it makes no difference which are judged together, and memory need hold only a few subjects at a time
 * beside the register and what was found. Of one thread.
 */
public final class AssessmentRun {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentRun.class);

    /** How many artefacts are judged in one session: enough to spread its cost, and few enough to stay near the processor. */
    public static final int TOGETHER = 1000;

    /**
     * What all assessments of one engine have in common.
     *
     * @param catalogue the rules as the catalogue describes them
     * @param rules the compiled rules
     * @param parameters the dated parameters
     * @param lawful the parameters as law, regulation and standard have them, or empty where no policy tightens any
     * @param askedFor the arguments that texts ask for
     * @param views what makes the views of the host's own
     */
    record Given(
            RuleCatalogue catalogue,
            RuleBases rules,
            Parameters parameters,
            Optional<Parameters> lawful,
            AskedFor askedFor,
            List<ViewFactory> views) {}

    private final Given given;
    private final Register register;
    private final AssessmentRequest request;
    private final UnaryOperator<Finding> language;
    private final AssessmentBudget watch;
    private final CommonGround common;
    private final Optional<CommonGround> legalCommon;
    private final SharedValues shared = new SharedValues();

    /**
     * Looks at a register.
     *
     * @param language writes a finding's message, where one is asked for
     * @param watch what says whether to go on
     */
    AssessmentRun(
            Given given,
            Register register,
            AssessmentRequest request,
            UnaryOperator<Finding> language,
            AssessmentBudget watch) {
        this.given = given;
        this.register = register;
        this.request = request;
        this.language = language;
        this.watch = watch;
        this.common = new CommonGround(given.catalogue(), given.parameters());
        this.legalCommon = given.lawful().map(lawful -> new CommonGround(given.catalogue(), lawful));
    }

    /** Judges the whole register, and reports how many artefacts are done. */
    RunTotals whole(LongConsumer progress) {
        return whole(TOGETHER, progress);
    }

    /**
     * Judges the whole register.
     *
     * @param together how many artefacts at a time
     * @param progress receives how many are done
     */
    RunTotals whole(int together, LongConsumer progress) {
        RunTotals whole = new RunTotals(given.catalogue());
        OrganisationCounts parts = new OrganisationCounts();
        OrganisationCounts legalParts = new OrganisationCounts();
        List<ArtefactId> others = register.ids();
        others.remove(register.organisation().id());
        // What is found then comes in its order.
        others.sort(Comparator.naturalOrder());
        for (int from = 0; from == 0 || from < others.size(); from += together) {
            int to = Math.min(from + together, others.size());
            List<ArtefactId> some = others.subList(from, to);
            boolean last = to == others.size();
            ViewBatch subjects = subjects(some, last, given.parameters(), parts);
            Optional<ViewBatch> legal = given.lawful().map(limits -> subjects(some, last, limits, legalParts));
            whole.judged(judge(subjects, legal, id -> register, whole.of(subjects)));
            progress.accept(to);
        }
        return whole;
    }

    /** Returns what each rule says of each artefact that it concerns, some artefacts at a time: memory holds those of a few. */
    Stream<SubjectVerdict> verdicts() {
        OrganisationCounts parts = new OrganisationCounts();
        OrganisationCounts legalParts = new OrganisationCounts();
        List<ArtefactId> others = register.ids();
        others.remove(register.organisation().id());
        return Stream.iterate(0, from -> from == 0 || from < others.size(), from -> from + TOGETHER)
                .flatMap(from -> {
                    int to = Math.min(from + TOGETHER, others.size());
                    List<ArtefactId> some = others.subList(from, to);
                    boolean last = to == others.size();
                    ViewBatch subjects = subjects(some, last, given.parameters(), parts);
                    Optional<ViewBatch> legal = given.lawful().map(limits -> subjects(some, last, limits, legalParts));
                    List<SubjectVerdict> verdicts = new ArrayList<>();
                    judge(subjects, legal, id -> register, new VerdictResults(subjects, verdicts));
                    return verdicts.stream();
                });
    }

    /** Keeps the results of the artefacts that were judged together. */
    private record VerdictResults(ViewBatch subjects, List<SubjectVerdict> verdicts) implements ResultListener {

        @Override
        public void finding(int seat, Statement finding) {
            // what was found is counted by its result
        }

        @Override
        public void result(RuleDescriptor rule, int seat, Result result) {
            ArtefactId id = subjects.artefact(seat);
            verdicts.add(new SubjectVerdict(
                    rule.id(),
                    SubjectRef.builder()
                            .type(id.type().jsonName())
                            .id(id.value())
                            .build(),
                    status(result)));
        }

        @Override
        public void failed(RuleDescriptor rule, String reason) {
            for (int seat = 0; seat < subjects.artefacts(); seat++) {
                result(rule, seat, Result.FAILED);
            }
        }

        private static Explanation.Status status(Result result) {
            return switch (result) {
                case SATISFIED -> Explanation.Status.SATISFIED;
                case VIOLATED -> Explanation.Status.VIOLATED;
                case WAIVED -> Explanation.Status.WAIVED;
                case UNDETERMINED -> Explanation.Status.UNDETERMINED;
                case UPCOMING -> Explanation.Status.UPCOMING;
                case NOT_YET_DUE -> Explanation.Status.NOT_YET_DUE;
                case NOT_IN_FORCE -> Explanation.Status.NOT_IN_FORCE;
                case LEFT_OUT -> Explanation.Status.UNDETERMINED;
                case FAILED -> Explanation.Status.ERROR;
            };
        }
    }

    /** The organisation comes with the last. */
    private ViewBatch subjects(List<ArtefactId> some, boolean last, Parameters limits, OrganisationCounts parts) {
        ViewBatch subjects = subjects();
        ViewMaker factory = factory(register, limits);
        some.forEach(id -> factory.of(id, subjects));
        parts.addAll(subjects.all());
        if (last) {
            factory.of(register.organisation().id(), subjects);
            factory.ofOrganisation(parts, subjects);
        }
        return subjects;
    }

    /** Begins to gather subjects. */
    public ViewBatch subjects() {
        return new ViewBatch(watch::check);
    }

    /** Returns what makes subjects of artefacts that look at the register. */
    public ViewMaker factory(Register view, Parameters limits) {
        ZoneId zone = register.asOf().zone();
        JudgingContext judging = new JudgingContext(
                zone,
                request.lawAsOf(),
                request.countingPolicy(),
                Deadlines.in(zone),
                given.catalogue().legislation(),
                limits);
        return new ViewMaker(view, judging, given.catalogue(), given.views());
    }

    /**
     * Judges views, and hands their results on.
     *
     * @param subjects what is judged together
     * @param legal the same as the legal limits see it, where a policy tightened one
     * @param views the register as each artefact sees it
     * @return what the rules decided
     */
    public Collector judge(
            ViewBatch subjects,
            Optional<ViewBatch> legal,
            Function<ArtefactId, Register> views,
            ResultListener judged) {
        Map<String, String> failedByLaw = new HashMap<>();
        UnaryOperator<Statement> limits =
                legal.map(seen -> cityLimits(seen, views, failedByLaw)).orElse(UnaryOperator.identity());
        Collector collector = judged(subjects);
        failedByLaw.forEach(collector::failed);
        Findings findings = findings(subjects, common, views, limits);
        shared.forgetFacts();
        for (RuleDescriptor rule : given.catalogue().rules().values()) {
            List<Stated> stated = collector.failure(rule).isPresent() ? List.of() : stated(rule, collector, findings);
            Optional<String> failure = collector.failure(rule);
            if (failure.isPresent()) {
                judged.failed(rule, failure.get());
                continue;
            }
            Map<Integer, Boolean> waived = new HashMap<>();
            stated.forEach(each -> {
                waived.merge(each.seat(), each.statement().finding().waiver().isPresent(), Boolean::logicalAnd);
                judged.finding(each.seat(), each.statement());
            });
            waived.values().removeIf(accepted -> !accepted);
            collector.results(rule, waived.keySet(), (seat, result) -> judged.result(rule, seat, result));
        }
        return collector;
    }

    /** A finding on the artefact at a seat. */
    private record Stated(int seat, Statement statement) {}

    /** Proves and writes what a rule found; where that fails, the rule has failed, and nothing of it is reported. */
    private List<Stated> stated(RuleDescriptor rule, Collector collector, Findings findings) {
        List<Stated> stated = new ArrayList<>();
        boolean done = isolated(rule.id(), collector, () -> {
            for (VerdictEvidence evidence : collector.evidence(rule)) {
                watch.check();
                stated.add(new Stated(
                        evidence.subject.seat(),
                        findings.finding(rule, evidence).in(language)));
            }
        });
        return done ? stated : List.of();
    }

    /**
     * Does what may fail by one rule's fault, which then has failed. No memory left, and the like, is nobody's fault and ends the assessment.
     *
     * @return whether it was done
     */
    private boolean isolated(String rule, Collector collector, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException | Error failure) {
            watch.throwIfStopped();
            Failures.throwIfOfMachine(failure);
            Throwable cause = Failures.root(failure);
            collector.failed(rule, cause.getClass().getName());
            LOG.warn("rule {} failed with {}", rule, cause.getClass().getName());
            // Where, and not what: a message may quote the register.
            LOG.debug("rule {} failed at {}", rule, Arrays.asList(cause.getStackTrace()));
            return false;
        }
    }

    /** Judges by the legal limits, which separates what breaks law from what breaks a city's own limit. */
    private UnaryOperator<Statement> cityLimits(
            ViewBatch subjects, Function<ArtefactId, Register> views, Map<String, String> failed) {
        CommonGround legal = legalCommon.orElseThrow();
        Collector collector = judged(subjects);
        Findings findings = findings(subjects, legal, views, UnaryOperator.identity());
        List<Statement> byLaw = new ArrayList<>();
        for (RuleDescriptor rule : given.catalogue().rules().values()) {
            isolated(
                    rule.id(),
                    collector,
                    () -> collector.evidence(rule).forEach(evidence -> byLaw.add(findings.finding(rule, evidence))));
            collector.failure(rule).ifPresent(reason -> failed.put(rule.id(), reason));
        }
        return new CityLimits(legal.parameters().all(), byLaw)::limited;
    }

    private Findings findings(
            ViewBatch subjects,
            CommonGround ofRules,
            Function<ArtefactId, Register> views,
            UnaryOperator<Statement> force) {
        return new Findings(
                register,
                ofRules,
                given.askedFor(),
                subjects,
                force,
                views,
                new Waivers(
                        given.catalogue(),
                        limitOf(ofRules, "governance.criticalLawWaivable"),
                        limitOf(ofRules, "governance.waiverTwoRolesFrom")),
                shared);
    }

    private Function<AsOf, DatedValue> limitOf(CommonGround ofRules, String id) {
        Parameter limit = ofRules.parameters().parameter(id);
        return moment -> limit.on(request.lawAsOf().orElse(moment.day()));
    }

    /**
     * A rule that fails takes the whole session with it. Since no rule feeds another, each is then judged apart, and those
     * that fail again are the ones that failed; all others stand.
     */
    Collector judged(ViewBatch subjects) {
        Collector collector = asked(subjects);
        Throwable views = subjects.failure();
        if (views != null) {
            String reason = Failures.root(views).getClass().getName();
            LOG.warn("the host's views failed with {}, and so do its rules", reason);
            given.rules().ofHost().forEach(rule -> collector.failed(rule, reason));
        }
        return collector;
    }

    private Collector asked(ViewBatch subjects) {
        Collector together = new Collector(given.catalogue(), subjects);
        watch.startLaps();
        try {
            given.rules().judge(subjects.all(), new RuleJudge(together, watch), watch::check);
            return together;
        } catch (RuntimeException | Error failure) {
            watch.throwIfStopped();
            Failures.throwIfOfMachine(failure);
            LOG.warn(
                    "a rule failed with {}; each rule is judged apart",
                    failure.getClass().getName());
        }
        Collector apart = new Collector(given.catalogue(), subjects);
        given.rules()
                .apart()
                .forEach((id, rule) -> isolated(
                        id, apart, () -> rule.judge(subjects.all(), new RuleJudge(apart, watch), watch::check)));
        return apart;
    }
}
