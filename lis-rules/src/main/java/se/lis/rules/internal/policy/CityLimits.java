package se.lis.rules.internal.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.internal.finding.Statement;

/** Separates what breaks law from what breaks only a city's own, stricter limit. */
public final class CityLimits {

    private final Map<String, Parameter> legal;
    private final Map<String, Statement> lawful = new HashMap<>();

    /**
     * Compares with what law, regulation and standard ask for.
     *
     * @param legal the parameters as they have them
     * @param byLaw what a register breaks by those
     */
    public CityLimits(Map<String, Parameter> legal, Collection<Statement> byLaw) {
        this.legal = legal;
        byLaw.forEach(finding -> lawful.put(finding.finding().id(), finding));
    }

    /**
     * Returns a finding by the city's limits with the force of the limit that it shows. What breaks the legal limit too is
     * shown against that one, since it proves more.
     */
    public Statement limited(Statement stated) {
        Finding finding = stated.finding();
        Statement same = lawful.get(finding.id());
        if (same == null) {
            return stated.with(this::byPolicy);
        }
        boolean breaksLaw =
                finding.kind() == FindingKind.VIOLATION && same.finding().kind() == FindingKind.VIOLATION;
        if (breaksLaw) {
            return same;
        }
        return says(finding, same.finding()) ? stated : stated.with(this::byPolicy);
    }

    /** Whether two findings say one thing, whatever values they show beside it. */
    private static boolean says(Finding one, Finding other) {
        return one.kind() == other.kind()
                && one.dueAt().equals(other.dueAt())
                && one.dueBy().equals(other.dueBy())
                && one.missing().equals(other.missing());
    }

    private Finding byPolicy(Finding finding) {
        List<LegalBasis> basis = new ArrayList<>(finding.legalBasis());
        boolean cited = false;
        for (ProofParameter parameter : finding.proof().parameters()) {
            if (tightened(parameter)) {
                cited = true;
                LegalBasis decision = LegalBasis.builder()
                        .source(PolicyValues.CITY)
                        .provision(parameter.source().substring(PolicyValues.CITY.length() + 1))
                        .force(Force.POLICY)
                        .build();
                if (!basis.contains(decision)) {
                    basis.add(decision);
                }
            }
        }
        basis.sort(Comparator.comparing(LegalBasis::force));
        boolean weaker = finding.force().compareTo(Force.POLICY) >= 0;
        return cited ? finding.withLegalBasis(basis).withForce(weaker ? finding.force() : Force.POLICY) : finding;
    }

    private boolean tightened(ProofParameter parameter) {
        Parameter standing = legal.get(parameter.id());
        return standing != null
                && parameter.source().startsWith(PolicyValues.CITY + " ")
                && !standing.on(parameter.from())
                        .value()
                        .equals(parameter.value().toString());
    }
}
