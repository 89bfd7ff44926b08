package se.lis.rules.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;

/**
 * Writes a review in Swedish or English, from its keys and arguments.
 *
 * <p>A text names its arguments as {@code {name}} or {@code {name|form}}. Forms are {@code day}; {@code grade} of a risk; {@code term} and
 * {@code terms}; {@code title}, {@code remedy} and {@code failed} of a rule; {@code source}; {@code kinds} of artefacts; and, looked up
 * in the register, {@code name} and {@code names} of artefacts and the officer's {@code advice}. A text whose key ends in {@code .one} or
 * {@code .none} is used where {@code count} is one or nothing.
 */
public final class ReviewTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:\\|(\\w+))?}");

    /** Of many artefacts the first few are named in a sentence, and the rest counted. */
    private static final int NAMED = 5;

    private final RuleCatalogue catalogue;
    private final RegisterNames names;
    private final Locale locale;
    private final SortedMap<String, String> texts;
    private final SortedMap<String, String> terms;

    private ReviewTexts(
            RuleCatalogue catalogue,
            RegisterNames names,
            Locale locale,
            SortedMap<String, String> texts,
            SortedMap<String, String> terms) {
        this.catalogue = catalogue;
        this.names = names;
        this.locale = locale;
        this.texts = texts;
        this.terms = terms;
    }

    /**
     * Returns the texts of a language, which name what is in the register by its ids.
     *
     * @param locale the language
     * @param catalogue the rules, whose titles and remedies are quoted
     * @throws IllegalArgumentException if there are no texts in that language
     */
    public static ReviewTexts in(Locale locale, RuleCatalogue catalogue) {
        return new ReviewTexts(
                catalogue, RegisterNames.IDS, locale, table("/texts/review-", locale), table("/texts/", locale));
    }

    /** Returns the same texts, with the names of a register. */
    public ReviewTexts naming(RegisterNames register) {
        return new ReviewTexts(catalogue, register, locale, texts, terms);
    }

    private static SortedMap<String, String> table(String prefix, Locale locale) {
        String file = prefix + locale.getLanguage() + ".yaml";
        try (InputStream in = ReviewTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "locale is '" + locale.toLanguageTag() + "', but a review is written in sv or en");
            }
            return Collections.unmodifiableSortedMap(
                    new YAMLMapper().readValue(in, new TypeReference<TreeMap<String, String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }

    /** Returns the language. */
    public Locale locale() {
        return locale;
    }

    /** Returns the keys that there are texts for. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    /** Returns a sentence of a review. */
    public String written(ReviewStatement statement) {
        String sentence = written(statement.key(), statement.arguments());
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    /** Returns the text of a key, with arguments in pairs of name and value. */
    public String written(String key, Object... arguments) {
        SortedMap<String, Scalar> named = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], Scalar.of(arguments[i + 1]));
        }
        return written(key, named);
    }

    private String written(String key, SortedMap<String, Scalar> arguments) {
        return PLACEHOLDER.matcher(text(numbered(key, arguments))).replaceAll(match -> {
            Scalar value = arguments.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "text '" + key + "' asks for '" + match.group(1) + "', which it was not given");
            }
            return Matcher.quoteReplacement(
                    match.group(2) == null ? value.toString() : formed(value, match.group(2), arguments));
        });
    }

    private String numbered(String key, SortedMap<String, Scalar> arguments) {
        Scalar count = arguments.get("count");
        String form = count == null
                ? ""
                : count.raw().equals(1L) ? ".one" : count.raw().equals(0L) ? ".none" : "";
        return texts.containsKey(key + form) ? key + form : key;
    }

    /** Returns the heading of a section. */
    public String heading(ReviewTopic topic) {
        return text("heading." + topic.key());
    }

    /**
     * Returns the text of a key without arguments.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text '" + key + "' in " + locale.getLanguage());
        }
        return text;
    }

    /** Returns what readers call a constant of the model. */
    public String term(String constant) {
        String own = texts.get("term." + constant);
        return own == null ? terms.getOrDefault("term." + constant, constant) : own;
    }

    /** Returns a day as it is written in running text. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** Returns what is wrong where a rule is broken a number of times. */
    public String failed(String rule, int count) {
        return rule(rule).failureTitle(count, locale);
    }

    /** Returns what is to be done where a rule is broken. */
    public String remedy(String rule) {
        return rule(rule).remediation().getOrDefault(locale.getLanguage(), rule);
    }

    /** Returns what a rule asks for. */
    public String title(String rule) {
        return rule(rule).title().getOrDefault(locale.getLanguage(), rule);
    }

    /** Returns a provision as it is cited. */
    public String cited(LegalBasis basis) {
        return catalogue.cited(basis.source(), basis.provision(), locale.getLanguage());
    }

    /** Returns the names of artefacts: of many the first few, and how many more there are. */
    public String named(List<SubjectRef> subjects) {
        return listed(subjects.stream().map(names::of).toList());
    }

    private String listed(List<String> members) {
        if (members.size() <= NAMED + 1) {
            return enumerated(members);
        }
        List<String> first = new ArrayList<>(members.subList(0, NAMED));
        first.add(written("and-more", "more", members.size() - NAMED));
        return enumerated(first);
    }

    private String enumerated(List<String> members) {
        int last = members.size() - 1;
        return last < 1
                ? String.join("", members)
                : String.join(", ", members.subList(0, last)) + " " + text("and") + " " + members.get(last);
    }

    private String formed(Scalar value, String form, SortedMap<String, Scalar> arguments) {
        String text = value.toString();
        return switch (form) {
            case "day" -> day(LocalDate.parse(text));
            case "term" -> term(text);
            case "grade" -> text("grade." + text);
            case "terms" ->
                enumerated(members(value).stream()
                        .map(this::term)
                        .map(ReviewTexts::inside)
                        .toList());
            case "name" -> name(text);
            case "names" -> listed(members(value).stream().map(this::name).toList());
            case "kinds" -> enumerated(members(value).stream().map(this::kind).toList());
            case "advice" ->
                names.advice(members(value).get(0), members(value).get(1)).orElseGet(() -> text("no-names"));
            case "title" -> title(text);
            case "remedy" -> remedy(text);
            case "failed" -> failed(text, Integer.parseInt(String.valueOf(arguments.get("count"))));
            case "source" -> catalogue.legislation().called(text, locale.getLanguage());
            default -> throw new IllegalStateException("there is no form '" + form + "' for texts of a review");
        };
    }

    /** Returns a term as it stands within a sentence; what begins with an abbreviation keeps its capitals. */
    private static String inside(String term) {
        return term.length() > 1 && Character.isLowerCase(term.charAt(1))
                ? term.substring(0, 1).toLowerCase(Locale.ROOT) + term.substring(1)
                : term;
    }

    private static List<String> members(Scalar value) {
        return value.raw() instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private String name(String reference) {
        int space = reference.indexOf(' ');
        return names.of(SubjectRef.builder()
                .type(reference.substring(0, space))
                .id(reference.substring(space + 1))
                .build());
    }

    /** Returns what a kind of artefact is called. */
    public String kind(String type) {
        return kindIn(type)
                .filter(kind -> locale.getLanguage().equals("sv"))
                .map(ArtefactType::swedish)
                .orElseGet(() -> type.replace('-', ' '));
    }

    private static Optional<ArtefactType> kindIn(String type) {
        return Stream.of(ArtefactType.values())
                .filter(kind -> kind.jsonName().equals(type))
                .findFirst();
    }

    private RuleDescriptor rule(String id) {
        RuleDescriptor rule = catalogue.rules().get(id);
        if (rule == null) {
            throw new IllegalStateException("there is no rule '" + id + "'");
        }
        return rule;
    }
}
