package se.lis.rules.internal.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import se.lis.core.file.FileProblem;
import se.lis.core.incident.ReportingLimits;
import se.lis.core.incident.ReportingStep;
import se.lis.core.text.Printable;
import se.lis.core.yaml.YamlNode;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.Control;
import se.lis.rules.catalogue.PriorityDescriptor;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.RuleExample;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.legislation.Duty;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.Source;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.catalogue.parameter.Parameters;

/** Reads the catalogue: what rules there are, their metadata, and the dated parameters. */
public final class CatalogueReader {

    /** The longest file of texts that is read, in bytes. */
    private static final int LARGEST_TEXTS = 1_000_000;

    /** The languages that the library's own texts are written in. */
    public static final SortedSet<String> LANGUAGES =
            Collections.unmodifiableSortedSet(new TreeSet<>(List.of("en", "sv")));

    private static final List<String> OUTCOMES = List.of("satisfied", "violated", "undetermined", "upcoming");

    private final CatalogueFiles files;

    /** Reads the catalogue of this library. */
    public CatalogueReader() {
        this(CatalogueFiles.own());
    }

    /** Reads a catalogue from these files. */
    public CatalogueReader(CatalogueFiles files) {
        this.files = files;
    }

    /**
     * The file that names the rules.
     *
     * @param id the id of the catalogue
     * @param version the version of its content
     * @param covered the days that its law is dated for
     * @param folders the rules by folder
     * @param waivers the parameters that say what can be waived
     * @param worklists what each worklist rests on
     */
    record Index(
            String id,
            String version,
            Covered covered,
            SortedMap<String, List<String>> folders,
            Set<String> waivers,
            SortedMap<String, Worklist> worklists) {}

    /**
     * What a worklist rests on.
     *
     * @param reasons what puts a subject on it
     * @param answers the rules that it answers: their violations say nothing more of what comes first
     */
    public record Worklist(List<String> reasons, Set<String> answers) {}

    /**
     * The days that a catalogue's law is dated for.
     *
     * @param from the first of them
     * @param until the first day after them
     */
    public record Covered(LocalDate from, LocalDate until) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /**
     * All that the files hold.
     *
     * @param catalogue the rules
     * @param covered the days that the law is dated for
     * @param parameters the parameters by id
     * @param worklists what each worklist rests on
     */
    public record Content(
            RuleCatalogue catalogue,
            Covered covered,
            SortedMap<String, Parameter> parameters,
            SortedMap<String, Worklist> worklists) {

        /** Returns the same with other descriptions of the rules. */
        public Content with(SortedMap<String, RuleDescriptor> rules) {
            return new Content(catalogue.withRules(rules), covered, parameters, worklists);
        }
    }

    public Content read() {
        Index index = read("/rules/catalogue.yaml", new TypeReference<Index>() {});
        Legislation legislation = new Legislation(
                read("/legislation/sources.yaml", new TypeReference<TreeMap<String, Source>>() {}),
                read("/legislation/authorities.yaml", new TypeReference<TreeMap<String, List<Authority>>>() {}));
        List<String> problems = new ArrayList<>();
        SortedMap<String, RuleDescriptor> rules = new TreeMap<>();
        index.folders()
                .forEach((folder, ids) -> ids.forEach(id -> {
                    String file = "/rules/" + folder + "/" + id + ".yaml";
                    try {
                        RuleDescriptor rule = read(file, new TypeReference<RuleDescriptor>() {});
                        checkId(file, id, rule.id());
                        checkFailureTitle(file, rule);
                        checkRestsOnSources(file, rule, legislation);
                        rules.put(id, rule.under(legislation));
                    } catch (CatalogueException broken) {
                        problems.addAll(broken.problems());
                    }
                }));
        throwIfAny(problems);
        SortedMap<String, PriorityDescriptor> priorities = new TreeMap<>();
        index.worklists()
                .forEach((list, worklist) -> worklist.reasons().forEach(id -> {
                    String file = "/rules/priority/" + id + ".yaml";
                    PriorityDescriptor priority = read(file, new TypeReference<PriorityDescriptor>() {});
                    checkId(file, id, priority.id());
                    priorities.put(id, priority.under(legislation));
                }));
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        for (String area : Parameters.areas()) {
            read("/parameters/" + area + ".yaml", new TypeReference<Map<String, Parameter>>() {})
                    .forEach((name, parameter) -> parameters.put(area + "." + name, parameter));
        }
        for (ReportingStep step : ReportingStep.values()) {
            parameters.put("incident." + step.limit(), reportingLimit(step));
        }
        List<Duty> duties = read("/legislation/duties.yaml", new TypeReference<List<Duty>>() {});
        SortedMap<String, Control> controls =
                read("/controls/iso-27001-2022.yaml", new TypeReference<TreeMap<String, Control>>() {});
        RuleCatalogue catalogue = new RuleCatalogue(
                index.id(), index.version(), files.digest(), rules, priorities, legislation, duties, controls);
        checkBecomes(index, rules);
        new AskedForCheck(catalogue, parameters, index.waivers()).check(problems);
        throwIfAny(problems);
        new LegislationCheck(catalogue, parameters).check();
        return new Content(catalogue, index.covered(), parameters, index.worklists());
    }

    /** The times that law sets for reporting stand in the model, where they answer without rules too. */
    private static Parameter reportingLimit(ReportingStep step) {
        return new Parameter(
                ReportingLimits.title(step),
                Parameter.Tighter.LOWER,
                null,
                ReportingLimits.of(step).stream()
                        .map(limit -> new DatedValue(
                                limit.from(),
                                limit.value(),
                                limit.force(),
                                limit.source(),
                                limit.provision(),
                                limit.verified(),
                                null))
                        .toList());
    }

    /** Returns the scenarios that a rule is tested with. */
    public List<RuleExample> examples(String rule) {
        Index index = read("/rules/catalogue.yaml", new TypeReference<Index>() {});
        List<RuleExample> examples = new ArrayList<>();
        index.folders().forEach((folder, ids) -> {
            if (ids.contains(rule)) {
                String file = "/rules/" + folder + "/" + rule + ".scenarios.yaml";
                new YamlFiles()
                        .read(file, new TypeReference<List<Map<String, Object>>>() {})
                        .forEach(scenario -> examples.add(example(scenario)));
            }
        });
        return examples;
    }

    /** Returns what a scenario shows. */
    public static RuleExample example(Map<String, Object> scenario) {
        String outcome = OUTCOMES.stream()
                .filter(scenario::containsKey)
                .reduce((one, other) -> one + " + " + other)
                .orElseGet(() -> String.valueOf(scenario.get("status")));
        return new RuleExample(String.valueOf(scenario.get("name")), outcome);
    }

    private static void checkRestsOnSources(String file, RuleDescriptor rule, Legislation legislation) {
        for (RuleDescriptor.Basis basis : rule.basis()) {
            if (!legislation.sources().containsKey(basis.source())) {
                throw new CatalogueException(
                        file + ": basis rests on '" + basis.source() + "', which /legislation/sources.yaml lacks");
            }
        }
    }

    /** Each rule says what is wrong where it is violated, and of no violation but its own what can be done. */
    private static void checkFailureTitle(String file, RuleDescriptor rule) {
        if (!rule.failureTitle().keySet().equals(LANGUAGES)) {
            throw new CatalogueException(file + ": failureTitle is written in "
                    + new TreeSet<>(rule.failureTitle().keySet()) + ", but must be in " + LANGUAGES);
        }
        rule.failureProblem().ifPresent(problem -> {
            throw new CatalogueException(file + ": " + problem);
        });
    }

    private static void checkBecomes(Index index, SortedMap<String, RuleDescriptor> rules) {
        index.folders()
                .forEach((folder, ids) -> ids.forEach(id -> Objects.requireNonNull(rules.get(id))
                        .becomesProblem(rules)
                        .ifPresent(problem -> {
                            throw new CatalogueException("/rules/" + folder + "/" + id + ".yaml: " + problem);
                        })));
    }

    private static void checkId(String file, String expected, String id) {
        if (!id.equals(expected)) {
            throw new CatalogueException(file + ": id is '" + id + "', but the file is named " + expected);
        }
    }

    private static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
    }

    /** Returns a language's own words. */
    public SortedMap<String, String> words(String language) {
        return read("/texts/" + language + ".yaml", new TypeReference<TreeMap<String, String>>() {});
    }

    private <T> T read(String file, TypeReference<T> type) {
        return files.read(file, type);
    }

    /** Reads the texts of a host's language, by key; they are no part of the catalogue. */
    public SortedMap<String, String> texts(URL file) {
        BiFunction<Integer, String, RuntimeException> refusal =
                (line, reason) -> new CatalogueException(file + ":" + line + ": " + reason);
        byte[] content;
        try (InputStream in = file.openStream()) {
            content = in.readNBytes(LARGEST_TEXTS + 1);
        } catch (IOException unreadable) {
            throw new CatalogueException(file + " can't be read: " + FileProblem.reason(unreadable), unreadable);
        }
        if (content.length > LARGEST_TEXTS) {
            throw refusal.apply(1, "it is larger than " + LARGEST_TEXTS + " bytes, which no language needs");
        }
        Map<String, YamlNode> fields = YamlNode.read(content, refusal).fields();
        if (fields == null) {
            throw refusal.apply(1, "it must hold keys, each with its text");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        fields.forEach((key, node) -> {
            String text = node.text();
            if (text == null) {
                throw refusal.apply(node.line(), Printable.brief(key) + " has no text");
            }
            texts.put(key, text);
        });
        return texts;
    }
}
