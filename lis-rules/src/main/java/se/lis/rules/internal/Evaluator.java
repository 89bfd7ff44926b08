package se.lis.rules.internal;

import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.OrganisationRef;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.id.UnitId;
import se.lis.core.json.LisJson;
import se.lis.core.time.Deadlines;
import se.lis.rules.AssessmentObserver;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.AssessmentStoppedException;
import se.lis.rules.CatalogueException;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.RuleExample;
import se.lis.rules.RulePart;
import se.lis.rules.parameter.Parameters;
import se.lis.rules.subject.Circumstances;
import se.lis.rules.subject.Register;
import se.lis.rules.subject.Subject;

/** Runs the rules over a register and puts the assessment together. Immutable; shared by all threads. */
public final class Evaluator {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);
    private static final int SLOW_RULES_TOLD = 5;
    private static final int NANOS_PER_MICRO = 1000;

    /** The languages that the library itself speaks. */
    public static final SortedSet<String> LANGUAGES = Collections.unmodifiableSortedSet(Languages.OWN);

    private final CatalogueReader.Content content;
    private final Parameters parameters;
    private final String policyDigest;
    private final RuleBase rules;
    private final Languages languages;
    private final Map<String, Set<String>> askedFor = new HashMap<>();
    private final List<AssessmentObserver> observers;
    private final LongSupplier nanoTime;

    /**
     * Reads the catalogue and loads the compiled rules.
     *
     * @param observers who is told of assessments
     * @param more files with other languages, by language
     * @param nanoTime what counts how long assessments take
     * @throws CatalogueException if they do not fit each other
     */
    public Evaluator(List<AssessmentObserver> observers, SortedMap<String, URL> more, LongSupplier nanoTime) {
        this(spoken(new CatalogueReader(), more), RuleBase.load(), observers, nanoTime);
    }

    /**
     * Judges by a content of its own.
     *
     * @throws CatalogueException if content and rules do not fit each other
     */
    Evaluator(CatalogueReader.Content content, RuleBase rules) {
        this(new Languages(new CatalogueReader(), content, new TreeMap<>()), rules, List.of(), System::nanoTime);
    }

    private Evaluator(Languages languages, RuleBase rules, List<AssessmentObserver> observers, LongSupplier nanoTime) {
        this.languages = languages;
        this.rules = rules;
        this.observers = observers;
        this.nanoTime = nanoTime;
        content = languages.content();
        parameters = new Parameters(content.parameters());
        policyDigest = LisJson.standard().digest(effectiveValues());
        content.catalogue()
                .rules()
                .forEach((id, rule) -> rule.messages()
                        .forEach((key, texts) -> askedFor.put(id + "." + key, Messages.placeholders(texts.values()))));
        checkNothingIsLost();
    }

    private static Languages spoken(CatalogueReader reader, SortedMap<String, URL> more) {
        return new Languages(reader, reader.read(), more);
    }

    /** Returns the languages that messages are written in. */
    public SortedSet<String> languages() {
        return languages.all();
    }

    /** Returns every text of a language; see {@link se.lis.rules.ComplianceEngine#texts}. */
    public SortedMap<String, String> texts(Locale language) {
        return Collections.unmodifiableSortedMap(languages.texts(language.getLanguage()));
    }

    /** Returns the rules. */
    public RuleCatalogue catalogue() {
        return content.catalogue();
    }

    /** Returns the scenarios that a rule is tested with; none for an id that no rule has. */
    public List<RuleExample> examples(String rule) {
        return new CatalogueReader().examples(rule);
    }

    /** Returns the dated parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** Assesses a register; see {@link se.lis.rules.ComplianceEngine#assess(LisSnapshot, AssessmentRequest)}. */
    public Assessment assess(LisSnapshot snapshot, AssessmentRequest request) {
        long artefacts = snapshot.artefacts().count();
        LOG.info("assessment of {} artefacts starts", artefacts);
        Observers told =
                new Observers(observers, new AssessmentObserver.Start(request.asOf(), request.lawAsOf(), artefacts));
        Watch watch = Watch.over(request, nanoTime, LOG.isDebugEnabled() || !told.isEmpty());
        Assessment assessment;
        try {
            assessment = assessment(snapshot, request, watch);
        } catch (RuntimeException | Error failure) {
            LOG.warn("assessment ends with {}", failure.getClass().getName());
            told.failed(failure.getClass(), watch.elapsed());
            throw failure;
        }
        tell(assessment, watch, told);
        return assessment;
    }

    private static void tell(Assessment assessment, Watch watch, Observers told) {
        AssessmentObserver.Summary summary = new AssessmentObserver.Summary(
                watch.elapsed(),
                assessment.outcomes().size(),
                (int) assessment.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .count(),
                assessment.findings().size(),
                assessment.rates().organisation());
        LOG.info(
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
                    .limit(SLOW_RULES_TOLD)
                    .forEach(rule -> LOG.debug(
                            "rule {} took {} us", rule.getKey(), rule.getValue().toNanos() / NANOS_PER_MICRO));
        }
        laps.forEach(told::judged);
        told.finished(summary);
    }

    private Assessment assessment(LisSnapshot snapshot, AssessmentRequest request, Watch watch) {
        watch.check();
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        checkCovered("asOf", asOf.day());
        request.lawAsOf().ifPresent(day -> checkCovered("lawAsOf", day));
        UnaryOperator<Finding> language = language(request, asOf);
        Register register = new Register(snapshot, asOf);
        Circumstances circumstances = new Circumstances(
                asOf,
                request.lawAsOf(),
                request.countingPolicy(),
                Deadlines.in(asOf.zone()),
                content.catalogue().legislation(),
                parameters);
        List<Subject> subjects =
                new SubjectFactory(snapshot, register, circumstances, content.catalogue(), watch).subjects();
        Collector collector = judged(subjects, watch);
        boolean criticalLawWaivable =
                parameters.governance(circumstances.decidingDay(asOf.day())).criticalLawWaivable();
        Map<ArtefactId, UnitId> units = Findings.units(subjects);
        Findings findings = new Findings(
                register.known().organisation(),
                parameters,
                askedFor,
                units,
                new Waivers(register.known().waivers(), asOf, content.catalogue(), criticalLawWaivable));
        List<Finding> found = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        List<UnitOutcome> unitOutcomes = new ArrayList<>();
        for (RuleDescriptor rule : content.catalogue().rules().values()) {
            Map<ArtefactId, Boolean> waived = new HashMap<>();
            for (Told told : collector.told(rule)) {
                watch.check();
                Finding finding = findings.finding(rule, told);
                waived.merge(told.subject.id(), finding.waiver().isPresent(), Boolean::logicalAnd);
                found.add(language.apply(finding));
            }
            waived.values().removeIf(accepted -> !accepted);
            Collector.RuleOutcome outcome = collector.outcome(rule, waived.keySet(), units);
            outcomes.add(outcome.outcome());
            unitOutcomes.addAll(outcome.units());
        }
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
                .addCatalogues(CatalogueRef.builder()
                        .id(content.catalogue().id())
                        .version(content.catalogue().version())
                        .digest(content.catalogue().digest())
                        .build())
                .catalogueVersion(content.catalogue().version())
                .policyDigest(policyDigest)
                .snapshotDigest(LisJson.standard().digest(snapshot))
                .complete(snapshot.contradictedIds().isEmpty())
                .outcomes(outcomes)
                .unitOutcomes(unitOutcomes)
                .findings(found.stream().distinct().sorted(Findings.ORDER).toList())
                .worklist(worklist(collector))
                .build();
    }

    /**
     * A rule that fails takes the whole session with it. Since no rule feeds another, each is then judged apart, and those
     * that fail again are the ones that failed; all others stand.
     */
    Collector judged(List<Subject> subjects, Watch watch) {
        Collector together = new Collector(content.catalogue());
        watch.startLaps();
        try {
            rules.judge(subjects, new WatchedVerdicts(together, watch), watch::check);
            return together;
        } catch (RuntimeException failure) {
            throwIfStopped(failure);
            LOG.warn(
                    "a rule failed with {}; each rule is judged apart",
                    failure.getClass().getName());
        }
        Collector apart = new Collector(content.catalogue());
        rules.apart(Collector::idOf).forEach((id, rule) -> {
            try {
                rule.judge(subjects, new WatchedVerdicts(apart, watch), watch::check);
            } catch (RuntimeException failure) {
                throwIfStopped(failure);
                String cause = root(failure).getClass().getName();
                apart.failed(id, cause);
                LOG.warn("rule {} failed with {}", id, cause);
            }
        });
        return apart;
    }

    /** What was stopped did not fail, wherever among the rules it was. */
    private static void throwIfStopped(Throwable failure) {
        if (root(failure) instanceof AssessmentStoppedException stopped) {
            throw stopped;
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    private List<WorklistEntry> worklist(Collector collector) {
        List<WorklistEntry> entries = new ArrayList<>();
        content.worklists()
                .forEach((list, worklist) -> entries.addAll(
                        new Worklists(collector.exposure(worklist.answers())).entries(list, collector.placed(list))));
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

    private void checkNothingIsLost() {
        Set<String> expected = new TreeSet<>();
        for (RuleDescriptor rule : content.catalogue().rules().values()) {
            for (RulePart part : rule.parts()) {
                expected.add(part.nameIn(rule.id()));
            }
        }
        expected.addAll(content.catalogue().priorities().keySet());
        Set<String> loaded = rules.ruleNames();
        if (!loaded.equals(expected)) {
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(loaded);
            Set<String> unknown = new TreeSet<>(loaded);
            unknown.removeAll(expected);
            throw new CatalogueException(
                    "the compiled rules are not the catalogue's: missing " + missing + ", unknown " + unknown);
        }
    }

    /** All values of all parameters: what a policy may change. */
    private SortedMap<String, List<String>> effectiveValues() {
        SortedMap<String, List<String>> values = new TreeMap<>();
        content.parameters()
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
