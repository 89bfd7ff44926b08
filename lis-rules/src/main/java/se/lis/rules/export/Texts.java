package se.lis.rules.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Comparison;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.Source;

/**
 * What exports say in words, in one language.
 *
 * @param catalogue the rules
 * @param language the language; English stands in for what a language lacks
 */
record Texts(RuleCatalogue catalogue, String language) {

    private static final String ENGLISH = "en";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Returns the words in the language of an assessment, or English when it has none. */
    static Texts of(RuleCatalogue catalogue, Assessment assessment) {
        return new Texts(
                catalogue,
                assessment
                        .locale()
                        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                        .orElse(ENGLISH));
    }

    /**
     * Returns the rule with an id.
     *
     * @throws IllegalArgumentException if the catalogue has none such: the assessment was made with another
     */
    RuleDescriptor rule(String id) {
        RuleDescriptor rule = catalogue.rules().get(id);
        if (rule == null) {
            throw new IllegalArgumentException("the assessment names rule '" + id + "', but catalogue '"
                    + catalogue.id() + "' " + catalogue.version() + " has none such; export it with its own catalogue");
        }
        return rule;
    }

    String title(RuleDescriptor rule) {
        return spoken(rule.title(), rule.id());
    }

    /** Returns what is wrong where a rule is violated so many times. */
    String failureTitle(RuleDescriptor rule, long count) {
        return rule.failureTitle(
                count, Locale.forLanguageTag(rule.failureTitle().containsKey(language) ? language : ENGLISH));
    }

    /** Returns the title of a finding's rule: what is wrong, or what should be where that is not known to be broken. */
    String title(Finding finding) {
        RuleDescriptor rule = rule(finding.rule());
        return finding.kind() == FindingKind.VIOLATION ? failureTitle(rule, 1) : title(rule);
    }

    /** Returns the title of a rule's outcome: what is wrong where something is, or what should be. */
    String title(Outcome outcome) {
        RuleDescriptor rule = rule(outcome.rule());
        return outcome.violated() > 0 ? failureTitle(rule, outcome.violated()) : title(rule);
    }

    String remediation(RuleDescriptor rule) {
        return spoken(rule.remediation(), rule.id());
    }

    String remediation(Finding finding) {
        return finding.remediation().orElseGet(() -> remediation(rule(finding.rule())));
    }

    /** Returns the message, or the title with the arguments when no language was asked for. */
    String message(Finding finding) {
        return finding.message()
                .orElseGet(() -> title(finding) + " [" + finding.messageKey() + " " + finding.arguments() + "]");
    }

    /** Returns a provision as it is cited. */
    String cited(String source, String provision) {
        Source cited = catalogue.legislation().source(source);
        return spoken(cited.cited(), source) + " "
                + cited.cited(provision, cited.cited().containsKey(language) ? language : ENGLISH);
    }

    String cited(LegalBasis basis) {
        return cited(basis.source(), basis.provision());
    }

    /** Returns what a control is about, or its number when nothing is said of it. */
    String control(String number) {
        return Optional.ofNullable(catalogue.controls().get(number))
                .map(control -> spoken(control.title(), number))
                .orElse(number);
    }

    private String spoken(Map<String, String> texts, String otherwise) {
        String text = texts.get(language);
        return text == null ? texts.getOrDefault(ENGLISH, otherwise) : text;
    }

    static String named(SubjectRef subject) {
        return subject.type() + " " + subject.id();
    }

    static String said(ProofFact fact) {
        return fact.type() + " " + fact.id() + " " + fact.attribute()
                + fact.value().map(value -> " = " + value).orElse(" absent");
    }

    static String said(ProofParameter parameter) {
        return parameter.id() + " = " + parameter.value() + " from " + parameter.from() + " (" + parameter.source()
                + (parameter.verified() ? ")" : ", read in a secondary source)");
    }

    static String said(Comparison comparison) {
        return comparison.left() + " " + comparison.op() + " " + comparison.right();
    }

    /** Returns a constant as JSON writes it. */
    static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> constants(Iterable<? extends Enum<?>> constants) {
        List<String> names = new java.util.ArrayList<>();
        constants.forEach(each -> names.add(constant(each)));
        return names.stream().sorted().toList();
    }

    /** Returns a text on one line without space around it, as formats want their titles and values. */
    static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
