package se.lis.rules.internal.language;

import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lis.core.text.Printable;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.CountedText;
import se.lis.rules.catalogue.PluralRules;
import se.lis.rules.catalogue.PriorityDescriptor;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.Source;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.internal.catalogue.CatalogueReader;

/**
 * All texts by language and key.
 *
 * <p>Swedish and English stand beside the rules that they are about, and their words in a file each. Any other language is one
 * file with both: {@code INC-001.title}, {@code INC-001.failure.one} and its other forms, {@code INC-001.violation},
 * {@code INC-001.remediation}, {@code parameter.<id>}, {@code source.<id>}, {@code authority.<id>}, and the words. It holds all of them, or the engine does not start.
 */
public final class Languages {

    private static final String REFERENCE = "en";
    private static final String TITLE = ".title";
    private static final String FAILURE = ".failure";
    private static final String REMEDIATION = ".remediation";
    private static final String SOURCE = "source.";
    private static final String PARAMETER = "parameter.";
    private static final String AUTHORITY = "authority.";
    private static final int NAMED = 5;

    private final SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    private final CatalogueReader.Content content;

    /**
     * Gathers texts.
     *
     * @param reader what reads files
     * @param described the catalogue with its own texts; a rule without a title of failures gets one made of its title
     * @param terms words that a host's own rules bring, by language; the library's own stay, so that a new one breaks no host
     * @param more the files with other languages, by language
     * @throws CatalogueException if a file lacks texts, or holds what nothing asks for
     */
    public Languages(
            CatalogueReader reader,
            CatalogueReader.Content described,
            Map<String, ? extends Map<String, String>> terms,
            SortedMap<String, URL> more) {
        CatalogueReader.Content own = described;
        for (String language : CatalogueReader.LANGUAGES) {
            SortedMap<String, String> spoken = reader.words(language);
            own = failing(own, language, spoken);
            Map<String, String> brought = Objects.requireNonNull(terms.get(language));
            brought.forEach((key, word) -> spoken.putIfAbsent(key, word));
            spoken.putAll(written(own, language));
            texts.put(language, spoken);
        }
        CatalogueReader.Content all = own;
        for (Map.Entry<String, URL> file : more.entrySet()) {
            SortedMap<String, String> spoken = reader.texts(file.getValue());
            check(file.getValue().toString(), spoken, Objects.requireNonNull(texts.get(REFERENCE)));
            texts.put(file.getKey(), spoken);
            all = translated(all, file.getKey(), spoken);
        }
        content = all;
    }

    /** Returns the catalogue with its texts in every language. */
    public CatalogueReader.Content content() {
        return content;
    }

    /** Returns the languages. */
    public SortedSet<String> all() {
        return new TreeSet<>(texts.keySet());
    }

    /**
     * Returns every text of a language, by key.
     *
     * @throws IllegalArgumentException if there are none
     */
    public SortedMap<String, String> texts(String language) {
        SortedMap<String, String> spoken = texts.get(language);
        if (spoken == null) {
            throw new IllegalArgumentException(
                    "locale is '" + language + "', but messages are written in " + texts.keySet());
        }
        return Collections.unmodifiableSortedMap(spoken);
    }

    /** Returns the texts that stand in the catalogue, in a language that all of it is written in. */
    private static SortedMap<String, String> written(CatalogueReader.Content content, String language) {
        SortedMap<String, String> keyed = new TreeMap<>();
        content.catalogue().rules().forEach((id, rule) -> {
            keyed.put(id + TITLE, text(id, rule.title(), language));
            failure(id, rule, language).forms().forEach((form, text) -> keyed.put(id + FAILURE + "." + form, text));
            keyed.put(id + REMEDIATION, text(id, rule.remediation(), language));
            rule.messages().forEach((key, message) -> keyed.put(id + "." + key, text(id, message, language)));
        });
        content.catalogue()
                .priorities()
                .forEach((id, priority) -> keyed.put(id + TITLE, text(id, priority.title(), language)));
        content.catalogue()
                .legislation()
                .sources()
                .forEach((id, source) -> keyed.put(SOURCE + id, text(SOURCE + id, source.cited(), language)));
        content.catalogue()
                .legislation()
                .authorities()
                .values()
                .forEach(dated -> dated.forEach(authority -> keyed.put(
                        AUTHORITY + authority.id(), text(AUTHORITY + authority.id(), authority.name(), language))));
        content.parameters()
                .forEach((id, parameter) ->
                        keyed.put(PARAMETER + id, text(PARAMETER + id, parameter.title(), language)));
        return keyed;
    }

    private static CountedText failure(String id, RuleDescriptor rule, String language) {
        CountedText failure = rule.failureTitle().get(language);
        if (failure == null) {
            throw new CatalogueException(id + " lacks a title of failures in '" + language + "'");
        }
        return failure;
    }

    /** Returns the catalogue with a title of failures for each rule that has none: a host's own may leave it out. */
    private static CatalogueReader.Content failing(
            CatalogueReader.Content content, String language, Map<String, String> words) {
        SortedMap<String, RuleDescriptor> rules = new TreeMap<>();
        content.catalogue().rules().forEach((id, rule) -> {
            Map<String, String> forms = forms(words, "failure");
            forms.replaceAll((form, text) -> text.replace("{title}", text(id, rule.title(), language)));
            rules.put(
                    id,
                    rule.failureTitle().containsKey(language)
                            ? rule
                            : rule.failing(language, new CountedText(new PluralRules(words), forms)));
        });
        return content.with(rules);
    }

    /** Returns the forms of a noun. */
    private static Map<String, String> forms(Map<String, String> texts, String noun) {
        Map<String, String> forms = new TreeMap<>();
        new PluralRules(texts)
                .forms()
                .forEach(form -> forms.put(form, Objects.requireNonNull(texts.get(noun + "." + form))));
        return forms;
    }

    private static String text(String owner, Map<String, String> byLanguage, String language) {
        String text = byLanguage.get(language);
        if (text == null) {
            throw new CatalogueException(owner + " lacks a text in '" + language + "'");
        }
        return text;
    }

    /** A text that is not there would be noticed in front of a reader; one that nothing asks for is a slip of the pen. */
    private static void check(String file, SortedMap<String, String> spoken, SortedMap<String, String> reference) {
        PluralRules plurals = new PluralRules(spoken);
        SortedSet<String> expected = new TreeSet<>();
        SortedSet<String> nouns = nouns(reference);
        reference.keySet().forEach(key -> {
            String noun = nounOf(key, nouns);
            if (noun != null) {
                plurals.forms().forEach(form -> expected.add(noun + "." + form));
            } else if (!PluralRules.isRule(key)) {
                expected.add(key);
            }
        });
        List<String> missing =
                expected.stream().filter(key -> !spoken.containsKey(key)).toList();
        List<String> unknown = spoken.keySet().stream()
                .filter(key -> !expected.contains(key) && !PluralRules.isRule(key))
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new CatalogueException(
                    file + " lacks the texts " + some(missing) + ", and nothing asks for " + some(unknown));
        }
        reference.forEach((key, text) -> {
            SortedSet<String> asked = new TreeSet<>(Messages.placeholders(List.of(spoken.getOrDefault(key, ""))));
            asked.removeAll(Messages.placeholders(List.of(text)));
            if (!asked.isEmpty()) {
                throw new CatalogueException(file + ": " + key + " asks for " + asked + ", but is given "
                        + Messages.placeholders(List.of(text)));
            }
        });
        spoken.forEach((key, text) -> Messages.checkForms(file + ": " + key, text, nouns));
    }

    /** Returns the words that have forms for one and for many. */
    public static SortedSet<String> nouns(Map<String, String> texts) {
        return texts.keySet().stream()
                .filter(key -> key.endsWith("." + PluralRules.OTHER))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .filter(noun -> texts.containsKey(noun + ".one"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String nounOf(String key, Collection<String> nouns) {
        int point = key.lastIndexOf('.');
        String noun = point < 0 ? key : key.substring(0, point);
        return nouns.contains(noun) ? noun : null;
    }

    private static String some(List<String> keys) {
        List<String> first = keys.stream().limit(NAMED).map(Printable::brief).toList();
        return first + (keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : "");
    }

    private static CatalogueReader.Content translated(
            CatalogueReader.Content content, String language, Map<String, String> spoken) {
        RuleCatalogue catalogue = content.catalogue();
        SortedMap<String, RuleDescriptor> rules = new TreeMap<>();
        catalogue
                .rules()
                .forEach((id, rule) -> rules.put(
                        id,
                        rule.in(
                                language,
                                key -> Objects.requireNonNull(spoken.get(id + "." + key)),
                                new CountedText(new PluralRules(spoken), forms(spoken, id + FAILURE)))));
        SortedMap<String, PriorityDescriptor> priorities = new TreeMap<>();
        catalogue
                .priorities()
                .forEach((id, priority) ->
                        priorities.put(id, priority.in(language, Objects.requireNonNull(spoken.get(id + TITLE)))));
        SortedMap<String, Source> sources = new TreeMap<>();
        catalogue
                .legislation()
                .sources()
                .forEach((id, source) -> sources.put(
                        id,
                        new Source(
                                with(source.cited(), language, spoken.get(SOURCE + id)),
                                source.from(),
                                source.until(),
                                source.verified(),
                                source.text(),
                                source.fine(),
                                source.unread(),
                                source.named())));
        SortedMap<String, List<Authority>> authorities = new TreeMap<>();
        catalogue
                .legislation()
                .authorities()
                .forEach((id, dated) -> authorities.put(
                        id,
                        dated.stream()
                                .map(authority -> authority.in(
                                        language, Objects.requireNonNull(spoken.get(AUTHORITY + authority.id()))))
                                .toList()));
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        content.parameters()
                .forEach((id, parameter) -> parameters.put(
                        id,
                        new Parameter(
                                with(parameter.title(), language, spoken.get(PARAMETER + id)),
                                parameter.tighter(),
                                parameter.terms(),
                                parameter.values())));
        return new CatalogueReader.Content(
                new RuleCatalogue(
                        catalogue.id(),
                        catalogue.version(),
                        catalogue.digest(),
                        rules,
                        priorities,
                        new Legislation(sources, authorities),
                        catalogue.duties(),
                        catalogue.controls()),
                content.covered(),
                parameters,
                content.worklists());
    }

    private static Map<String, String> with(Map<String, String> texts, String language, @Nullable String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(language, Objects.requireNonNull(text));
        return more;
    }
}
