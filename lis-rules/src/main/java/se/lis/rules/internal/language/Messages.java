package se.lis.rules.internal.language;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.PluralRules;
import se.lis.rules.catalogue.RuleDescriptor;

/**
 * Writes findings in a language.
 *
 * <p>A text names its arguments as {@code {name}} or {@code {name|form}}; forms are moment, day, duration, term, terms, authority, and
 * {@code count.noun}, which writes a number with its noun.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)(?:\\|([\\w.]+))?}");

    private static final List<String> FORMS =
            List.of("moment", "day", "month", "duration", "term", "terms", "authority");
    private static final String COUNT = "count.";

    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, String> words;
    private final PluralRules plurals;

    /**
     * Writes in a language.
     *
     * @param locale the language
     * @param zone the zone of local times
     * @param words the language's words for terms and units
     */
    public Messages(Locale locale, ZoneId zone, Map<String, String> words) {
        this.locale = locale;
        this.zone = zone;
        this.words = words;
        this.plurals = new PluralRules(words);
    }

    /** Returns the forms that a text may ask for, but those of numbers with a noun. */
    public static List<String> forms() {
        return FORMS;
    }

    /** Returns the names that texts ask for. */
    public static Set<String> placeholders(Collection<String> texts) {
        Set<String> names = new TreeSet<>();
        texts.forEach(text -> {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        });
        return names;
    }

    /** Refuses a text with a form that there is none of. */
    public static void checkForms(String owner, String text, Collection<String> nouns) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String form = matcher.group(2);
            boolean known = form == null
                    || FORMS.contains(form)
                    || (form.startsWith(COUNT) && nouns.contains(form.substring(COUNT.length())));
            if (!known) {
                throw new CatalogueException(owner + " asks for the form '" + form + "', but there are " + FORMS
                        + " and " + COUNT + " with any of " + nouns);
            }
        }
    }

    /** Returns the finding with its message and remediation. */
    public Finding written(Finding finding, RuleDescriptor rule) {
        String language = locale.getLanguage();
        String key = finding.messageKey().substring(rule.id().length() + 1);
        String text = rule.messages().getOrDefault(key, Map.of()).get(language);
        if (text == null) {
            throw new CatalogueException("rule " + rule.id() + " has no text for " + key + " in '" + language + "'");
        }
        return finding.withMessage(fill(text, finding.arguments(), rule.id(), kinds(finding)))
                .withRemediation(
                        finding.kind() == FindingKind.UNDETERMINED
                                ? word("undetermined.remediation")
                                : rule.remediation().getOrDefault(language, ""));
    }

    /** Of which kind of artefact each attribute is that a finding read; one of several kinds is left out. */
    private static Map<String, String> kinds(Finding finding) {
        Map<String, String> kinds = new HashMap<>();
        finding.proof()
                .facts()
                .forEach(fact -> kinds.merge(
                        Attributes.withoutPlaces(fact.attribute()),
                        fact.type(),
                        (one, other) -> one.equals(other) ? one : ""));
        return kinds;
    }

    private String fill(String text, Map<String, Scalar> arguments, String rule, Map<String, String> kinds) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            Scalar value = arguments.get(match.group(1));
            if (value == null) {
                throw new CatalogueException("rule " + rule + " was given no '" + match.group(1) + "' for its text");
            }
            String form = match.group(2);
            String read = "moment".equals(form) && lessThanAMinute(arguments) ? "moment.seconds" : form;
            return Matcher.quoteReplacement(read == null ? value.toString() : formed(value, read, kinds));
        });
    }

    /** Whether what is late came so little too late that its moments differ by seconds alone. */
    private static boolean lessThanAMinute(Map<String, Scalar> arguments) {
        Scalar delay = arguments.get("delay");
        return delay != null
                && delay.toString().startsWith("PT")
                && Duration.parse(delay.toString()).toMinutes() == 0;
    }

    private String formed(Scalar value, String form, Map<String, String> kinds) {
        if (form.startsWith(COUNT)) {
            return counted(Long.parseLong(value.toString()), form.substring(COUNT.length()));
        }
        return switch (form) {
            case "moment", "moment.seconds" ->
                DateTimeFormatter.ofPattern(word("form." + form), locale)
                        .format(Instant.parse(value.toString()).atZone(zone));
            case "day" ->
                DateTimeFormatter.ofPattern(word("form.day"), locale).format(LocalDate.parse(value.toString()));
            case "month" ->
                DateTimeFormatter.ofPattern(word("form.month"), locale).format(YearMonth.parse(value.toString()));
            case "duration" -> duration(value.toString());
            case "term" -> term(value.toString(), kinds);
            case "terms" -> terms(value, kinds);
            case "authority" -> word("authority." + value);
            default -> throw new CatalogueException("there is no form '" + form + "' for texts");
        };
    }

    private String terms(Scalar value, Map<String, String> kinds) {
        List<?> members = value.raw() instanceof List<?> list ? list : List.of(value);
        if (members.isEmpty()) {
            return term("none", kinds);
        }
        return listed(
                members.stream().map(member -> term(member.toString(), kinds)).toList());
    }

    /** Puts a word between the last two, and commas between the others. */
    private String listed(List<String> members) {
        int last = members.size() - 1;
        return last < 1
                ? String.join("", members)
                : String.join(", ", members.subList(0, last)) + word("list.and") + members.get(last);
    }

    /** An attribute is called as its kind of artefact calls it, else by its whole name, else by the last part of it. */
    private String term(String name, Map<String, String> kinds) {
        return Stream.of(kinds.getOrDefault(name, "") + "." + name, name)
                .map(key -> words.get("term." + key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> words.getOrDefault("term." + name.substring(name.lastIndexOf('.') + 1), name));
    }

    private String duration(String iso) {
        if (!iso.startsWith("PT")) {
            Period period = Period.parse(iso);
            return spoken(List.of(
                    count(period.getYears(), "year"),
                    count(period.getMonths(), "month"),
                    count(period.getDays(), "day")));
        }
        Duration length = Duration.parse(iso);
        if (length.toMinutes() < 1) {
            return counted(Math.max(1, length.toSeconds()), "second");
        }
        if (length.toHours() < 1) {
            return counted(length.toMinutes(), "minute");
        }
        if (length.toDays() <= 3) {
            return spoken(List.of(count(length.toHours(), "hour"), count(length.toMinutesPart(), "minute")));
        }
        return counted(length.toDays(), "day");
    }

    private String spoken(List<String> parts) {
        List<String> said = new ArrayList<>(parts);
        said.removeIf(String::isEmpty);
        return said.isEmpty() ? counted(0, "day") : listed(said);
    }

    private String count(long number, String unit) {
        return number == 0 ? "" : counted(number, unit);
    }

    private String counted(long number, String noun) {
        return number + " " + word(noun + "." + plurals.form(number));
    }

    private String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new CatalogueException("language '" + locale.getLanguage() + "' has no word for '" + key + "'");
        }
        return word;
    }
}
