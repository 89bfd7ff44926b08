package se.lis.rules.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.OrganisationRef;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.json.LisJson;
import se.lis.core.time.Deadlines;
import se.lis.rules.AssessmentRequest;
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
    private static final Set<String> LANGUAGES = Set.of("sv", "en");

    private final CatalogueReader.Content content;
    private final Parameters parameters;
    private final String policyDigest;
    private final RuleBase rules;
    private final Map<String, Map<String, String>> words = new TreeMap<>();
    private final Map<String, Set<String>> askedFor = new HashMap<>();

    /**
     * Reads the catalogue and loads the compiled rules.
     *
     * @throws CatalogueException if they do not fit each other
     */
    public Evaluator() {
        CatalogueReader reader = new CatalogueReader();
        content = reader.read();
        parameters = new Parameters(content.parameters());
        policyDigest = LisJson.standard().digest(effectiveValues());
        for (String language : LANGUAGES) {
            words.put(language, reader.read("/texts/" + language + ".yaml", new TypeReference<>() {}));
        }
        content.catalogue()
                .rules()
                .forEach((id, rule) -> rule.messages()
                        .forEach((key, texts) -> askedFor.put(id + "." + key, Messages.placeholders(texts.values()))));
        rules = RuleBase.load();
        checkNothingIsLost();
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
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        checkCovered("asOf", asOf.day());
        request.lawAsOf().ifPresent(day -> checkCovered("lawAsOf", day));
        Register register = new Register(snapshot, asOf);
        Circumstances circumstances = new Circumstances(
                asOf,
                request.lawAsOf(),
                request.countingPolicy(),
                Deadlines.in(asOf.zone()),
                content.catalogue().legislation(),
                parameters);
        Collector collector = judged(new SubjectFactory(snapshot, register, circumstances).subjects());
        List<Outcome> outcomes = content.catalogue().rules().values().stream()
                .map(collector::outcome)
                .toList();
        List<Finding> findings = findings(register.known(), collector, language(request, asOf));
        LOG.info("assessed {} rules: {} findings", outcomes.size(), findings.size());
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
                .findings(findings)
                .worklist(worklist(collector))
                .build();
    }

    /**
     * A rule that fails takes the whole session with it. Since no rule feeds another, each is then judged apart, and those
     * that fail again are the ones that failed; all others stand.
     */
    Collector judged(List<Subject> subjects) {
        Collector together = new Collector(content.catalogue());
        try {
            rules.judge(subjects, together);
            return together;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "a rule failed with {}; each rule is judged apart",
                    failure.getClass().getName());
        }
        Collector apart = new Collector(content.catalogue());
        rules.apart(Collector::idOf).forEach((id, rule) -> {
            try {
                rule.judge(subjects, apart);
            } catch (RuntimeException failure) {
                String cause = root(failure).getClass().getName();
                apart.failed(id, cause);
                LOG.warn("rule {} failed with {}", id, cause);
            }
        });
        return apart;
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

    private List<Finding> findings(LisSnapshot register, Collector collector, UnaryOperator<Finding> language) {
        Findings findings = new Findings(register.organisation(), parameters, askedFor);
        List<Finding> all = new ArrayList<>();
        content.catalogue()
                .rules()
                .values()
                .forEach(rule ->
                        collector.told(rule).forEach(told -> all.add(language.apply(findings.finding(rule, told)))));
        return all.stream().distinct().sorted(Findings.ORDER).toList();
    }

    private UnaryOperator<Finding> language(AssessmentRequest request, AsOf asOf) {
        Optional<Locale> locale = request.locale();
        if (locale.isEmpty()) {
            return finding -> finding;
        }
        Map<String, String> spoken = words.get(locale.get().getLanguage());
        if (spoken == null) {
            throw new IllegalArgumentException(
                    "locale is '" + locale.get().toLanguageTag() + "', but messages are written in " + words.keySet());
        }
        Messages messages = new Messages(locale.get(), asOf.zone(), spoken);
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
