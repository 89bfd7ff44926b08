package se.lis.rules.internal.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
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
    private final Map<String, Derivation> readings = new HashMap<>();
    private final Map<Object, Object> values = new HashMap<>();

    /** By the model's ids, which are hashed so that none can be made to collide. */
    private final Map<ArtefactId, SubjectRef> subjects = new HashMap<>();

    /** Forgets what artefacts say: artefacts that are judged later say it anew. */
    public void forgetFacts() {
        facts.clear();
    }

    /** Returns what was read, as a proof states it; what is read of one artefact stands together. */
    List<ProofFact> facts(Facts.Read[] sorted) {
        List<ProofFact> stated = new ArrayList<>(sorted.length);
        Artefact artefact = null;
        Map<String, ProofFact> said = Map.of();
        for (Facts.Read read : sorted) {
            if (read.artefact() != artefact) {
                artefact = read.artefact();
                said = facts.computeIfAbsent(artefact, first -> new HashMap<>());
            }
            ProofFact fact = said.get(read.path());
            if (fact == null) {
                fact = fact(read);
                said.put(read.path(), fact);
            }
            stated.add(fact);
        }
        return stated;
    }

    private ProofFact fact(Facts.Read read) {
        ProofFact fact = read.fact();
        Optional<Scalar> value = fact.value();
        return value.isPresent() ? fact.withValue(one(value.get())) : fact;
    }

    /** Returns a parameter, as a proof states it. */
    ProofParameter parameter(View.Limit limit) {
        return parameters.computeIfAbsent(limit.dated(), dated -> CitedFacts.parameter(limit.id(), dated));
    }

    /** Returns the derivation that reads a parameter. */
    Derivation derivation(View.Limit limit) {
        return readings.computeIfAbsent(
                limit.id(),
                id -> Derivation.builder()
                        .step(DerivationStep.PARAMETER)
                        .parameter(id)
                        .build());
    }

    /** Returns an artefact as findings refer to it. */
    public SubjectRef subject(Artefact artefact) {
        return subjects.computeIfAbsent(
                artefact.id(),
                id -> SubjectRef.builder()
                        .type(artefact.type().jsonName())
                        .id(id.value())
                        .build());
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
