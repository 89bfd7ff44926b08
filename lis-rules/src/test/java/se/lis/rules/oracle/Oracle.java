package se.lis.rules.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;

/**
 * A rule as a naive reading of law.
 *
 * @param rule the id of the rule
 * @param judge the verdicts on a register at a moment, by {@link #key}; what is out of scope, not in force, not there yet or
 *     not yet due is absent
 */
record Oracle(String rule, BiFunction<LisSnapshot, Past, Map<String, Verdict>> judge) {

    /** Returns an oracle that judges artefacts one by one; empty for one that the rule does not count. */
    static <A extends Artefact> Oracle each(String rule, Function<LisSnapshot, Stream<A>> artefacts, Judge<A> judge) {
        return new Oracle(rule, (register, past) -> {
            Map<String, Verdict> verdicts = new HashMap<>();
            artefacts
                    .apply(register)
                    .forEach(artefact -> judge.verdict(artefact, register, past)
                            .ifPresent(verdict -> verdicts.put(key(artefact), verdict)));
            return verdicts;
        });
    }

    /** Returns an oracle that judges the organisation. */
    static Oracle organisation(String rule, BiFunction<LisSnapshot, Past, Optional<Verdict>> judge) {
        return new Oracle(rule, (register, past) -> {
            Map<String, Verdict> verdicts = new HashMap<>();
            judge.apply(register, past).ifPresent(verdict -> verdicts.put(key(register.organisation()), verdict));
            return verdicts;
        });
    }

    /** Returns what names an artefact among all. */
    static String key(Artefact artefact) {
        return artefact.type().jsonName() + " " + artefact.id().value();
    }

    /**
     * Judges one artefact.
     *
     * @param <A> the type of artefact
     */
    interface Judge<A> {
        /** Returns the verdict, or empty for an artefact that the rule does not count. */
        Optional<Verdict> verdict(A artefact, LisSnapshot register, Past past);
    }
}
