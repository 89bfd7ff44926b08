package se.lis.rules.internal.finding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lis.core.assessment.LegalBasis;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.proof.CitedFacts;

/**
 * What findings of one rule have in common, worked out once and shared by all: most of an assessment are of a few days. Of one
 * thread.
 */
public final class CommonGround {

    private final RuleCatalogue catalogue;
    private final Parameters parameters;
    private final Map<String, Map<List<Object>, List<LegalBasis>>> clauses = new HashMap<>();

    /** Looks at the catalogue and at the dated parameters. */
    public CommonGround(RuleCatalogue catalogue, Parameters parameters) {
        this.catalogue = catalogue;
        this.parameters = parameters;
    }

    /** Returns the sources that rules rest on. */
    Legislation legislation() {
        return catalogue.legislation();
    }

    /** Returns the dated parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** Returns who is to be informed by a finding of a rule on a day; empty where no authority is. */
    Optional<Authority> toWhom(RuleDescriptor rule, RuleDescriptor.Basis basis, LocalDate day) {
        return catalogue.toWhom(rule, basis, day);
    }

    /** Returns the provisions of a clause that are in force on a day; of a rule with one clause, all. */
    List<LegalBasis> of(RuleDescriptor rule, Optional<String> clause, LocalDate day) {
        return clauses.computeIfAbsent(rule.id(), id -> new HashMap<>())
                .computeIfAbsent(List.of(clause, day), on -> CitedFacts.basis(rule, clause, day));
    }
}
