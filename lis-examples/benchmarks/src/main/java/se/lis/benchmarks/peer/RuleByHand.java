package se.lis.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;

/**
 * A rule of the catalogue as somebody writes it who has no rule engine.
 *
 * @param rule the id of the rule
 * @param judge the verdicts on a register at a moment; what is out of scope, not in force, not there yet or not yet due
 *     is absent
 */
record RuleByHand(String rule, BiFunction<Facts, Past, Verdicts> judge) {

    /** Returns a rule that judges artefacts one by one; empty for one that it does not count. */
    static <A extends Artefact> RuleByHand each(String rule, Function<LisSnapshot, List<A>> artefacts, Judge<A> judge) {
        return new RuleByHand(rule, (register, past) -> {
            Verdicts verdicts = new Verdicts();
            for (A artefact : artefacts.apply(register.all())) {
                Optional<Verdict> verdict = judge.verdict(artefact, register, past);
                if (verdict.isPresent()) {
                    verdicts.put(artefact.id(), verdict.get());
                }
            }
            return verdicts;
        });
    }

    /** Returns a rule that judges the organisation. */
    static RuleByHand organisation(String rule, BiFunction<Facts, Past, Optional<Verdict>> judge) {
        return new RuleByHand(rule, (register, past) -> {
            Verdicts verdicts = new Verdicts();
            judge.apply(register, past)
                    .ifPresent(verdict ->
                            verdicts.put(register.all().organisation().id(), verdict));
            return verdicts;
        });
    }

    /**
     * Judges one artefact.
     *
     * @param <A> the type of artefact
     */
    interface Judge<A> {
        /** Returns the verdict, or empty for an artefact that the rule does not count. */
        Optional<Verdict> verdict(A artefact, Facts register, Past past);
    }
}
