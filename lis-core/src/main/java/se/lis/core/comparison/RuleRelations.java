package se.lis.core.comparison;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What comparing needs to know of rules and no assessment says.
 *
 * @param omissions the rules that name what an assessment leaves out
 * @param becomes by id of a rule, those that say in its place what became of what it found: of an act that is not done, that it was
 *     done late. It holds in both directions
 */
public record RuleRelations(OmissionRules omissions, Map<String, Set<String>> becomes) {

    /** Keeps a map of its own. */
    public RuleRelations {
        Map<String, Set<String>> kept = new TreeMap<>();
        becomes.forEach((rule, others) -> kept.put(rule, Collections.unmodifiableSortedSet(new TreeSet<>(others))));
        becomes = Collections.unmodifiableMap(kept);
    }

    /** Returns the relations by which each finding stands by itself, whatever it becomes. */
    public RuleRelations eachByItself() {
        return new RuleRelations(omissions, Map.of());
    }

    /** Returns whether what one of two rules found can be stated by the other in its place. */
    boolean related(String one, String other) {
        return becomes.getOrDefault(one, Set.of()).contains(other)
                || becomes.getOrDefault(other, Set.of()).contains(one);
    }
}
