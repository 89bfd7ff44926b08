package se.lis.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.ProofParameter;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.parameter.Parameters;
import se.lis.rules.proof.Stated;

/**
 * What findings of one rule have in common, worked out once and shared by all: most of an assessment are of a few days. Of one
 * thread.
 */
final class CommonGround {

    private final Parameters parameters;
    private final Map<String, Map<LocalDate, OnDay>> days = new HashMap<>();
    private final Map<String, Map<List<Object>, List<LegalBasis>>> clauses = new HashMap<>();
    private final Map<String, Map<String, List<String>>> proving = new HashMap<>();

    /** Looks at the dated parameters. */
    CommonGround(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Returns the dated parameters. */
    Parameters parameters() {
        return parameters;
    }

    /**
     * What a rule rests on and compares with on a day.
     *
     * @param basis the provisions in force
     * @param parameters the values of its parameters, by id
     */
    record OnDay(List<LegalBasis> basis, List<ProofParameter> parameters) {}

    /** Returns what a rule rests on and compares with on a day. */
    OnDay of(RuleDescriptor rule, LocalDate day) {
        return days.computeIfAbsent(rule.id(), id -> new HashMap<>()).computeIfAbsent(day, on -> onDay(rule, on));
    }

    /** Returns the provisions of a clause that are in force on a day; of a rule with one clause, all. */
    List<LegalBasis> of(RuleDescriptor rule, Optional<String> clause, LocalDate day) {
        return clauses.computeIfAbsent(rule.id(), id -> new HashMap<>())
                .computeIfAbsent(List.of(clause, day), on -> Stated.basis(rule, clause, day));
    }

    private OnDay onDay(RuleDescriptor rule, LocalDate day) {
        return new OnDay(
                Stated.basis(rule, day),
                rule.parameters().stream()
                        .sorted()
                        .map(id -> Stated.parameter(parameters, id, day))
                        .toList());
    }

    /** Returns the attributes that prove a finding of a rule, by type of artefact, with what may have lowered it. */
    Map<String, List<String>> proving(RuleDescriptor rule) {
        return proving.computeIfAbsent(rule.id(), id -> attributes(rule));
    }

    private static Map<String, List<String>> attributes(RuleDescriptor rule) {
        String lowers = rule.loweredWhen();
        Map<String, List<String>> attributes = new TreeMap<>(rule.facts());
        if (lowers != null) {
            List<String> more = new ArrayList<>(attributes.getOrDefault(rule.subject(), List.of()));
            more.add(lowers);
            attributes.put(rule.subject(), more);
        }
        return attributes;
    }
}
