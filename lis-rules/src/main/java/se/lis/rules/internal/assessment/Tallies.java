package se.lis.rules.internal.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.core.id.UnitId;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.judging.Result;

/** What rules came to, counted for all artefacts and for those of each unit. */
public final class Tallies {

    private final RuleCatalogue catalogue;
    private final Map<String, Tally> whole = new HashMap<>();
    private final Map<String, Map<UnitId, Tally>> units = new HashMap<>();

    /** Begins with nothing counted. */
    public Tallies(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Counts a result of a rule some times more, or fewer.
     *
     * @param unit the unit that carries the artefact, or null for none
     */
    public void add(String rule, Result result, @Nullable UnitId unit, int some) {
        whole.computeIfAbsent(rule, first -> new Tally()).add(result, some);
        if (unit != null) {
            Map<UnitId, Tally> ofRule = ofUnits(rule);
            Tally tally = ofRule.computeIfAbsent(unit, first -> new Tally());
            tally.add(result, some);
            if (some < 0 && tally.isEmpty()) {
                ofRule.remove(unit);
            }
        }
    }

    private Map<UnitId, Tally> ofUnits(String rule) {
        return units.computeIfAbsent(rule, first -> new HashMap<>());
    }

    /**
     * Returns the outcomes of all rules, by id.
     *
     * @param failures why rules failed, by rule: nothing that those decided counts
     */
    public List<Outcome> outcomes(Map<String, String> failures) {
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleDescriptor rule : catalogue.rules().values()) {
            String failure = failures.get(rule.id());
            outcomes.add(
                    failure == null
                            ? whole.getOrDefault(rule.id(), new Tally()).outcome(rule)
                            : Tally.failed(rule, failure));
        }
        return outcomes;
    }

    /** Returns the outcomes in units, by rule and unit; see {@link #outcomes}. */
    public List<UnitOutcome> unitOutcomes(Map<String, String> failures) {
        List<UnitOutcome> outcomes = new ArrayList<>();
        for (RuleDescriptor rule : catalogue.rules().values()) {
            if (!failures.containsKey(rule.id())) {
                new TreeMap<>(ofUnits(rule.id()))
                        .forEach((unit, tally) -> tally.outcome(rule, unit).ifPresent(outcomes::add));
            }
        }
        return outcomes;
    }

    /** Returns how many units are counted in, over all rules. */
    public long size() {
        return units.values().stream().mapToLong(Map::size).sum();
    }
}
