package se.lis.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;

/** States in words how the values of a proof came about: where each comes from, and why an answer is yes, no or open. */
final class DerivationWording {

    private final Proof proof;
    private final RegisterWords register;
    private final Words words;
    private final FactWording facts;

    /**
     * States the derivations of a proof.
     *
     * @param proof the proof
     * @param facts states its facts
     * @param register what things are called
     * @param words the phrases
     */
    DerivationWording(Proof proof, FactWording facts, RegisterWords register, Words words) {
        this.proof = proof;
        this.facts = facts;
        this.register = register;
        this.words = words;
    }

    // ---------------------------------------------------------------- values

    /** Returns what a step gave, or empty where that is nothing or unknown. */
    Optional<Scalar> value(Derivation derivation) {
        if (derivation.fact().isPresent()) {
            return fact(derivation).value();
        }
        return derivation.parameter().isPresent()
                ? parameter(derivation).map(ProofParameter::value)
                : derivation.value();
    }

    private ProofFact fact(Derivation derivation) {
        return proof.facts().get(derivation.fact().orElseThrow());
    }

    private Optional<ProofParameter> parameter(Derivation derivation) {
        return proof.parameters().stream()
                .filter(parameter -> derivation.parameter().equals(Optional.of(parameter.id())))
                .findFirst();
    }

    /** Returns a value in words; what was counted with what it was counted among. */
    String valued(Derivation derivation) {
        if (derivation.fact().isPresent()) {
            return register.value(fact(derivation));
        }
        String value = value(derivation).map(register::value).orElseGet(() -> words.of("blank"));
        return switch (derivation.step()) {
            case COUNT ->
                derivation.looked().map(looked -> facts.counted(value, looked)).orElse(value);
            case PER_CENT -> words.of("per-cent", value);
            default -> value;
        };
    }

    /** Returns a value with where it comes from: {@code 5 October 2026 (performed, access review ak-008)}. */
    String phrase(Derivation derivation) {
        String origin = origin(derivation);
        return origin.isEmpty() ? valued(derivation) : valued(derivation) + " (" + origin + ")";
    }

    /** Returns a value with the one it was taken from, without those that it was held against. */
    String brief(Derivation derivation) {
        Derivation from = derivation;
        while (Steps.isChoice(from.step()) || from.step() == DerivationStep.DAY) {
            from = from.step() == DerivationStep.DAY
                    ? from.of().get(0)
                    : from.of().get(taken(from));
        }
        String origin = origin(from);
        return origin.isEmpty() ? valued(derivation) : valued(derivation) + " (" + origin + ")";
    }

    /** Returns the same without parentheses, to stand between some. */
    private String inside(Derivation derivation) {
        String origin = origin(derivation);
        return origin.isEmpty() ? valued(derivation) : words.of("inside", valued(derivation), origin);
    }

    // ---------------------------------------------------------------- where a value comes from

    /** Returns where a value comes from; nothing for what the rule itself states. */
    String origin(Derivation derivation) {
        if (Steps.isOfTheCalendar(derivation.step()) && Steps.isOfNow(derivation)) {
            return "";
        }
        return switch (derivation.step()) {
            case FACT -> facts.origin(fact(derivation));
            case PARAMETER -> derivation.parameter().map(register::parameter).orElse("");
            case STATED -> "";
            case AS_OF -> words.of("as-of");
            case TAKEN_AT -> words.of("taken-at");
            case LAW_AS_OF -> words.of("law-as-of");
            case LAW_FROM ->
                words.of("law-from", derivation.source().map(register::cited).orElse(""));
            case EARLIEST, LATEST, FIRST_GIVEN -> chosen(derivation);
            case HIGHEST -> words.of("highest", several(derivation));
            case LOWEST -> words.of("lowest", several(derivation));
            case PLUS, PLUS_SWEDISH, PLUS_EU, PLUS_FULL_HOURS, PLUS_TWO_WORKING_DAYS ->
                words.of(
                                "after",
                                valued(derivation.of().get(1)),
                                inside(derivation.of().get(0)))
                        + counting(derivation.step());
            case MINUS ->
                words.of(
                        "before",
                        valued(derivation.of().get(1)),
                        inside(derivation.of().get(0)));
            case DAY, DAY_OF_LAW, LAST_MOMENT, REFERRED ->
                origin(derivation.of().get(0));
            case DAY_BEFORE -> words.of("day-before", inside(derivation.of().get(0)));
            case DAY_AFTER -> words.of("day-after", inside(derivation.of().get(0)));
            case START_OF_YEAR ->
                words.of("start-of-year", inside(derivation.of().get(0)));
            case END_OF_YEAR -> words.of("end-of-year", inside(derivation.of().get(0)));
            case YEAR -> words.of("year-of", inside(derivation.of().get(0)));
            case START_OF_MONTH ->
                words.of("start-of-month", inside(derivation.of().get(0)));
            case END_OF_MONTH -> words.of("end-of-month", inside(derivation.of().get(0)));
            case COUNT ->
                derivation.looked().isPresent()
                        ? ""
                        : words.of(
                                "count",
                                derivation.of().stream().map(this::origin).collect(Collectors.joining("; ")));
            case PRODUCT -> joined(derivation, " × ");
            case SUM -> joined(derivation, " + ");
            case PER_CENT ->
                words.of(
                        "share",
                        inside(derivation.of().get(0)),
                        inside(derivation.of().get(1)));
            case LACKING, UNION -> several(derivation);
            case OF -> said(derivation);
            case FOUND -> derivation.looked().map(facts::among).orElseGet(() -> reasons(derivation));
            case NONE_FOUND -> derivation.looked().map(facts::none).orElse("");
            case GIVEN, IS, AT_LEAST, AT_MOST, BEFORE, AFTER, AND, OR, NOT, WORKED_OUT -> reasons(derivation);
        };
    }

    private String joined(Derivation derivation, String sign) {
        return derivation.of().stream().map(this::phrase).collect(Collectors.joining(sign));
    }

    private String several(Derivation derivation) {
        return derivation.of().stream().map(this::inside).collect(Collectors.joining("; "));
    }

    /** What the first says by the second: an artefact that was found, or an answer that chose. */
    private String said(Derivation derivation) {
        Derivation first = derivation.of().get(0);
        if (derivation.of().size() == 1) {
            return origin(first);
        }
        String origin = origin(derivation.of().get(1));
        String more = switch (first.step()) {
            case FOUND ->
                first.looked()
                        .filter(looked -> looked.count() > 1)
                        .map(facts::among)
                        .orElse("");
            case REFERRED, FACT -> "";
            default -> reasons(first);
        };
        return more.isEmpty() || origin.isEmpty() ? origin + more : origin + "; " + more;
    }

    /** One of several, with what it was held against. */
    private String chosen(Derivation derivation) {
        Optional<Scalar> value = value(derivation);
        List<Derivation> several = derivation.of();
        int taken = taken(derivation);
        List<String> parts = new ArrayList<>(List.of(origin(several.get(taken))));
        for (int place = 0; place < several.size(); place++) {
            Derivation other = several.get(place);
            if (place != taken && (value(other).isPresent() || place < taken)) {
                parts.add(aside(derivation.step(), other, value));
            }
        }
        return String.join("; ", parts);
    }

    private int taken(Derivation choice) {
        Optional<Scalar> value = value(choice);
        int taken = 0;
        while (taken < choice.of().size() - 1
                && !(value.isPresent() && value(choice.of().get(taken)).equals(value))) {
            taken++;
        }
        return taken;
    }

    private String aside(DerivationStep step, Derivation other, Optional<Scalar> taken) {
        if (value(other).isEmpty()) {
            return reasons(other);
        }
        String how = value(other).equals(taken)
                ? "same-time"
                : switch (step) {
                    case EARLIEST -> "came-later";
                    case LATEST -> "came-earlier";
                    default -> "not-used";
                };
        return words.of(how, origin(other), valued(other));
    }

    /** Returns how a time is counted, where that may move its end. */
    String counting(DerivationStep step) {
        return switch (step) {
            case PLUS_SWEDISH -> words.of("counted-swedish");
            case PLUS_EU -> words.of("counted-eu");
            case PLUS_FULL_HOURS -> words.of("counted-full-hours");
            case PLUS_TWO_WORKING_DAYS -> words.of("counted-two-working-days");
            default -> "";
        };
    }

    // ---------------------------------------------------------------- why an answer is what it is

    /** Returns the facts that decided an answer, or that leave it open, each once. */
    String reasons(Derivation derivation) {
        return reasons(List.of(derivation));
    }

    /** Returns the facts that decided several answers: those of one artefact together, the subject's own first. */
    String reasons(List<Derivation> several) {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        reasons.put("", new LinkedHashSet<>());
        several.forEach(each -> collect(each, reasons));
        return reasons.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> {
                    String said = String.join(", ", entry.getValue());
                    return entry.getKey().isEmpty() ? said : words.of("says", entry.getKey(), said);
                })
                .collect(Collectors.joining("; "));
    }

    private void collect(Derivation derivation, Map<String, Set<String>> reasons) {
        switch (derivation.step()) {
            case FACT -> {
                if (!facts.coveredByItsParts(fact(derivation))) {
                    add(derivation, lead(derivation), reasons);
                }
            }
            case PARAMETER, AS_OF, TAKEN_AT, LAW_AS_OF, STATED -> {
                // the same for every artefact: no reason of this one
            }
            case AND, OR, NOT, GIVEN, REFERRED, WORKED_OUT, UNION ->
                derivation.of().forEach(operand -> collect(operand, reasons));
            case IS -> add(derivation.of().get(0), isOneOf(derivation), reasons);
            case AT_LEAST, AT_MOST, BEFORE, AFTER -> compared(derivation, reasons);
            case LACKING -> add(derivation, lacking(derivation), reasons);
            case FOUND -> {
                derivation.of().forEach(operand -> collect(operand, reasons));
                derivation
                        .looked()
                        .filter(looked -> looked.count() > 1)
                        .ifPresent(looked -> add(derivation, facts.among(looked), reasons));
            }
            case NONE_FOUND -> add(derivation, origin(derivation), reasons);
            case OF -> collectSaid(derivation, reasons);
            case EARLIEST, LATEST, FIRST_GIVEN, HIGHEST, LOWEST, DAY, DAY_OF_LAW, LAST_MOMENT -> {
                if (value(derivation).isPresent()) {
                    add(derivation, lead(derivation), reasons);
                } else {
                    derivation.of().forEach(operand -> collect(operand, reasons));
                }
            }
            default -> add(derivation, lead(derivation), reasons);
        }
    }

    /** Puts a reason under the artefact whose attribute it is about. */
    private void add(Derivation about, String reason, Map<String, Set<String>> reasons) {
        String artefact = base(about)
                .filter(fact -> !facts.own(fact))
                .map(fact -> register.artefact(fact.type(), fact.id()))
                .orElse("");
        if (!reason.isEmpty()) {
            reasons.computeIfAbsent(artefact, first -> new LinkedHashSet<>()).add(reason);
        }
    }

    /** The fact that a value was read from as it is. */
    private Optional<ProofFact> base(Derivation derivation) {
        return switch (derivation.step()) {
            case FACT -> Optional.of(fact(derivation));
            case DAY -> base(derivation.of().get(0));
            case OF ->
                derivation.of().size() == 2
                                && value(derivation.of().get(0))
                                        .filter(this::isAnswer)
                                        .isEmpty()
                        ? base(derivation.of().get(1))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void collectSaid(Derivation derivation, Map<String, Set<String>> reasons) {
        Derivation first = derivation.of().get(0);
        boolean names = first.step() == DerivationStep.FOUND || first.step() == DerivationStep.REFERRED;
        if (!names || derivation.of().size() == 1) {
            collect(first, reasons);
        }
        derivation.of().stream().skip(1).forEach(operand -> collect(operand, reasons));
    }

    private String lead(Derivation derivation) {
        Optional<ProofFact> base = base(derivation);
        if (base.isPresent()) {
            return facts.attributed(base.get());
        }
        String origin = origin(derivation);
        return origin.isEmpty() ? valued(derivation) : words.of("named", origin, valued(derivation));
    }

    private String isOneOf(Derivation derivation) {
        String said = lead(derivation.of().get(0));
        String others = derivation.of().stream()
                .skip(1)
                .filter(other -> !isNone(other))
                .map(this::valued)
                .collect(Collectors.joining(words.of("or")));
        boolean another = !others.isEmpty()
                && answer(derivation).equals(Optional.of(false))
                && value(derivation.of().get(0)).isPresent();
        return another ? words.of("and-not", said, others) : said;
    }

    /** That there is none of what there plainly is says nothing more. */
    private boolean isNone(Derivation derivation) {
        return value(derivation).filter(value -> value.raw().equals("none")).isPresent();
    }

    private String lacking(Derivation derivation) {
        String there = listing(derivation.of().get(0));
        String required = listing(derivation.of().get(1));
        return value(derivation).isPresent()
                ? words.of("lacking-of", valued(derivation), required, there)
                : words.of("nothing-lacks", required, there);
    }

    /** A list by its origin: {@code performers (person-1, person-2)}. */
    private String listing(Derivation derivation) {
        String origin = origin(derivation);
        return origin.isEmpty() ? valued(derivation) : words.of("listing", origin, valued(derivation));
    }

    private void compared(Derivation derivation, Map<String, Set<String>> reasons) {
        Derivation left = derivation.of().get(0);
        Derivation right = derivation.of().get(1);
        Optional<Boolean> answer = answer(derivation);
        if (decides(left) || decides(right)) {
            Derivation time = decides(right) ? left : right;
            if (value(time).isEmpty()) {
                collect(time, reasons);
            } else {
                boolean ahead = liesAhead(derivation, decides(left));
                add(time, ahead ? words.of("ahead", lead(time)) : lead(time), reasons);
            }
        } else if (value(left).isEmpty() || value(right).isEmpty() || answer.isEmpty()) {
            collect(left, reasons);
            collect(right, reasons);
        } else {
            String relation = derivation.step().name().toLowerCase(Locale.ROOT)
                    + (value(left).filter(RegisterWords::dated).isPresent() ? ".time." : ".size.")
                    + (answer.get() ? "yes" : "no");
            add(left, words.of("related", lead(left), words.of(relation), inside(right)), reasons);
        }
    }

    /** Whether a value is now, or the day whose law decides, which is stated for itself. */
    private boolean decides(Derivation derivation) {
        return Steps.isNow(derivation) || proof.decidingDayFrom().equals(Optional.of(derivation));
    }

    /** Whether what is compared with now, or with the deciding day, lies ahead of it. */
    private boolean liesAhead(Derivation comparison, boolean nowStandsLeft) {
        boolean later = comparison.step() == DerivationStep.AFTER || comparison.step() == DerivationStep.AT_LEAST;
        return answer(comparison)
                .map(answer -> (answer == later) != nowStandsLeft)
                .orElse(false);
    }

    /** Returns what a yes or no came to, or empty where that is open. */
    Optional<Boolean> answer(Derivation derivation) {
        return value(derivation).filter(this::isAnswer).map(value -> (Boolean) value.raw());
    }

    private boolean isAnswer(Scalar value) {
        return value.raw() instanceof Boolean;
    }
}
