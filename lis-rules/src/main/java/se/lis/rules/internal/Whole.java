package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.id.UnitId;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;

/** Puts together what became of a whole register. */
final class Whole implements Judged {

    private final RuleCatalogue catalogue;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, SortedMap<UnitId, Tally>> byUnit = new HashMap<>();

    Whole(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void finding(ArtefactId id, Finding finding) {
        found.add(finding);
    }

    @Override
    public void result(RuleDescriptor rule, ArtefactId id, Optional<UnitId> unit, Result result) {
        tally(rule).add(result, 1);
        unit.ifPresent(carrying ->
                units(rule).computeIfAbsent(carrying, first -> new Tally()).add(result, 1));
    }

    @Override
    public void failed(RuleDescriptor rule, String reason) {
        failures.put(rule.id(), reason);
    }

    private Tally tally(RuleDescriptor rule) {
        return tallies.computeIfAbsent(rule.id(), first -> new Tally());
    }

    private SortedMap<UnitId, Tally> units(RuleDescriptor rule) {
        return byUnit.computeIfAbsent(rule.id(), first -> new TreeMap<>());
    }

    /** Returns the findings, each once, in their order. */
    List<Finding> findings() {
        return Findings.inOrder(found);
    }

    /** Returns the outcomes of all rules, by id. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        catalogue.rules().values().forEach(rule -> {
            String failure = failures.get(rule.id());
            outcomes.add(failure == null ? tally(rule).outcome(rule) : Tally.failed(rule, failure));
        });
        return outcomes;
    }

    /** Returns the outcomes in units, by rule and unit. */
    List<UnitOutcome> unitOutcomes() {
        List<UnitOutcome> outcomes = new ArrayList<>();
        catalogue
                .rules()
                .values()
                .forEach(rule -> units(rule)
                        .forEach((unit, tally) -> tally.outcome(rule, unit).ifPresent(outcomes::add)));
        return outcomes;
    }
}
