package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.id.UnitId;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Subjects;

/** Puts together what became of a whole register, whose artefacts are judged some at a time. */
final class Whole {

    private final RuleCatalogue catalogue;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Map<UnitId, Tally>> byUnit = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Set<String> failedReasons = new HashSet<>();
    private final Map<ArtefactId, List<String>> violated = new HashMap<>();

    Whole(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns what takes what becomes of some of its subjects. */
    Judged of(Subjects subjects) {
        return new Judged() {
            @Override
            public void finding(int seat, Finding finding) {
                found.add(finding);
            }

            @Override
            public void result(RuleDescriptor rule, int seat, Result result) {
                tally(rule).add(result, 1);
                UnitId unit = subjects.unit(seat);
                if (unit != null) {
                    units(rule).computeIfAbsent(unit, first -> new Tally()).add(result, 1);
                }
            }

            /** A rule that fails in several ways is told to fail in the first by name, whatever was judged first. */
            @Override
            public void failed(RuleDescriptor rule, String reason) {
                failures.merge(rule.id(), reason, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        };
    }

    private Tally tally(RuleDescriptor rule) {
        return tallies.computeIfAbsent(rule.id(), first -> new Tally());
    }

    private Map<UnitId, Tally> units(RuleDescriptor rule) {
        return byUnit.computeIfAbsent(rule.id(), first -> new HashMap<>());
    }

    /** Takes what rules told of places in worklists, and what the artefacts in them violate. */
    void placed(Collector collector) {
        failedReasons.addAll(collector.failedReasons());
        collector.placed().forEach(told -> {
            placed.add(told);
            violated.computeIfAbsent(told.subject.id(), id -> collector.violated(told.subject.seat()));
        });
    }

    /** Returns the findings, each once, in their order. */
    List<Finding> findings() {
        found.removeIf(finding -> failures.containsKey(finding.rule()));
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
        for (RuleDescriptor rule : catalogue.rules().values()) {
            if (!failures.containsKey(rule.id())) {
                new TreeMap<>(units(rule))
                        .forEach((unit, tally) -> tally.outcome(rule, unit).ifPresent(outcomes::add));
            }
        }
        return outcomes;
    }

    /**
     * Returns a worklist by place.
     *
     * @param list its name
     * @param answers the rules that being placed in it answers, which count for no exposure
     */
    List<WorklistEntry> worklist(String list, Set<String> answers) {
        Map<ArtefactId, Long> exposure = new HashMap<>();
        violated.forEach((id, rules) -> exposure.put(
                id,
                rules.stream()
                        .filter(rule -> !answers.contains(rule) && !failures.containsKey(rule))
                        .count()));
        return new Worklists(exposure)
                .entries(
                        list,
                        placed.stream()
                                .filter(told ->
                                        told.reason.list().equals(list) && !failedReasons.contains(told.reason.id()))
                                .toList());
    }
}
