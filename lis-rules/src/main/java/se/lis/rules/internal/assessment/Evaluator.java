package se.lis.rules.internal.assessment;

import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.OrganisationRef;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.json.LisJson;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.RuleExample;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.SubjectVerdict;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.judging.AssessmentBudget;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.internal.language.AskedFor;
import se.lis.rules.internal.language.Languages;
import se.lis.rules.internal.language.Messages;
import se.lis.rules.internal.own.OwnRules;
import se.lis.rules.internal.policy.DecidedRules;
import se.lis.rules.internal.policy.PolicyValues;
import se.lis.rules.policy.Policy;
import se.lis.rules.register.Register;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.AssessmentObserver;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.verdict.ViewFactory;

/** Runs the rules over a register and puts the assessment together. Immutable; shared by all threads. */
public final class Evaluator {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);
    private static final int SLOW_RULES_LOGGED = 5;
    private static final int NANOS_PER_MICRO = 1000;

    private final CatalogueReader.Content content;
    private final AssessmentRun.Given given;
    private final Optional<PolicyValues> policy;
    private final String policyDigest;
    private final Languages languages;
    private final List<AssessmentObserver> observers;
    private final LongSupplier nanoTime;

    /**
     * What an engine is made of beside the library's own catalogue.
     *
     * @param policy the city's policy, or empty for none
     * @param rules the folders and jars with rules of the host's own
     * @param views what makes the views of the host's own
     * @param observers who is informed of assessments
     * @param languages files with other languages, by language
     * @param nanoTime what counts how long assessments take
     */
    public record Setup(
            Optional<Policy> policy,
            List<Path> rules,
            List<ViewFactory> views,
            List<AssessmentObserver> observers,
            SortedMap<String, URL> languages,
            LongSupplier nanoTime) {

        /** Keeps own copies. */
        public Setup {
            rules = List.copyOf(rules);
            views = List.copyOf(views);
            observers = List.copyOf(observers);
        }

        /** Returns a setup of the library alone. */
        public static Setup plain() {
            return new Setup(Optional.empty(), List.of(), List.of(), List.of(), new TreeMap<>(), System::nanoTime);
        }
    }

    /**
     * Reads the catalogue and loads the compiled rules.
     *
     * @throws CatalogueException if they do not fit each other, or a rule of the host's own is broken
     * @throws se.lis.rules.policy.PolicyException if the policy decides what it can't
     */
    public Evaluator(Setup setup) {
        this(BackgroundTask.begin("lis-catalogue", () -> new CatalogueReader().read()), RuleBase.load(), setup);
    }

    private Evaluator(BackgroundTask<CatalogueReader.Content> read, RuleBase library, Setup setup) {
        this(read.result(), library, setup);
    }

    /**
     * Judges by a content of its own.
     *
     * @throws CatalogueException if content and rules do not fit each other
     */
    Evaluator(CatalogueReader.Content content, RuleBase rules) {
        this(content, rules, Setup.plain());
    }

    private Evaluator(CatalogueReader.Content standard, RuleBase library, Setup setup) {
        observers = setup.observers();
        nanoTime = setup.nanoTime();
        OwnRules own = new OwnRules(standard, setup.views());
        setup.rules().forEach(own::add);
        languages = new Languages(new CatalogueReader(), own.content(), own.words(), setup.languages());
        CatalogueReader.Content described = languages.content();
        Parameters plain = new Parameters(described.parameters());
        policy = setup.policy()
                .map(city -> new PolicyValues(
                        plain, city, described.covered(), described.catalogue().rules()));
        content = setup.policy()
                .map(city -> described.with(
                        new DecidedRules(city, plain).of(described.catalogue().rules())))
                .orElse(described);
        given = new AssessmentRun.Given(
                content.catalogue(),
                new RuleBases(standard.catalogue(), library, own.bundles()),
                policy.map(values -> plain.with(values.effective())).orElse(plain),
                policy.filter(PolicyValues::tightened).map(values -> plain.with(values.legal())),
                new AskedFor(),
                setup.views());
        policyDigest = LisJson.standard().digest(effectiveValues());
    }

    /** Returns the languages that messages are written in. */
    public Languages languages() {
        return languages;
    }

    /** Returns the days that the law is dated for. */
    public CatalogueReader.Covered covered() {
        return content.covered();
    }

    /** Returns the rules. */
    public RuleCatalogue catalogue() {
        return content.catalogue();
    }

    /** Returns the scenarios that a rule is tested with; none for an id that no rule has. */
    public List<RuleExample> examples(String rule) {
        return given.rules().examples(rule);
    }

    /** Returns the parameters as law, regulation and standard have them, or empty where no policy tightens any. */
    public Optional<Parameters> lawful() {
        return given.lawful();
    }

    /** Returns the dated parameters. */
    public Parameters parameters() {
        return given.parameters();
    }

    /** Assesses a register; see {@link se.lis.rules.ComplianceEngine#assess(LisSnapshot, AssessmentRequest)}. */
    public Assessment assess(LisSnapshot snapshot, AssessmentRequest request) {
        long artefacts = snapshot.artefacts().count();
        return observed(
                request,
                artefacts,
                Level.INFO,
                (watch, informed) -> assessment(snapshot, request, watch, informed::progressed),
                assessment ->
                        new Came(assessment.outcomes(), assessment.findings().size()));
    }

    /**
     * What became of a register that was judged.
     *
     * @param outcomes the outcomes of all rules
     * @param findings how many findings there are
     */
    public record Came(List<Outcome> outcomes, long findings) {}

    /** Informs all observers that a forecast has looked at a day. */
    public void foreseen(LocalDate day, LocalDate until) {
        Observers.foreseen(observers, day, until);
    }

    /** Judges something, and informs the log and all observers; what each rule took is not measured. */
    public <T> T observed(
            AssessmentRequest request, long artefacts, Level level, Supplier<T> work, Function<T, Came> came) {
        return observed(request, artefacts, level, (watch, informed) -> work.get(), came);
    }

    private <T> T observed(
            AssessmentRequest request,
            long artefacts,
            Level level,
            BiFunction<AssessmentBudget, Observers, T> work,
            Function<T, Came> came) {
        log(level, "assessment of {} artefacts starts", artefacts);
        Observers informed =
                new Observers(observers, new AssessmentObserver.Start(request.asOf(), request.lawAsOf(), artefacts));
        AssessmentBudget watch = AssessmentBudget.over(request, nanoTime, LOG.isDebugEnabled() || !informed.isEmpty());
        T result;
        try {
            result = work.apply(watch, informed);
        } catch (RuntimeException | Error failure) {
            // That a host stops an assessment is its wish, and no warning.
            Level how = failure instanceof AssessmentCancelledException ? level : Level.WARN;
            log(how, "assessment ends with {}", failure.getClass().getName());
            informed.failed(failure.getClass(), watch.elapsed());
            throw failure;
        }
        report(came.apply(result), watch, informed, level);
        return result;
    }

    /** The fluent way to do this is not in the SLF4J that the rules are compiled beside. */
    private static void log(Level level, String text, Object... values) {
        switch (level) {
            case WARN -> LOG.warn(text, values);
            case INFO -> LOG.info(text, values);
            default -> LOG.debug(text, values);
        }
    }

    private static void report(Came came, AssessmentBudget watch, Observers informed, Level level) {
        AssessmentObserver.Summary summary = new AssessmentObserver.Summary(
                watch.elapsed(),
                came.outcomes().size(),
                (int) came.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .count(),
                (int) came.findings(),
                ComplianceRate.of(came.outcomes()));
        log(
                level,
                "assessment ends after {} ms: {} rules, {} failed, {} findings, {}",
                summary.elapsed().toMillis(),
                summary.rules(),
                summary.failedRules(),
                summary.findings(),
                summary.verdicts());
        SortedMap<String, Duration> laps = watch.laps();
        if (LOG.isDebugEnabled()) {
            laps.entrySet().stream()
                    .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                    .limit(SLOW_RULES_LOGGED)
                    .forEach(rule -> LOG.debug(
                            "rule {} took {} us", rule.getKey(), rule.getValue().toNanos() / NANOS_PER_MICRO));
        }
        laps.forEach(informed::judged);
        informed.finished(summary);
    }

    /** Explains a rule's verdict on one artefact; see {@link se.lis.rules.ComplianceEngine#explain}. */
    public Explanation explain(LisSnapshot snapshot, AssessmentRequest request, String rule, SubjectRef subject) {
        RuleDescriptor descriptor = content.catalogue().rules().get(rule);
        if (descriptor == null) {
            throw new IllegalArgumentException("there is no rule '" + rule + "'; the rules are "
                    + content.catalogue().rules().firstKey() + " to "
                    + content.catalogue().rules().lastKey());
        }
        return new Explainer(this, descriptor, given.rules().only(rule), snapshot, request, subject).explanation();
    }

    /** Returns every verdict; see {@link se.lis.rules.ComplianceEngine#verdicts}. */
    public Stream<SubjectVerdict> verdicts(LisSnapshot snapshot, AssessmentRequest request) {
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        check(request, asOf);
        LisJson.standard().check(snapshot);
        return bench(new Register(snapshot, asOf, request.kept()), request, watch(request))
                .verdicts();
    }

    /** Returns what watches over a judgement that nobody asks the laps of. */
    public AssessmentBudget watch(AssessmentRequest request) {
        return AssessmentBudget.over(request, nanoTime, false);
    }

    /** Returns what rules would see of a register. */
    ViewBatch subjects(LisSnapshot snapshot, AssessmentRequest request) {
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        Register register = new Register(snapshot, asOf, request.kept());
        AssessmentRun bench = bench(register, request, watch(request));
        ViewBatch subjects = bench.subjects();
        bench.factory(register, parameters()).all(subjects);
        return subjects;
    }

    /** Returns who judges a register. */
    public AssessmentRun bench(Register register, AssessmentRequest request, AssessmentBudget watch) {
        return new AssessmentRun(given, register, request, language(request, register.asOf()), watch);
    }

    private Assessment assessment(
            LisSnapshot snapshot, AssessmentRequest request, AssessmentBudget watch, LongConsumer progress) {
        watch.check();
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        check(request, asOf);
        String digest = LisJson.standard().digest(snapshot);
        RunTotals whole = bench(new Register(snapshot, asOf, request.kept()), request, watch)
                .whole(progress);
        List<Outcome> outcomes = whole.outcomes();
        return Assessment.builder()
                .schemaVersion(Assessment.SCHEMA_VERSION)
                .organisation(OrganisationRef.builder()
                        .id(snapshot.organisation().id().value())
                        .zone(asOf.zone())
                        .build())
                .asOf(request.asOf())
                .lawAsOf(request.lawAsOf())
                .locale(request.locale().map(Locale::getLanguage))
                .libraryVersion(libraryVersion())
                .catalogues(given.rules().catalogues())
                .catalogueVersion(content.catalogue().version())
                .policyDigest(policyDigest)
                .policy(policy.map(PolicyValues::reference))
                .snapshotDigest(digest)
                .notKept(request.notKept())
                .complete(snapshot.contradictedIds().isEmpty()
                        && outcomes.stream().noneMatch(outcome -> outcome.status() == OutcomeStatus.ERROR))
                .outcomes(outcomes)
                .unitOutcomes(whole.unitOutcomes())
                .findings(whole.findings())
                .worklist(worklist(whole))
                .build();
    }

    /**
     * Checks what is asked for.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for a day asked for, or there are no messages in
     *     the language asked for
     */
    public void check(AssessmentRequest request, AsOf asOf) {
        checkCovered("asOf", asOf.day());
        request.lawAsOf().ifPresent(day -> checkCovered("lawAsOf", day));
        language(request, asOf);
    }

    private List<WorklistEntry> worklist(RunTotals whole) {
        List<WorklistEntry> entries = new ArrayList<>();
        content.worklists().forEach((list, worklist) -> entries.addAll(whole.worklist(list, worklist.answers())));
        return entries;
    }

    private UnaryOperator<Finding> language(AssessmentRequest request, AsOf asOf) {
        Optional<Locale> locale = request.locale();
        if (locale.isEmpty()) {
            return finding -> finding;
        }
        Messages messages = new Messages(
                locale.get(), asOf.zone(), languages.texts(locale.get().getLanguage()));
        return finding -> messages.written(
                finding, Objects.requireNonNull(content.catalogue().rules().get(finding.rule())));
    }

    private void checkCovered(String what, LocalDate day) {
        if (!content.covered().holds(day)) {
            throw new IllegalArgumentException(what + " is " + day + ", but the law of this library is dated for "
                    + content.covered().from() + " to " + content.covered().until() + " (exclusive)");
        }
    }

    /** All values of all parameters: what a policy may change. */
    private SortedMap<String, List<String>> effectiveValues() {
        SortedMap<String, List<String>> values = new TreeMap<>();
        parameters()
                .all()
                .forEach((id, parameter) -> values.put(
                        id,
                        parameter.values().stream()
                                .map(value -> value.from() + " " + value.value())
                                .toList()));
        return values;
    }

    private static String libraryVersion() {
        String version = Evaluator.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
