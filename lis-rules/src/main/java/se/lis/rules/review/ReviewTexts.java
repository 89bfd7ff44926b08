package se.lis.rules.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lis.core.assessment.ProposedYear;
import se.lis.core.assessment.Scalar;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;

/**
 * Writes a review in Swedish or English, from its keys and arguments.
 *
 * <p>A text names its arguments as {@code {name}} or {@code {name|form}}; forms are day, term, title and remedy of a
 * rule, and source.
 */
public final class ReviewTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:\\|(\\w+))?}");

    private final RuleCatalogue catalogue;
    private final Locale locale;
    private final SortedMap<String, String> texts;

    private ReviewTexts(RuleCatalogue catalogue, Locale locale, SortedMap<String, String> texts) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.texts = texts;
    }

    /**
     * Returns the texts of a language.
     *
     * @param catalogue the rules, whose titles and remedies are quoted
     * @param locale the language
     * @throws IllegalArgumentException if there are no texts in that language
     */
    public static ReviewTexts in(Locale locale, RuleCatalogue catalogue) {
        String file = "/texts/review-" + locale.getLanguage() + ".yaml";
        try (InputStream in = ReviewTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "locale is '" + locale.toLanguageTag() + "', but a review is written in sv or en");
            }
            return new ReviewTexts(
                    catalogue,
                    locale,
                    Collections.unmodifiableSortedMap(
                            new YAMLMapper().readValue(in, new TypeReference<TreeMap<String, String>>() {})));
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
        return PLACEHOLDER.matcher(text(statement.key())).replaceAll(match -> {
            Scalar value = statement.arguments().get(match.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "text '" + statement.key() + "' asks for '" + match.group(1) + "', which it was not given");
            }
            return Matcher.quoteReplacement(
                    match.group(2) == null ? value.toString() : formed(value.toString(), match.group(2)));
        });
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

    /** Returns why a year of the plan has no proposals. */
    public String whyNothing(ProposedYear year) {
        if (year.capacity().isEmpty()) {
            return text("plan.no-capacity");
        }
        return text(year.used() >= year.capacity().get() ? "plan.full" : "plan.enough");
    }

    /** Returns a day as it is written in running text. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    private String formed(String value, String form) {
        return switch (form) {
            case "day" -> day(LocalDate.parse(value));
            case "term" -> text("term." + value);
            case "title" -> rule(value).title().getOrDefault(locale.getLanguage(), value);
            case "remedy" -> rule(value).remediation().getOrDefault(locale.getLanguage(), value);
            case "source" -> source(value);
            default -> throw new IllegalStateException("there is no form '" + form + "' for texts of a review");
        };
    }

    /** A source that is cited with a colon before its provision stands alone here. */
    private String source(String id) {
        String cited = catalogue.cited(id, "", locale.getLanguage()).strip();
        return cited.endsWith(":") ? cited.substring(0, cited.length() - 1) : cited;
    }

    private RuleDescriptor rule(String id) {
        RuleDescriptor rule = catalogue.rules().get(id);
        if (rule == null) {
            throw new IllegalStateException("there is no rule '" + id + "'");
        }
        return rule;
    }
}
