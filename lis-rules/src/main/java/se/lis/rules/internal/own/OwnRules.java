package se.lis.rules.internal.own;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.file.Sha256;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.RuleExample;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.Source;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.catalogue.RuleFiles;
import se.lis.rules.internal.compiler.DrlSource;
import se.lis.rules.internal.compiler.RuleCompiler;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.internal.language.Languages;
import se.lis.rules.testing.Scenario;
import se.lis.rules.verdict.ViewFactory;

/** Adds catalogues of a host's own to the library's: reads, checks and compiles them. */
public final class OwnRules {

    private static final String INDEX = "rules/catalogue.yaml";
    private static final String TERM = "term.";

    private final CatalogueReader.Content standard;
    private final ClassLoader classes;
    private final SortedMap<String, SortedMap<String, String>> words = new TreeMap<>();
    private final SortedMap<String, RuleDescriptor> rules;
    private final SortedMap<String, Parameter> parameters;
    private final SortedMap<String, Source> sources;
    private final Set<String> ownPrefixes = new TreeSet<>();
    private final List<Bundle> bundles = new ArrayList<>();

    /**
     * The file that names a host's catalogue.
     *
     * @param id the id of the catalogue
     * @param version the version of its content
     */
    record Index(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String version) {}

    /**
     * A host's catalogue.
     *
     * @param reference what assessments state of it
     * @param compiled its rules
     * @param examples its scenarios by rule
     */
    public record Bundle(CatalogueRef reference, RuleBase compiled, SortedMap<String, List<RuleExample>> examples) {}

    /**
     * Starts from the library's own catalogue.
     *
     * @param standard the library's catalogue
     * @param views what makes the views of the host's own, whose classes its rules name
     */
    public OwnRules(CatalogueReader.Content standard, List<ViewFactory> views) {
        this.standard = standard;
        this.classes = views.isEmpty()
                ? RuleBase.class.getClassLoader()
                : views.get(0).getClass().getClassLoader();
        CatalogueReader.LANGUAGES.forEach(language -> words.put(language, new TreeMap<>()));
        this.rules = new TreeMap<>(standard.catalogue().rules());
        this.parameters = new TreeMap<>(standard.parameters());
        this.sources = new TreeMap<>(standard.catalogue().legislation().sources());
        rules.keySet().forEach(id -> ownPrefixes.add(RuleCheck.prefix(id)));
    }

    /** Returns the library's catalogue with those of the host. */
    public CatalogueReader.Content content() {
        RuleCatalogue catalogue = standard.catalogue();
        return new CatalogueReader.Content(
                new RuleCatalogue(
                        catalogue.id(),
                        catalogue.version(),
                        catalogue.digest(),
                        rules,
                        catalogue.priorities(),
                        new Legislation(sources, catalogue.legislation().authorities()),
                        catalogue.duties(),
                        catalogue.controls()),
                standard.covered(),
                parameters,
                standard.worklists());
    }

    /** Returns the words that the host's texts need, by language. */
    public SortedMap<String, SortedMap<String, String>> words() {
        return words;
    }

    /** Returns the host's catalogues, in the order in which they were added. */
    public List<Bundle> bundles() {
        return bundles;
    }

    /**
     * Adds a folder or jar.
     *
     * @throws CatalogueException if anything in it is broken: the message names file, line and reason
     */
    public void add(Path folderOrJar) {
        RuleFiles files = RuleFiles.of(folderOrJar);
        if (!RuleCompiler.available()) {
            throw new CatalogueException(
                    files.place() + ": own rules are compiled when the engine is built, which needs"
                            + " org.drools:drools-engine on the class path, in the version of drools-model-compiler");
        }
        Slips slips = new Slips();
        Optional<Index> index = OwnFile.read(files, INDEX, new TypeReference<Index>() {}, slips);
        String id = index.map(Index::id).orElse("own");
        if (id.equals(standard.catalogue().id())
                || bundles.stream().anyMatch(bundle -> bundle.reference().id().equals(id))) {
            slips.add(files.error(INDEX, "id:", "id is '" + id + "', which another catalogue has"));
        }
        Set<String> citable = addSources(files, slips);
        Set<String> given = addParameters(files, slips, citable);
        addWords(files, slips);
        RuleCheck check = new RuleCheck(
                files,
                slips,
                ownPrefixes,
                new Parameters(parameters),
                given,
                citable,
                areas(),
                nouns(),
                standard.catalogue().controls().keySet(),
                classes);
        SortedMap<String, String> drl = new TreeMap<>();
        SortedMap<String, List<RuleExample>> examples = new TreeMap<>();
        SortedMap<String, RuleDescriptor> described = new TreeMap<>();
        boolean allRead = true;
        for (String file : files.named("rules/", ".yaml")) {
            if (file.equals(INDEX) || file.endsWith(".scenarios.yaml")) {
                continue;
            }
            String base = file.substring(0, file.length() - ".yaml".length());
            Optional<DrlSource> condition = check.condition(file, base.substring(base.lastIndexOf('/') + 1));
            condition.ifPresent(read -> drl.put(base + ".drl", files.text(base + ".drl")));
            List<RuleExample> shown = examples(files, base + ".scenarios.yaml", slips);
            Optional<RuleDescriptor> one = OwnFile.read(files, file, new TypeReference<RuleDescriptor>() {}, slips);
            allRead &= one.isPresent();
            one.ifPresent(rule -> {
                if (rules.containsKey(rule.id())) {
                    slips.add(files.error(file, "id:", "id is '" + rule.id() + "', which another rule has"));
                }
                check.check(file, condition, rule);
                rules.put(rule.id(), rule);
                examples.put(rule.id(), shown);
                described.put(file, rule);
            });
        }
        if (allRead) {
            // what is not read may be what is named, or asks for what else nobody does
            described.forEach((file, rule) -> check.checkBecomes(file, rule, rules));
            checkAllAreAskedFor(files, given, described.values(), slips);
        }
        checkNothingIsUnused(files, slips);
        slips.in(() -> Scenario.of(folderOrJar));
        RuleCompiler compiler = new RuleCompiler("se.lis.own", id, files.place(), classes);
        Optional<RuleBase> compiled = Optional.empty();
        if (slips.isEmpty()) {
            compiled = slips.of(() -> compiled(files, compiler, drl, described.values()));
        } else {
            slips.in(() -> compiler.check(drl));
        }
        slips.throwIfAny();
        Legislation legislation =
                new Legislation(sources, standard.catalogue().legislation().authorities());
        described.values().forEach(rule -> rules.put(rule.id(), rule.under(legislation)));
        bundles.add(new Bundle(
                CatalogueRef.builder()
                        .id(id)
                        .version(index.orElseThrow().version())
                        .digest(digest(files))
                        .build(),
                compiled.orElseThrow(),
                examples));
    }

    private static RuleBase compiled(
            RuleFiles files,
            RuleCompiler compiler,
            SortedMap<String, String> drl,
            Collection<RuleDescriptor> described) {
        RuleBase base = compiler.base(drl);
        Set<String> expected = described.stream().map(RuleDescriptor::id).collect(Collectors.toSet());
        if (!base.ruleNames().equals(expected)) {
            throw new CatalogueException(
                    files.place() + ": compiled rules are " + base.ruleNames() + ", but expected were " + expected);
        }
        return base;
    }

    /** Adds sources, and returns the ids of all that may be cited, also of such as hold a slip. */
    private Set<String> addSources(RuleFiles files, Slips slips) {
        String file = "legislation/sources.yaml";
        Set<String> citable = new TreeSet<>(sources.keySet());
        if (files.content(file) == null) {
            return citable;
        }
        OwnFile.read(files, file, new TypeReference<TreeMap<String, Source>>() {}, slips)
                .ifPresent(own -> own.forEach((id, source) -> {
                    if (sources.containsKey(id)) {
                        slips.add(files.error(
                                file,
                                id + ":",
                                "source '" + id + "' is there already; sources are added, not changed"));
                        return;
                    }
                    if (!source.cited().keySet().containsAll(CatalogueReader.LANGUAGES)) {
                        slips.add(files.error(
                                file, id + ":", "source '" + id + "' must be cited in " + CatalogueReader.LANGUAGES));
                    }
                    sources.put(id, source);
                }));
        slips.of(() -> OwnFile.names(files, file)).ifPresent(citable::addAll);
        return citable;
    }

    /** Adds parameters, and returns the ids of all, also of such as hold a slip. */
    private Set<String> addParameters(RuleFiles files, Slips slips, Set<String> citable) {
        Set<String> given = new TreeSet<>();
        for (String file : files.named("parameters/", ".yaml")) {
            String area = file.substring("parameters/".length(), file.length() - ".yaml".length());
            if (Parameters.areas().contains(area)) {
                slips.add(files.error(
                        file, 1, "area '" + area + "' is the library's own; name another, or use a policy"));
            }
            OwnFile.read(files, file, new TypeReference<TreeMap<String, Parameter>>() {}, slips)
                    .ifPresent(own -> own.forEach((name, parameter) -> {
                        String id = area + "." + name;
                        if (parameters.containsKey(id)) {
                            slips.add(files.error(file, name + ":", "parameter '" + id + "' is there already"));
                            return;
                        }
                        RuleCheck.checkParameter(files, slips, file, name, parameter, citable);
                        parameters.put(id, parameter);
                    }));
            slips.of(() -> OwnFile.names(files, file))
                    .ifPresent(names -> names.forEach(name -> given.add(area + "." + name)));
        }
        return given;
    }

    private void addWords(RuleFiles files, Slips slips) {
        words.forEach((language, known) -> {
            String file = "texts/" + language + ".yaml";
            if (files.content(file) == null) {
                return;
            }
            OwnFile.read(files, file, new TypeReference<TreeMap<String, String>>() {}, slips)
                    .ifPresent(own -> own.forEach((key, word) -> {
                        if (!key.startsWith(TERM)) {
                            slips.add(files.error(file, key + ":", "'" + key + "' must be a term, term.<name>"));
                        }
                        known.putIfAbsent(key, word);
                    }));
        });
    }

    /** The areas of the library, and those that a host's texts name in each language. */
    private Set<String> areas() {
        Set<String> areas = new TreeSet<>();
        standard.catalogue().rules().values().forEach(rule -> areas.add(rule.area()));
        Set<String> named = new TreeSet<>();
        words.values().forEach(terms -> named.addAll(terms.keySet()));
        words.values().forEach(terms -> named.retainAll(terms.keySet()));
        named.forEach(term -> areas.add(term.substring(TERM.length())));
        return areas;
    }

    private static Set<String> nouns() {
        return Languages.nouns(new CatalogueReader().words("en"));
    }

    /** Each file is a rule's. */
    private static void checkNothingIsUnused(RuleFiles files, Slips slips) {
        boolean none = true;
        for (String file : files.named("rules/", ".drl")) {
            none = false;
            if (files.content(file.replace(".drl", ".yaml")) == null) {
                slips.add(files.error(file, 1, "there is no " + file.replace(".drl", ".yaml") + " beside it"));
            }
        }
        for (String file : files.named("rules/", ".scenarios.yaml")) {
            if (files.content(file.replace(".scenarios.yaml", ".yaml")) == null) {
                slips.add(files.error(file, 1, "it belongs to no rule"));
            }
        }
        if (none && slips.isEmpty()) {
            slips.add(new CatalogueException(
                    files.place() + " holds no rule: a rule is rules/<area>/<ID>.yaml and .drl"));
        }
    }

    private static void checkAllAreAskedFor(
            RuleFiles files, Set<String> given, Collection<RuleDescriptor> read, Slips slips) {
        Set<String> unused = new TreeSet<>(given);
        read.forEach(rule -> unused.removeAll(rule.parameters()));
        if (!unused.isEmpty()) {
            slips.add(new CatalogueException(files.place() + "/parameters: no rule asks for " + unused));
        }
    }

    private static List<RuleExample> examples(RuleFiles files, String file, Slips slips) {
        if (files.content(file) == null) {
            slips.add(
                    new CatalogueException(files.place() + "/" + file + " is missing: a rule shows what it is about"));
            return List.of();
        }
        return OwnFile.read(files, file, new TypeReference<List<Map<String, Object>>>() {}, slips)
                .map(scenarios ->
                        scenarios.stream().map(CatalogueReader::example).toList())
                .orElse(List.of());
    }

    private static String digest(RuleFiles files) {
        MessageDigest digest = Sha256.begun();
        files.contents().forEach((name, content) -> {
            digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return Sha256.of(digest);
    }
}
