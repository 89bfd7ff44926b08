package se.lis.rules.internal.proof;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.ProofFact;
import se.lis.core.assessment.ProofParameter;
import se.lis.core.assessment.Scalar;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.proof.CitedFacts;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.View;

/**
 * What several findings state, kept once: rules that look at one artefact read the same facts, and most proofs end at the same days and
 * parameters. Of one thread.
 */
public final class SharedValues {

    private final IdentityHashMap<Artefact, Map<String, ProofFact>> facts = new IdentityHashMap<>();
    private final IdentityHashMap<DatedValue, ProofParameter> parameters = new IdentityHashMap<>();
    private final Map<Object, Object> values = new HashMap<>();

    /** Returns what an artefact says, as a proof states it. */
    ProofFact fact(Facts.Read read) {
        return facts.computeIfAbsent(read.artefact(), first -> new HashMap<>()).computeIfAbsent(read.path(), path -> {
            ProofFact fact = read.fact();
            Optional<Scalar> value = fact.value();
            return value.isPresent() ? fact.withValue(one(value.get())) : fact;
        });
    }

    /** Returns a parameter, as a proof states it. */
    ProofParameter parameter(View.Limit limit) {
        return parameters.computeIfAbsent(limit.dated(), dated -> CitedFacts.parameter(limit.id(), dated));
    }

    /** Returns a value as findings state it. */
    public Scalar scalar(Object value) {
        return one(Scalar.of(value));
    }

    /** Returns the one of all equal values that was met first. */
    @SuppressWarnings("unchecked") // what is equal is of one kind
    public <T> T one(T value) {
        Object first = values.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
