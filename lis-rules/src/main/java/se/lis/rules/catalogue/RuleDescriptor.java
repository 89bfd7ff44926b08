package se.lis.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.core.organisation.Role;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.Source;

/**
 * What stands in a rule's metadata: why it exists, since when, and how much it matters. The condition stands in DRL.
 *
 * @param id the id, which never changes
 * @param version major.minor; major changes when who violates changes
 * @param area the area, for example {@code incident-management}
 * @param subject the kind of artefact that the rule judges, as JSON writes it
 * @param severity how much a violation matters before anything raises or lowers it
 * @param basis the provisions it rests on, strongest first
 * @param controls the controls of ISO/IEC 27001:2022 concerned
 * @param responsible the role that is to act, or null when the rule names none
 * @param parameters the dated parameters it asks for, by id
 * @param occasion the attributes whose blank says something to this rule: that what it judges, or what its time runs from, is not there.
 *     Any other blank leaves a breach a breach, or undetermined
 * @param becomes the rules that say in its place, of the same subject, what became of what it found: that what was not done was done
 *     late. Comparisons show the one as turned into the other, in both directions, and not as solved and new
 * @param loweredWhen an attribute of the subject whose presence lowers a violation one step, or null
 * @param title what the rule asks for, by language: how it should be
 * @param failureTitle what is wrong where it is violated, for a number of violations, by language
 * @param repairability what can still be done about violations of a message where the rule's own acts don't state it, by key of the message
 * @param messages what a finding says, by kind, with a variant after a point where there are several, and language
 * @param remediation what to do, by language
 * @param decided what it goes by where law and specification say nothing, by language; empty where nothing had to be decided
 */
public record RuleDescriptor(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String area,
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) Severity severity,
        @JsonProperty(required = true) List<Basis> basis,
        List<String> controls,
        @Nullable Role responsible,
        List<String> parameters,
        List<String> occasion,
        List<String> becomes,
        @Nullable String loweredWhen,
        @JsonProperty(required = true) Map<String, String> title,
        Map<String, CountedText> failureTitle,
        Map<String, Repairability> repairability,
        @JsonProperty(required = true) Map<String, Map<String, String>> messages,
        @JsonProperty(required = true) Map<String, String> remediation,
        Map<String, String> decided) {

    /** What messages call the authority that is to be informed on the deciding day. */
    public static final String AUTHORITY = "authority";

    /** Keeps own copies, and makes the lists that may be left out empty. */
    public RuleDescriptor {
        controls = controls == null ? List.of() : controls.stream().sorted().toList();
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        occasion = occasion == null ? List.of() : List.copyOf(occasion);
        becomes = becomes == null ? List.of() : List.copyOf(becomes);
        basis = List.copyOf(basis);
        title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
        messages = copies(messages);
        remediation = Collections.unmodifiableMap(new LinkedHashMap<>(remediation));
        failureTitle = failureTitle == null ? Map.of() : Map.copyOf(failureTitle);
        repairability = repairability == null ? Map.of() : Map.copyOf(repairability);
        decided = decided == null ? Map.of() : Map.copyOf(decided);
    }

    private static Map<String, Map<String, String>> copies(Map<String, Map<String, String>> messages) {
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        messages.forEach((key, texts) -> copies.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(texts))));
        return Collections.unmodifiableMap(copies);
    }

    /**
     * Returns what is wrong where a number of violations of this rule were found, such as "9 processes in use have no approved
     * classification"; {@link #title} says how it should be.
     *
     * @param count how many violations
     * @param locale the language
     * @throws IllegalArgumentException if the rule has no texts in that language
     */
    public String failureTitle(long count, Locale locale) {
        CountedText text = failureTitle.get(locale.getLanguage());
        if (text == null) {
            throw new IllegalArgumentException("rule " + id + " has no texts in '" + locale.getLanguage() + "'");
        }
        return text.of(count);
    }

    /** Returns what is wrong with the title of failures or with what is said of repairability; empty when nothing is. */
    public Optional<String> failureProblem() {
        for (CountedText text : failureTitle.values()) {
            String other = text.forms().getOrDefault(PluralRules.OTHER, "");
            if (!other.contains("{" + CountedText.COUNT + "}")) {
                return Optional.of("failureTitle for several is '" + other + "', but must write their number: {"
                        + CountedText.COUNT + "}");
            }
        }
        return repairability.keySet().stream()
                .filter(key -> !key.startsWith("violation") || !messages.containsKey(key))
                .findFirst()
                .map(key -> "repairability names '" + key + "', but the rule has no such message of a violation");
    }

    /** Returns what is wrong with the rules that its findings become; empty when nothing is. */
    public Optional<String> becomesProblem(Map<String, RuleDescriptor> rules) {
        for (String other : becomes) {
            RuleDescriptor rule = rules.get(other);
            if (rule == null) {
                return Optional.of("becomes names '" + other + "', and there is no such rule");
            }
            if (other.equals(id)) {
                return Optional.of("becomes names the rule itself, whose findings are known again as they are");
            }
            if (!rule.subject().equals(subject)) {
                return Optional.of("becomes names '" + other + "', which is about " + rule.subject() + " and not about "
                        + subject);
            }
            if (rule.becomes().contains(id)) {
                return Optional.of("becomes names '" + other
                        + "', which names this rule: it holds in both directions, so one says it");
            }
        }
        return Optional.empty();
    }

    /** Returns the rule with each provision's days taken from its source where it names none of its own. */
    public RuleDescriptor under(Legislation legislation) {
        return withBasis(basis.stream()
                .map(provision -> provision.within(legislation.source(provision.source())))
                .toList());
    }

    /** Returns the rule resting on other provisions. */
    public RuleDescriptor withBasis(List<Basis> provisions) {
        return with(provisions, title, failureTitle, messages, remediation);
    }

    /**
     * Returns the rule with its texts in one more language.
     *
     * @param language the language
     * @param text the text for {@code title}, {@code remediation} and each key of a message
     * @param failure the title of a number of failures
     */
    public RuleDescriptor in(String language, UnaryOperator<String> text, CountedText failure) {
        Map<String, Map<String, String>> spoken = new TreeMap<>();
        messages.forEach((key, byLanguage) -> spoken.put(key, with(byLanguage, language, text.apply(key))));
        return with(
                basis,
                with(title, language, text.apply("title")),
                with(failureTitle, language, failure),
                spoken,
                with(remediation, language, text.apply("remediation")));
    }

    /** Returns the rule with a title of failures in a language. */
    public RuleDescriptor failing(String language, CountedText failure) {
        return with(basis, title, with(failureTitle, language, failure), messages, remediation);
    }

    private RuleDescriptor with(
            List<Basis> provisions,
            Map<String, String> titles,
            Map<String, CountedText> failures,
            Map<String, Map<String, String>> spoken,
            Map<String, String> remedies) {
        return new RuleDescriptor(
                id,
                version,
                area,
                subject,
                severity,
                provisions,
                controls,
                responsible,
                parameters,
                occasion,
                becomes,
                loweredWhen,
                titles,
                failures,
                repairability,
                spoken,
                remedies,
                decided);
    }

    private static <T> Map<String, T> with(Map<String, T> texts, String language, T text) {
        Map<String, T> more = new TreeMap<>(texts);
        more.put(language, text);
        return more;
    }

    /**
     * A provision that the rule rests on.
     *
     * @param source the id of the legal source
     * @param provision the provision within it
     * @param force what stands behind it
     * @param clause the name by which the rule's conditions call it, or null where the rule has one clause
     * @param severity how much a violation of this clause matters, or null for the rule's own severity
     * @param from the first day it is in force, or null for its source's first day
     * @param until the first day it no longer is, or null for its source's
     */
    public record Basis(
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String provision,
            @JsonProperty(required = true) Force force,
            @Nullable String clause,
            @Nullable Severity severity,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Returns the provision with its source's days where it names none of its own. */
        public Basis within(Source origin) {
            return new Basis(
                    source,
                    provision,
                    force,
                    clause,
                    severity,
                    from == null ? origin.from() : from,
                    until == null ? origin.until() : until);
        }

        /** Returns the provision on other days. */
        public Basis during(@Nullable LocalDate first, @Nullable LocalDate end) {
            return new Basis(source, provision, force, clause, severity, first, end);
        }

        /** Returns what another provision asks for on the same days: the clause and its weight are kept. */
        public Basis by(String otherSource, String otherProvision, Force otherForce) {
            return new Basis(otherSource, otherProvision, otherForce, clause, severity, from, until);
        }

        /** Returns whether the provision is in force on a day. */
        public boolean inForce(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /** Returns whether anything that the rule rests on is in force on a day. */
    public boolean inForce(LocalDate day) {
        for (Basis provision : basis) {
            if (provision.inForce(day)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a clause is in force on a day. */
    public boolean inForce(String clause, LocalDate day) {
        for (Basis provision : basis) {
            if (clause.equals(provision.clause()) && provision.inForce(day)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the provision of a clause that is in force on a day, or the first in force where none is named. */
    public Basis clause(Optional<String> name, LocalDate day) {
        return basis.stream()
                .filter(provision -> provision.inForce(day))
                .filter(provision -> name.isEmpty() || name.get().equals(provision.clause()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "rule " + id + " has no clause '" + name.orElse("") + "' in force on " + day));
    }

    /** Returns whether a message of it names the authority that is to be informed. */
    public boolean namesAuthority() {
        return messages.values().stream()
                .flatMap(texts -> texts.values().stream())
                .anyMatch(text -> text.contains("{" + AUTHORITY + "|"));
    }

    /** Returns the number before the point of the version. */
    public int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
