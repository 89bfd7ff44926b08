package se.lis.rules.internal.finding;

import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.internal.proof.ProofClock;

/**
 * What was found, as it is stated at a moment. Until something turns only the clock is another, so that how late something is, and the like,
 * is read off the clock again; nothing is judged for it. Of one thread.
 */
public final class Statement {

    private final Finding found;
    private final ProofClock proof;
    private final Map<String, Function<AsOf, ?>> arguments;
    private final UnaryOperator<Finding> language;
    private @Nullable AsOf moment;
    private Finding stated;

    /**
     * States what was found at the moment at which it was judged.
     *
     * @param proof how its proof follows the clock
     * @param arguments how those arguments of its text are read off the clock that follow it
     * @param moment the moment
     */
    Statement(Finding found, ProofClock proof, Map<String, Function<AsOf, ?>> arguments, AsOf moment) {
        this(found, proof, arguments, moment, UnaryOperator.identity());
    }

    /** States what nobody will ask for at another moment. */
    public static Statement once(Finding found) {
        return new Statement(found, ProofClock.STILL, Map.of(), null, UnaryOperator.identity());
    }

    private Statement(
            Finding found,
            ProofClock proof,
            Map<String, Function<AsOf, ?>> arguments,
            @Nullable AsOf moment,
            UnaryOperator<Finding> language) {
        this.found = found;
        this.proof = proof;
        this.arguments = arguments;
        this.language = language;
        this.moment = moment;
        this.stated = language.apply(found);
    }

    /** Returns the same, of which something is said that the clock has no part in. */
    public Statement with(UnaryOperator<Finding> said) {
        return new Statement(said.apply(found), proof, arguments, moment, language);
    }

    /** Returns the same with a message, which what follows the clock is written into at each moment. */
    public Statement in(UnaryOperator<Finding> messages) {
        return new Statement(found, proof, arguments, moment, messages);
    }

    /** Returns the finding as it was stated last. */
    public Finding finding() {
        return stated;
    }

    /** Returns the finding as it is stated at a moment, before which nothing of it has turned. */
    public Finding at(AsOf now) {
        if (!now.equals(moment)) {
            moment = now;
            stated = language.apply(stated(now, value -> true));
        }
        return stated;
    }

    /**
     * Returns the finding as it would be stated at a moment had nothing but time passed: it is later then, but of the same day or year. What
     * is of another is another finding, though it has the same id.
     */
    public Finding grownOlder(AsOf now) {
        return language.apply(stated(now, Statement::grows));
    }

    private static boolean grows(Object value) {
        return value instanceof Instant || value instanceof TemporalAmount;
    }

    private Finding stated(AsOf now, Predicate<Object> restated) {
        if (arguments.isEmpty() && proof.equals(ProofClock.STILL)) {
            return found;
        }
        Map<String, Scalar> given = new TreeMap<>(found.arguments());
        arguments.forEach((name, reading) -> {
            Object value = reading.apply(now);
            if (restated.test(value)) {
                given.put(name, Scalar.of(value));
            }
        });
        return found.withDecidingDay(proof.decidingDay(now, found.decidingDay()))
                .withProof(proof.at(now, found.proof()))
                .withArguments(given);
    }
}
