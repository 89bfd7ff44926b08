package se.lis.rules.internal.live;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.internal.assessment.Tallies;
import se.lis.rules.internal.finding.Statement;
import se.lis.rules.register.Schedule;
import se.lis.rules.verdict.OrganisationCounts;

/** The cells of a register by artefact, who of them looks at what, and their sums. Of one thread. */
final class ArtefactResults {

    private final Map<ArtefactId, ArtefactResult> cells = new HashMap<>();
    private final Map<Object, Set<ArtefactId>> readers = new HashMap<>();
    private final Tallies tallies;
    private final SortedMap<String, SortedMap<String, Integer>> failures = new TreeMap<>();
    private final OrganisationCounts parts = new OrganisationCounts();
    private final OrganisationCounts legalParts = new OrganisationCounts();
    private final Schedule turns;
    private int restless;
    private long found;

    /**
     * Begins with none.
     *
     * @param end the moment beyond which nobody looks
     */
    ArtefactResults(RuleCatalogue catalogue, Instant end) {
        tallies = new Tallies(catalogue);
        turns = new Schedule(end);
    }

    /** Returns when which artefacts can come to something other, if nothing in the register changes. */
    Schedule turns() {
        return turns;
    }

    /** Returns whether any artefact can come to something other at every moment, as where a rule failed. */
    boolean restless() {
        return restless > 0 || !failures.isEmpty();
    }

    ArtefactResult get(ArtefactId id) {
        return cells.getOrDefault(id, ArtefactResult.EMPTY);
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
    OrganisationCounts parts() {
        return parts;
    }

    /** Returns the same by the legal limits. */
    OrganisationCounts legalParts() {
        return legalParts;
    }

    /** Counts what a cell's subjects are parts of, so many times. */
    void count(ArtefactResult cell, int times) {
        cell.parts().forEach(part -> parts.add(part, times));
        cell.legalParts().forEach(part -> legalParts.add(part, times));
    }

    /** Puts a cell in the place of an artefact's; what it is a part of is counted apart. */
    void put(ArtefactId id, ArtefactResult after) {
        ArtefactResult before = get(id);
        for (Object part : before.reads()) {
            Set<ArtefactId> all = readers.get(part);
            if (all != null && all.remove(id) && all.isEmpty()) {
                readers.remove(part);
            }
        }
        add(before, -1);
        turns.put(id, after.turns());
        if (after.equals(ArtefactResult.EMPTY)) {
            cells.remove(id);
        } else {
            cells.put(id, after);
        }
        after.reads()
                .forEach(part ->
                        readers.computeIfAbsent(part, first -> new HashSet<>()).add(id));
        add(after, 1);
    }

    private void add(ArtefactResult cell, int times) {
        restless += cell.restless() ? times : 0;
        found += (long) times * cell.findings().size();
        for (ArtefactResult.RuleResult each : cell.results()) {
            tallies.add(each.rule(), each.result(), cell.unit(), times);
        }
        for (ArtefactResult.Failure failure : cell.failures()) {
            SortedMap<String, Integer> reasons = failures.computeIfAbsent(failure.rule(), rule -> new TreeMap<>());
            reasons.merge(failure.reason(), times, (one, other) -> one + other == 0 ? null : one + other);
            if (reasons.isEmpty()) {
                failures.remove(failure.rule());
            }
        }
    }

    /** Returns the rules that fail; nothing that they state counts. */
    Set<String> failing() {
        return Set.copyOf(failures.keySet());
    }

    /** Returns how many findings there are. */
    long found() {
        long ofFailing = failures.isEmpty()
                ? 0
                : cells.values().stream()
                        .flatMap(cell -> cell.findings().stream())
                        .filter(each -> failures.containsKey(each.finding().rule()))
                        .count();
        return found - ofFailing;
    }

    /** Returns what was found of all cells by rules that do not fail. */
    Stream<Statement> findings() {
        return cells.values().stream()
                .flatMap(cell -> cell.findings().stream())
                .filter(each -> !failures.containsKey(each.finding().rule()));
    }

    /** Returns the outcomes of all rules, by id. */
    List<Outcome> outcomes() {
        return tallies.outcomes(reasons());
    }

    /** Returns the outcomes in units, by rule and unit. */
    List<UnitOutcome> unitOutcomes() {
        return tallies.unitOutcomes(reasons());
    }

    /** Returns why rules fail: of several reasons the first by name. */
    private Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        failures.forEach((rule, all) -> reasons.put(rule, all.firstKey()));
        return reasons;
    }

    /** Returns how many things are kept, which a register that is as it was keeps as many of as before. */
    long size() {
        return cells.size()
                + readers.values().stream().mapToLong(Set::size).sum()
                + tallies.size()
                + failures.size()
                + turns.size();
    }
}
