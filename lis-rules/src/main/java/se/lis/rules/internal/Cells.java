package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.id.UnitId;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Parts;

/** The cells of a register by artefact, who of them looks at what, and their sums. Of one thread. */
final class Cells {

    private final RuleCatalogue catalogue;
    private final Map<ArtefactId, Cell> cells = new HashMap<>();
    private final Map<Object, Set<ArtefactId>> readers = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, SortedMap<UnitId, Tally>> unitTallies = new HashMap<>();
    private final SortedMap<String, SortedMap<String, Integer>> failures = new TreeMap<>();
    private final Parts parts = new Parts();
    private final Parts legalParts = new Parts();

    Cells(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.rules().keySet().forEach(rule -> {
            tallies.put(rule, new Tally());
            unitTallies.put(rule, new TreeMap<>());
        });
    }

    Cell get(ArtefactId id) {
        return cells.getOrDefault(id, Cell.EMPTY);
    }

    Set<ArtefactId> ids() {
        return cells.keySet();
    }

    /** Returns the artefacts whose subjects looked at any of some parts. */
    Set<ArtefactId> readersOf(Collection<Object> touched) {
        Set<ArtefactId> all = new HashSet<>();
        touched.forEach(part -> all.addAll(readers.getOrDefault(part, Set.of())));
        return all;
    }

    /** Returns what all subjects are parts of. */
    Parts parts() {
        return parts;
    }

    /** Returns the same by the legal limits. */
    Parts legalParts() {
        return legalParts;
    }

    /** Counts what a cell's subjects are parts of, so many times. */
    void count(Cell cell, int times) {
        cell.parts().forEach(part -> parts.add(part, times));
        cell.legalParts().forEach(part -> legalParts.add(part, times));
    }

    /** Puts a cell in the place of an artefact's; what it is a part of is counted apart. */
    void put(ArtefactId id, Cell after) {
        Cell before = get(id);
        for (Object part : before.reads()) {
            Set<ArtefactId> all = readers.get(part);
            if (all != null && all.remove(id) && all.isEmpty()) {
                readers.remove(part);
            }
        }
        add(before, -1);
        if (after.equals(Cell.EMPTY)) {
            cells.remove(id);
        } else {
            cells.put(id, after);
        }
        after.reads()
                .forEach(part ->
                        readers.computeIfAbsent(part, first -> new HashSet<>()).add(id));
        add(after, 1);
    }

    private void add(Cell cell, int times) {
        for (Cell.RuleResult each : cell.results()) {
            tally(each.rule()).add(each.result(), times);
            UnitId unit = cell.unit();
            if (unit != null) {
                Map<UnitId, Tally> ofRule = units(each.rule());
                Tally tally = ofRule.computeIfAbsent(unit, first -> new Tally());
                tally.add(each.result(), times);
                if (tally.isEmpty()) {
                    ofRule.remove(unit);
                }
            }
        }
        for (Cell.Failure failure : cell.failures()) {
            SortedMap<String, Integer> reasons = failures.computeIfAbsent(failure.rule(), rule -> new TreeMap<>());
            reasons.merge(failure.reason(), times, (one, other) -> one + other == 0 ? null : one + other);
            if (reasons.isEmpty()) {
                failures.remove(failure.rule());
            }
        }
    }

    private Tally tally(String rule) {
        return tallies.computeIfAbsent(rule, first -> new Tally());
    }

    private SortedMap<UnitId, Tally> units(String rule) {
        return unitTallies.computeIfAbsent(rule, first -> new TreeMap<>());
    }

    /** Returns the rules that fail; nothing that they tell counts. */
    Set<String> failing() {
        return Set.copyOf(failures.keySet());
    }

    /** Returns the findings of all cells, in their order. */
    List<Finding> findings() {
        return cells.values().stream()
                .flatMap(cell -> cell.findings().stream())
                .filter(finding -> !failures.containsKey(finding.rule()))
                .sorted(Findings.ORDER)
                .toList();
    }

    /** Returns the outcomes of all rules, by id. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleDescriptor rule : catalogue.rules().values()) {
            outcomes.add(Optional.ofNullable(failures.get(rule.id()))
                    .map(reasons -> Tally.failed(rule, reasons.firstKey()))
                    .orElseGet(() -> tally(rule.id()).outcome(rule)));
        }
        return outcomes;
    }

    /** Returns the outcomes in units, by rule and unit. */
    List<UnitOutcome> unitOutcomes() {
        List<UnitOutcome> outcomes = new ArrayList<>();
        for (RuleDescriptor rule : catalogue.rules().values()) {
            if (!failures.containsKey(rule.id())) {
                units(rule.id())
                        .forEach((unit, tally) -> tally.outcome(rule, unit).ifPresent(outcomes::add));
            }
        }
        return outcomes;
    }

    /** Returns how many things are kept, which a register that is as it was keeps as many of as before. */
    long size() {
        return cells.size()
                + readers.values().stream().mapToLong(Set::size).sum()
                + unitTallies.values().stream().mapToLong(Map::size).sum()
                + failures.size();
    }
}
