package se.lis.rules.internal.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingList;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.assessment.WorklistEntry;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.finding.Statement;
import se.lis.rules.internal.judging.Collector;
import se.lis.rules.internal.judging.Result;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.internal.judging.WorklistPlacement;

/** Adds up the results of a whole register, whose artefacts are judged some at a time. */
final class RunTotals {

    private final SortedFindings sorted = new SortedFindings(FindingList.MOST_AS_OBJECTS);

    /** What was found on the artefacts that are judged together now. */
    private final List<Finding> found = new ArrayList<>();

    private final Map<String, String> failures = new HashMap<>();
    private final Tallies tallies;
    private final List<WorklistPlacement> placed = new ArrayList<>();
    private final Set<String> failedReasons = new HashSet<>();
    private final Map<ArtefactId, List<String>> violated = new HashMap<>();

    RunTotals(RuleCatalogue catalogue) {
        tallies = new Tallies(catalogue);
    }

    /** Returns what takes what becomes of some of its subjects. */
    ResultListener of(ViewBatch subjects) {
        return new ResultListener() {
            @Override
            public void finding(int seat, Statement finding) {
                found.add(finding.finding());
            }

            @Override
            public void result(RuleDescriptor rule, int seat, Result result) {
                tallies.add(rule.id(), result, subjects.unit(seat), 1);
            }

            /** A rule that fails in several ways is reported to fail in the first by name, whatever was judged first. */
            @Override
            public void failed(RuleDescriptor rule, String reason) {
                failures.merge(rule.id(), reason, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        };
    }

    /** Takes that some artefacts are judged: what rules said of places in worklists, and what the artefacts in them violate. */
    void judged(Collector collector) {
        sort();
        failedReasons.addAll(collector.failedReasons());
        collector.placed().forEach(placement -> {
            placed.add(placement);
            violated.computeIfAbsent(
                    placement.subject().id(),
                    id -> collector.violated(placement.subject().seat()));
        });
    }

    private void sort() {
        sorted.add(found);
        found.clear();
    }

    /** Returns the findings, each once, in their order. */
    FindingList findings() {
        sort();
        return sorted.of(rule -> !failures.containsKey(rule));
    }

    /** Returns the outcomes of all rules, by id. */
    List<Outcome> outcomes() {
        return tallies.outcomes(failures);
    }

    /** Returns the outcomes in units, by rule and unit. */
    List<UnitOutcome> unitOutcomes() {
        return tallies.unitOutcomes(failures);
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
                                .filter(placement -> placement.reason().list().equals(list)
                                        && !failedReasons.contains(
                                                placement.reason().id()))
                                .toList());
    }
}
