package se.lis.rules.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.Attributes;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.ProofFact;
import se.lis.core.assessment.ProofParameter;
import se.lis.core.assessment.Scalar;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameters;

/** How proofs state facts, parameters and provisions. */
public final class CitedFacts {

    private CitedFacts() {}

    /**
     * Returns what an artefact says in an attribute.
     *
     * @throws IllegalArgumentException if the artefact has no such attribute
     */
    public static ProofFact fact(Artefact artefact, String attribute) {
        Optional<Scalar> value = Attributes.read(artefact, attribute);
        return ProofFact.builder()
                .type(artefact.type().jsonName())
                .id(artefact.id().value())
                .attribute(attribute)
                .value(value)
                .absent(value.isPresent() ? Optional.empty() : Optional.of(true))
                .build();
    }

    /** Returns a provision that a rule rests on. */
    public static LegalBasis basis(RuleDescriptor.Basis provision) {
        return LegalBasis.builder()
                .source(provision.source())
                .provision(provision.provision())
                .force(provision.force())
                .build();
    }

    /** Returns the provisions of a clause that are in force on a day; of a rule with one clause, all. */
    public static List<LegalBasis> basis(RuleDescriptor rule, Optional<String> clause, LocalDate day) {
        return rule.basis().stream()
                .filter(provision -> provision.inForce(day))
                .filter(provision -> Objects.equals(provision.clause(), clause.orElse(null)))
                .map(CitedFacts::basis)
                .toList();
    }

    /**
     * Returns a parameter's value on a day.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public static ProofParameter parameter(Parameters parameters, String id, LocalDate day) {
        return parameter(id, parameters.parameter(id).on(day));
    }

    /** Returns a value of a parameter. */
    public static ProofParameter parameter(String id, DatedValue value) {
        return ProofParameter.builder()
                .id(id)
                .value(Scalar.of(value.value()))
                .from(value.from())
                .source(value.source() + " " + value.provision())
                .verified(value.verified())
                .build();
    }
}
