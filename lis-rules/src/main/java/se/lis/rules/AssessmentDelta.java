package se.lis.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.rules.internal.live.FollowedRegister;

/**
 * What a change made of an assessment. All lists keep the order that the assessment has.
 *
 * @param added the findings that only the later assessment has
 * @param removed the findings that only the earlier assessment has
 * @param changed the findings that both have by their id, but that do not say the same
 * @param outcomes the outcomes of rules that do not say the same
 * @param complete whether everything in the register could be evaluated after the change
 */
public record AssessmentDelta(
        List<Finding> added,
        List<Finding> removed,
        List<Change<Finding>> changed,
        List<Change<Outcome>> outcomes,
        boolean complete) {

    /**
     * One thing in two assessments.
     *
     * @param before what the earlier assessment says
     * @param after what the later assessment says
     */
    public record Change<T>(T before, T after) {}

    /** Keeps lists of its own. */
    public AssessmentDelta {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        outcomes = List.copyOf(outcomes);
    }

    /** Returns whether no finding and no outcome came, went or changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && outcomes.isEmpty();
    }

    /** Returns what changed of what was found, of the same register and by the same rules. */
    static AssessmentDelta of(FollowedRegister.Turn turn) {
        Map<String, List<Finding>> gone = byId(without(turn.before(), turn.after()));
        List<Finding> added = new ArrayList<>();
        List<Change<Finding>> changed = new ArrayList<>();
        for (Finding finding : without(turn.after(), turn.before())) {
            List<Finding> earlier = gone.getOrDefault(finding.id(), List.of());
            if (earlier.isEmpty()) {
                added.add(finding);
            } else {
                changed.add(new Change<>(earlier.remove(0), finding));
            }
        }
        List<Finding> removed = gone.values().stream().flatMap(List::stream).toList();
        return new AssessmentDelta(added, removed, changed, outcomes(turn), turn.complete());
    }

    /** One engine gives one outcome to each of its rules, in one order. */
    private static List<Change<Outcome>> outcomes(FollowedRegister.Turn turn) {
        List<Change<Outcome>> changed = new ArrayList<>();
        Iterator<Outcome> later = turn.outcomesAfter().iterator();
        for (Outcome earlier : turn.outcomesBefore()) {
            Change<Outcome> change = new Change<>(earlier, later.next());
            if (!change.before().equals(change.after())) {
                changed.add(change);
            }
        }
        return changed;
    }

    private static Map<String, List<Finding>> byId(List<Finding> findings) {
        Map<String, List<Finding>> byId = new LinkedHashMap<>();
        findings.forEach(finding ->
                byId.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding));
        return byId;
    }

    /** Findings are compared with those of their id only: to compare all of a large register by hash reads every proof. */
    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Map<String, List<Finding>> byId = byId(others);
        return findings.stream()
                .filter(finding -> !byId.getOrDefault(finding.id(), List.of()).contains(finding))
                .toList();
    }
}
