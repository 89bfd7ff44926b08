package se.lis.harness;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.SubjectRef;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.Reasoning;
import se.lis.rules.verdict.Verdict;

/** Prints why a rule says what it says of an artefact, in sentences that somebody who never saw JSON can read out. */
final class ExplanationReport {

    private final RuleDescriptor rule;
    private final AsOf asOf;
    private final RegisterWords register;
    private final Words words;
    private final Words phrases;
    private final PrintWriter out;
    private final int width;

    /**
     * Prints explanations of a rule.
     *
     * @param rule the rule
     * @param asOf the moment that they hold for
     * @param register what things are called
     * @param locale the language
     * @param out where to print
     * @param width the width of lines, in characters
     */
    ExplanationReport(
            RuleDescriptor rule, AsOf asOf, RegisterWords register, Locale locale, PrintWriter out, int width) {
        this.rule = rule;
        this.asOf = asOf;
        this.register = register;
        this.words = Words.in(locale);
        this.phrases = Words.ofExplanationsIn(locale);
        this.out = out;
        this.width = width;
    }

    /** Prints one. */
    void print(Explanation explanation) {
        SubjectRef subject = explanation.subject();
        print(
                "",
                register.artefact(subject.type(), subject.id()) + ": "
                        + words.of("explained." + explanation.status().name().toLowerCase(Locale.ROOT)));
        explanation.keptUntil().ifPresent(day -> print("  ", phrases.of("kept-until", register.day(day))));
        explanation.inForceFrom().ifPresent(day -> print("  ", phrases.of("in-force-from", register.day(day))));
        explanation.inForceUntil().ifPresent(day -> print("  ", phrases.of("in-force-until", register.day(day))));
        List<Finding> left = new ArrayList<>(explanation.findings());
        for (Reasoning answer : explanation.answers()) {
            Optional<Finding> finding = left.stream()
                    .filter(each ->
                            each.discriminator().equals(answer.discriminator()) && verdict(each) == answer.verdict())
                    .findFirst();
            finding.ifPresent(left::remove);
            if (!beside(answer, explanation)) {
                print(explanation, answer, finding);
            }
        }
        left.forEach(finding -> print(explanation, reasoning(finding), Optional.of(finding)));
        if (outside(explanation)
                && explanation.answers().isEmpty()
                && !rule.subject().equals(subject.type())) {
            print("  ", phrases.of("other-kind", register.kinds(rule.subject()), register.kind(subject.type())));
        }
    }

    /** Whether a question says nothing of why: it does not concern the artefact, or is kept where another found something. */
    private static boolean beside(Reasoning answer, Explanation explanation) {
        boolean kept =
                answer.verdict() == Verdict.SATISFIED && answer.discriminator().isEmpty();
        return (answer.verdict() == Verdict.NOT_EXAMINED && !outside(explanation))
                || (kept && !explanation.findings().isEmpty());
    }

    private static boolean outside(Explanation explanation) {
        return explanation.status() == Explanation.Status.NOT_IN_SCOPE;
    }

    /** A finding that no question is known of states its own proof. */
    private static Reasoning reasoning(Finding finding) {
        return new Reasoning(
                verdict(finding), finding.discriminator(), finding.clause(), finding.legalBasis(), finding.proof());
    }

    static Verdict verdict(Finding finding) {
        return switch (finding.kind()) {
            case VIOLATION -> Verdict.VIOLATED;
            case UNDETERMINED -> Verdict.UNDETERMINED;
            case UPCOMING -> Verdict.UPCOMING;
        };
    }

    private void print(Explanation explanation, Reasoning answer, Optional<Finding> finding) {
        answer.discriminator().ifPresent(which -> {
            String verdict = phrases.of("verdict." + answer.verdict().name().toLowerCase(Locale.ROOT));
            String term = register.discriminator(which);
            out.println();
            print("  ", phrases.of("about", term.equals(which) ? which : ProofNarrator.begun(term), verdict));
        });
        finding.flatMap(Finding::message).ifPresent(message -> print("  ", message));
        ProofNarrator narrator = new ProofNarrator(
                finding.map(Finding::proof).orElse(answer.proof()),
                answer.verdict(),
                explanation.subject(),
                asOf,
                register,
                phrases);
        narrator.sentences().forEach(this::item);
        finding.ifPresent(each -> missing(each, narrator));
        finding.flatMap(Finding::waiver)
                .ifPresent(waiver -> item(phrases.of(
                        "waived", register.artefact("waiver", waiver.id()), register.day(waiver.expiresOn()))));
        finding.flatMap(Finding::lapsedWaiver)
                .ifPresent(waiver -> item(phrases.of("lapsed", register.artefact("waiver", waiver.id()))));
        finding.filter(each ->
                        each.kind() == FindingKind.VIOLATION && each.waiver().isEmpty())
                .ifPresent(each -> item(phrases.of("facts", each.proof().factsDigest())));
        List<LegalBasis> basis = finding.map(Finding::legalBasis).orElse(answer.legalBasis());
        if (!basis.isEmpty()) {
            print(
                    "  ",
                    words.of("basis") + ": " + basis.stream().map(this::cited).collect(Collectors.joining("; ")));
        }
    }

    private void missing(Finding finding, ProofNarrator narrator) {
        String type = finding.subject().type();
        if (!finding.missing().isEmpty()) {
            List<String> missing = finding.missing().stream()
                    .map(path -> register.missing(type, path))
                    .distinct()
                    .toList();
            item(phrases.of(narrator.wouldDecide(), String.join(phrases.of("and"), missing)));
        }
        finding.proof().unclear().forEach(term -> item(phrases.of("unclear", register.term(term))));
    }

    private void item(String text) {
        print("  - ", ProofNarrator.sentence(text));
    }

    private String cited(LegalBasis basis) {
        return register.cited(basis.source(), basis.provision()) + " (" + words.of(basis.force()) + ")";
    }

    private void print(String indent, String text) {
        WrappedText.print(out, width, indent, text);
    }
}
