package se.lis.rules.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.rules.register.Register;

/** Holds the facts of a finding against the register: as it was known, or as it was handed in where the proof says so. */
final class FactCheck {

    private final LisSnapshot snapshot;
    private final Register register;
    private final Discrepancies found;

    FactCheck(LisSnapshot snapshot, Register register, Discrepancies found) {
        this.snapshot = snapshot;
        this.register = register;
        this.found = found;
    }

    void check(Finding finding) {
        SubjectRef subject = finding.subject();
        boolean entered = finding.proof().entered().orElse(false);
        if (artefacts(entered, subject.type(), subject.id()).isEmpty()) {
            found.compare("subject", subject.type() + " " + subject.id(), "not in the register");
        }
        for (ProofFact fact : finding.proof().facts()) {
            String part = "proof.facts." + fact.type() + "." + fact.id() + "." + fact.attribute();
            List<ProofFact> said = said(entered, fact);
            if (!said.contains(fact)) {
                found.compare(part, fact, said.stream().findFirst());
            }
        }
    }

    /** What a register handed in says may be several things, where several artefacts have one id. */
    private List<ProofFact> said(boolean entered, ProofFact fact) {
        List<ProofFact> said = new ArrayList<>();
        for (Artefact artefact : artefacts(entered, fact.type(), fact.id())) {
            try {
                said.add(CitedFacts.fact(artefact, fact.attribute()));
            } catch (IllegalArgumentException noSuchAttribute) {
                return List.of();
            }
        }
        return said;
    }

    /** Returns the free text of a fact; empty where it is none, or several artefacts of the id have different ones. */
    Optional<String> text(boolean entered, ProofFact fact) {
        Set<String> texts = new HashSet<>();
        for (Artefact artefact : artefacts(entered, fact.type(), fact.id())) {
            if (Attributes.value(artefact, fact.attribute()) instanceof String text) {
                texts.add(text);
            }
        }
        return texts.size() == 1 ? Optional.of(texts.iterator().next()) : Optional.empty();
    }

    private List<Artefact> artefacts(boolean entered, String type, String id) {
        Stream<Artefact> all = entered ? snapshot.artefacts() : register.artefacts();
        return all.filter(artefact -> ProofChecker.means(artefact, type, id)).toList();
    }
}
