package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;

/**
 * A rule as a plain reading of law.
 *
 * @param rule the id of the rule
 * @param judgement the verdicts on a register at a moment, one an artefact; what is out of scope, not in force, not there yet
 *     or not yet due has none
 */
public record Oracle(String rule, Judgement judgement) {

    /** Returns an oracle that judges artefacts one by one; empty for one that the rule does not count. */
    static <A extends Artefact> Oracle each(String rule, Function<LisSnapshot, List<A>> artefacts, Judge<A> judge) {
        return new Oracle(rule, (register, past, verdicts) -> {
            for (A artefact : artefacts.apply(register.all())) {
                judge.verdict(artefact, register, past).ifPresent(verdict -> verdicts.accept(artefact.id(), verdict));
            }
        });
    }

    /** Returns an oracle that judges artefacts one by one, each without the others. */
    static <A extends Artefact> Oracle each(
            String rule, Function<LisSnapshot, List<A>> artefacts, BiFunction<A, Past, Optional<Verdict>> judge) {
        return each(rule, artefacts, (artefact, register, past) -> judge.apply(artefact, past));
    }

    /** Returns an oracle that judges the organisation. */
    static Oracle organisation(String rule, BiFunction<Lookup, Past, Optional<Verdict>> judge) {
        return each(
                rule,
                register -> List.of(register.organisation()),
                (organisation, register, past) -> judge.apply(register, past));
    }

    /** Returns the same of a rule that asks nothing before a day. */
    Oracle from(LocalDate first) {
        return new Oracle(rule, (register, past, verdicts) -> {
            if (!past.today().isBefore(first)) {
                judgement.judge(register, past, verdicts);
            }
        });
    }

    /** Returns what names an artefact among all: its type and its id. */
    public static String key(ArtefactId id) {
        return id.type().jsonName() + " " + id.value();
    }

    /** Judges a register. */
    public interface Judgement {
        /** Hands over each artefact that the rule counts, with its verdict. */
        void judge(Lookup register, Past past, BiConsumer<ArtefactId, Verdict> verdicts);
    }

    /**
     * Judges one artefact.
     *
     * @param <A> the type of artefact
     */
    interface Judge<A> {
        /** Returns the verdict, or empty for an artefact that the rule does not count. */
        Optional<Verdict> verdict(A artefact, Lookup register, Past past);
    }
}
