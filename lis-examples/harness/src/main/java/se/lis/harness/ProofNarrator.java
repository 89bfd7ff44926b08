package se.lis.harness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Comparison;
import se.lis.core.assessment.proof.ComparisonOperator;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.verdict.Verdict;

/**
 * Puts a proof in sentences: what ran out and when, what was compared, what is so or is not, why the rule concerns
 * the subject, what raised the severity, and which limits counted.
 */
final class ProofNarrator {

    private final Proof proof;
    private final Verdict verdict;
    private final AsOf asOf;
    private final RegisterWords register;
    private final Words words;
    private final FactWording facts;
    private final DerivationWording derivations;

    /**
     * Puts a proof in sentences.
     *
     * @param proof the proof
     * @param verdict what it proves
     * @param subject what it is about
     * @param asOf the moment that it holds for
     * @param register what things are called
     * @param words the phrases
     */
    ProofNarrator(Proof proof, Verdict verdict, SubjectRef subject, AsOf asOf, RegisterWords register, Words words) {
        this.proof = proof;
        this.verdict = verdict;
        this.asOf = asOf;
        this.register = register;
        this.words = words;
        this.facts = new FactWording(proof, subject, register, words);
        this.derivations = new DerivationWording(proof, facts, register, words);
    }

    /** Returns the sentences, the deciding ones first. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        proof.comparison().ifPresentOrElse(compared -> compared(compared, sentences), () -> due(sentences));
        proof.asked().ifPresent(asked -> asked(asked, sentences));
        proof.scope().ifPresent(scope -> scope(scope, sentences));
        proof.raisedFrom().ifPresent(raised -> sentences.add(words.of("raised", derivations.reasons(raised))));
        proof.decidingDayFrom()
                .filter(day -> !Steps.isNow(day) && derivations.value(day).isPresent())
                .ifPresent(day -> sentences.add(words.of("law-day", derivations.brief(day))));
        if (derivations().isEmpty()) {
            proof.facts().forEach(fact -> sentences.add(facts.stated(fact)));
        }
        limits().forEach(limit -> sentences.add(limit(limit)));
        if (proof.entered().orElse(false)) {
            sentences.add(words.of("entered"));
        }
        return sentences.stream().map(ProofNarrator::sentence).distinct().toList();
    }

    /** Begins with a capital and ends with a full stop. */
    static String sentence(String text) {
        return begun(text) + (text.endsWith(".") ? "" : ".");
    }

    /** Returns a text with a capital at its beginning. */
    static String begun(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    // ---------------------------------------------------------------- time

    private void due(List<String> sentences) {
        proof.dueFrom().filter(due -> derivations.value(due).isPresent()).ifPresent(due -> due(due, sentences));
    }

    private void due(Derivation due, List<String> sentences) {
        boolean over = derivations.value(due).filter(this::over).isPresent();
        Derivation from = due;
        while (from.step() == DerivationStep.FIRST_GIVEN && from.of().size() == 1) {
            from = from.of().get(0);
        }
        if (runs(from)) {
            Derivation time = from.of().get(1);
            sentences.add(words.of(
                    over ? "ran" : "runs",
                    derivations.valued(time),
                    derivations.phrase(from.of().get(0)),
                    derivations.valued(due) + derivations.counting(from.step())));
            if (time.step() != DerivationStep.PARAMETER) {
                sentences.add(lengthOf(time));
            }
        } else {
            sentences.add(words.of(over ? "last-was" : "last-is", derivations.phrase(due)));
        }
    }

    /** Why a time is as long as it is: an answer may have chosen it. */
    private String lengthOf(Derivation time) {
        boolean chosen = time.step() == DerivationStep.OF
                && time.of().size() == 2
                && derivations.answer(time.of().get(0)).isPresent();
        return chosen
                ? words.of(
                        "time-because",
                        derivations.valued(time),
                        derivations.reasons(time.of().get(0)))
                : words.of("time-from", derivations.phrase(time));
    }

    private static boolean runs(Derivation due) {
        return switch (due.step()) {
            case PLUS, PLUS_SWEDISH, PLUS_EU, PLUS_FULL_HOURS, PLUS_TWO_WORKING_DAYS ->
                due.of().size() == 2;
            default -> false;
        };
    }

    private boolean over(Scalar due) {
        String text = due.toString();
        if (!RegisterWords.dated(due)) {
            return false;
        }
        return text.indexOf('T') > 0
                ? Instant.parse(text).isBefore(asOf.instant())
                : LocalDate.parse(text).isBefore(asOf.day());
    }

    // ---------------------------------------------------------------- comparisons

    private void compared(Comparison compared, List<String> sentences) {
        String left = compared.leftFrom().map(derivations::phrase).orElseGet(() -> register.value(compared.left()));
        String right = compared.rightFrom().map(derivations::phrase).orElseGet(() -> register.value(compared.right()));
        switch (compared.op()) {
            case AFTER -> {
                boolean isDue =
                        compared.rightFrom().isPresent() && compared.rightFrom().equals(proof.dueFrom());
                if (isDue) {
                    due(sentences);
                    late(compared, sentences);
                } else {
                    sentences.add(words.of("came-after", left, right));
                }
            }
            case LACKS -> {
                sentences.add(words.of("lacking", register.value(compared.left())));
                compared.leftFrom()
                        .filter(lacking -> lacking.step() == DerivationStep.LACKING)
                        .ifPresent(lacking -> sentences.add(words.of(
                                "there-is", derivations.phrase(lacking.of().get(0)))));
                sentences.add(words.of("required", right));
            }
            default -> sentences.add(words.of(key(compared.op()), left, right));
        }
        if (compared.op() != ComparisonOperator.AFTER) {
            due(sentences);
        }
    }

    private static String key(ComparisonOperator op) {
        return switch (op) {
            case BEFORE -> "came-before";
            case ABOVE -> "is-above";
            case AT_LEAST -> "is-at-least";
            case BELOW -> "is-below";
            case AFTER -> "came-after";
            case LACKS -> "lacking";
        };
    }

    private void late(Comparison compared, List<String> sentences) {
        String delay = register.between(compared.right(), compared.left()).orElse("");
        boolean judgedNow = compared.leftFrom().filter(Steps::isNow).isPresent();
        String left = register.value(compared.left());
        sentences.add(
                judgedNow
                        ? words.of("judged-late", left, delay)
                        : words.of(
                                "done-late",
                                compared.leftFrom().map(derivations::origin).orElse(""),
                                left,
                                delay));
    }

    // ---------------------------------------------------------------- what is asked, and of whom

    private void asked(Derivation asked, List<String> sentences) {
        Optional<Scalar> value = derivations.value(asked);
        if (value.filter(RegisterWords::dated).isPresent()) {
            if (!partOf(asked, proof.dueFrom())) {
                sentences.add(words.of("done", register.value(value.orElseThrow()), derivations.origin(asked)));
            }
            return;
        }
        String key = switch (verdict) {
            case SATISFIED -> "kept-because";
            case VIOLATED -> "broken-because";
            case UNDETERMINED -> "open-because";
            case UPCOMING, NOT_YET_DUE -> "not-yet-because";
            case NOT_EXAMINED -> ""; // nothing is asked of what the rule does not concern
        };
        String reasons = key.isEmpty() ? "" : derivations.reasons(asked);
        if (!reasons.isEmpty()) {
            sentences.add(words.of(key, reasons));
        }
    }

    private static boolean partOf(Derivation derivation, Optional<Derivation> whole) {
        return whole.filter(each -> each.equals(derivation)
                        || each.of().stream().anyMatch(part -> partOf(derivation, Optional.of(part))))
                .isPresent();
    }

    /** Of what the rule asks before anything else, that which decided: what is no, or is open, where something is. */
    private void scope(Derivation scope, List<String> sentences) {
        List<Derivation> all =
                derivations.value(scope).isEmpty() && scope.step() == DerivationStep.AND ? scope.of() : List.of(scope);
        Predicate<Derivation> isNo = part -> derivations.answer(part).equals(Optional.of(false));
        boolean outside = verdict == Verdict.NOT_EXAMINED;
        boolean open = !outside && all.stream().anyMatch(this::open);
        boolean someNo = all.stream().anyMatch(isNo);
        String reasons = derivations.reasons(all.stream()
                .filter(part -> !outside || !someNo || isNo.test(part))
                .filter(part -> !open || open(part))
                .toList());
        if (!reasons.isEmpty()) {
            String key = outside ? "not-concerned" : open ? "open-whether-concerned" : "concerned";
            sentences.add(words.of(key, reasons));
        }
    }

    private boolean open(Derivation part) {
        return part.step() != DerivationStep.FACT && derivations.value(part).isEmpty();
    }

    /** Returns what would be decided if what is missing were filled in; the key of its words. */
    String wouldDecide() {
        boolean concern = proof.scope()
                .map(scope -> (derivations.value(scope).isEmpty() && scope.step() == DerivationStep.AND)
                        ? scope.of().stream().anyMatch(this::open)
                        : open(scope))
                .orElse(false);
        boolean kept = proof.asked()
                .filter(asked -> derivations.value(asked).isEmpty())
                .isPresent();
        return concern ? "decides-concern" : kept ? "decides-kept" : "decides-due";
    }

    // ---------------------------------------------------------------- limits

    private Stream<ProofParameter> limits() {
        Set<String> used = new HashSet<>();
        derivations().forEach(root -> use(root, used));
        return proof.parameters().stream()
                .filter(parameter -> derivations().isEmpty() || used.contains(parameter.id()));
    }

    private List<Derivation> derivations() {
        return Stream.of(
                        proof.scope(),
                        proof.asked(),
                        proof.comparison().flatMap(Comparison::leftFrom),
                        proof.comparison().flatMap(Comparison::rightFrom),
                        proof.dueFrom(),
                        proof.raisedFrom())
                .flatMap(Optional::stream)
                .toList();
    }

    private static void use(Derivation derivation, Set<String> used) {
        derivation.parameter().ifPresent(used::add);
        derivation.of().forEach(operand -> use(operand, used));
    }

    private String limit(ProofParameter parameter) {
        return words.of(
                parameter.verified() ? "limit" : "limit-unread",
                register.parameter(parameter.id()),
                register.value(parameter.value()),
                register.cited(parameter.source()),
                register.day(parameter.from()));
    }
}
