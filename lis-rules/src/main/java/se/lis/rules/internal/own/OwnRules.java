package se.lis.rules.internal.own;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.assessment.CatalogueRef;
import se.lis.core.file.Sha256;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.text.Printable;
import se.lis.core.yaml.YamlNode;
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
import se.lis.rules.internal.catalogue.YamlFiles;
import se.lis.rules.internal.compiler.RuleCompiler;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.internal.language.Languages;
import se.lis.rules.verdict.ViewFactory;

/** Adds catalogues of a host's own to the library's: reads, checks and compiles them. */
public final class OwnRules {

    private static final String INDEX = "rules/catalogue.yaml";
    private static final String TERM = "term.";
    private static final Pattern MISSING = Pattern.compile("^Missing required creator property '([^']+)'");
    private static final int LONGEST = 300;

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
        Index index = read(files, INDEX, new TypeReference<Index>() {});
        if (index.id().equals(standard.catalogue().id())
                || bundles.stream().anyMatch(bundle -> bundle.reference().id().equals(index.id()))) {
            throw files.error(INDEX, "id:", "id is '" + index.id() + "', which another catalogue has");
        }
        addSources(files);
        SortedMap<String, Parameter> given = addParameters(files);
        addWords(files);
        Legislation legislation =
                new Legislation(sources, standard.catalogue().legislation().authorities());
        Parameters known = new Parameters(parameters);
        RuleCheck check = new RuleCheck(files, ownPrefixes, known, legislation, areas(), nouns());
        SortedMap<String, String> drl = new TreeMap<>();
        SortedMap<String, List<RuleExample>> examples = new TreeMap<>();
        Set<String> expected = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        SortedMap<String, RuleDescriptor> read = new TreeMap<>();
        for (String file : files.named("rules/", ".yaml")) {
            if (file.equals(INDEX) || file.endsWith(".scenarios.yaml")) {
                continue;
            }
            RuleDescriptor rule = read(files, file, new TypeReference<RuleDescriptor>() {});
            if (rules.containsKey(rule.id())) {
                throw files.error(file, "id:", "id is '" + rule.id() + "', which another rule has");
            }
            String base = file.substring(0, file.length() - ".yaml".length());
            expected.addAll(check.checked(file, base + ".drl", rule));
            rules.put(rule.id(), rule.under(legislation));
            read.put(file, rule);
            asked.addAll(rule.parameters());
            drl.put(base + ".drl", files.text(base + ".drl"));
            examples.put(rule.id(), examples(files, base + ".scenarios.yaml"));
        }
        read.forEach((file, rule) -> check.checkBecomes(file, rule, rules));
        checkNothingIsUnused(files, drl, given.keySet(), asked);
        bundles.add(new Bundle(
                CatalogueRef.builder()
                        .id(index.id())
                        .version(index.version())
                        .digest(digest(files))
                        .build(),
                compiled(files, index, drl, expected),
                examples));
    }

    private RuleBase compiled(RuleFiles files, Index index, SortedMap<String, String> drl, Set<String> expected) {
        RuleBase base = new RuleCompiler("se.lis.own", index.id(), files.place(), classes).base(drl);
        if (!base.ruleNames().equals(expected)) {
            throw new CatalogueException(
                    files.place() + ": compiled rules are " + base.ruleNames() + ", but expected were " + expected);
        }
        return base;
    }

    private void addSources(RuleFiles files) {
        String file = "legislation/sources.yaml";
        if (files.content(file) == null) {
            return;
        }
        read(files, file, new TypeReference<TreeMap<String, Source>>() {}).forEach((id, source) -> {
            if (sources.containsKey(id)) {
                throw files.error(
                        file, id + ":", "source '" + id + "' is there already; sources are added, not changed");
            }
            if (!source.cited().keySet().containsAll(CatalogueReader.LANGUAGES)) {
                throw files.error(file, id + ":", "source '" + id + "' must be cited in " + CatalogueReader.LANGUAGES);
            }
            sources.put(id, source);
        });
    }

    private SortedMap<String, Parameter> addParameters(RuleFiles files) {
        SortedMap<String, Parameter> given = new TreeMap<>();
        for (String file : files.named("parameters/", ".yaml")) {
            String area = file.substring("parameters/".length(), file.length() - ".yaml".length());
            if (Parameters.areas().contains(area)) {
                throw files.error(file, 1, "area '" + area + "' is the library's own; name another, or use a policy");
            }
            read(files, file, new TypeReference<TreeMap<String, Parameter>>() {})
                    .forEach((name, parameter) -> {
                        String id = area + "." + name;
                        if (parameters.containsKey(id)) {
                            throw files.error(file, name + ":", "parameter '" + id + "' is there already");
                        }
                        RuleCheck.checkParameter(files, file, name, parameter, sources);
                        parameters.put(id, parameter);
                        given.put(id, parameter);
                    });
        }
        return given;
    }

    private void addWords(RuleFiles files) {
        words.forEach((language, known) -> {
            String file = "texts/" + language + ".yaml";
            if (files.content(file) == null) {
                return;
            }
            read(files, file, new TypeReference<TreeMap<String, String>>() {}).forEach((key, word) -> {
                if (!key.startsWith(TERM)) {
                    throw files.error(file, key + ":", "'" + key + "' must be a term, term.<name>");
                }
                known.putIfAbsent(key, word);
            });
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

    /** Each file is a rule's, and each parameter is asked for. */
    private static void checkNothingIsUnused(
            RuleFiles files, SortedMap<String, String> drl, Set<String> given, Set<String> asked) {
        if (drl.isEmpty()) {
            throw new CatalogueException(files.place() + " holds no rule: a rule is rules/<area>/<ID>.yaml and .drl");
        }
        for (String file : files.named("rules/", ".drl")) {
            if (!drl.containsKey(file)) {
                throw files.error(file, 1, "there is no " + file.replace(".drl", ".yaml") + " beside it");
            }
        }
        for (String file : files.named("rules/", ".scenarios.yaml")) {
            if (!drl.containsKey(file.replace(".scenarios.yaml", ".drl"))) {
                throw files.error(file, 1, "it belongs to no rule");
            }
        }
        Set<String> unused = new TreeSet<>(given);
        unused.removeAll(asked);
        if (!unused.isEmpty()) {
            throw new CatalogueException(files.place() + "/parameters: no rule asks for " + unused);
        }
    }

    private static List<RuleExample> examples(RuleFiles files, String file) {
        if (files.content(file) == null) {
            throw new CatalogueException(files.place() + "/" + file + " is missing: a rule shows what it is about");
        }
        return read(files, file, new TypeReference<List<Map<String, Object>>>() {}).stream()
                .map(CatalogueReader::example)
                .toList();
    }

    private static <T> T read(RuleFiles files, String file, TypeReference<T> type) {
        byte[] content = files.content(file);
        if (content == null) {
            throw new CatalogueException(files.place() + "/" + file + " is missing");
        }
        YamlNode.read(content, (line, reason) -> files.error(file, line, reason));
        try {
            T value = YamlFiles.YAML.readValue(content, type);
            if (value == null) {
                throw files.error(file, 1, "it is empty");
            }
            return value;
        } catch (PropertyBindingException unknown) {
            // What is read to its end before a record is made has the end's line.
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw files.error(
                    file,
                    unknown.getPropertyName() + ":",
                    "unknown field '" + Printable.brief(unknown.getPropertyName()) + "'; known are " + known);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            throw files.error(file, line, wrong(broken));
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }

    /** What is wrong with a file, in our own words. */
    private static String wrong(JsonProcessingException broken) {
        Matcher missing = MISSING.matcher(String.valueOf(broken.getOriginalMessage()));
        if (missing.find()) {
            return missing.group(1) + " is missing";
        }
        if (broken instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            return "'" + Printable.brief(wrong.getValue()) + "' is not one of "
                    + Stream.of(wrong.getTargetType().getEnumConstants())
                            .map(constant -> KebabCaseNames.of((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        return Printable.line(Printable.cut(String.valueOf(broken.getOriginalMessage()), LONGEST));
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
