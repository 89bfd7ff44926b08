package se.lis.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.rules.internal.live.FollowedRegister;

/**
 * What a change made of an assessment. All lists keep the order that the assessment has.
 *
 * @param added the findings that only the later assessment has
 * @param removed the findings that only the earlier assessment has
 * @param changed the findings that both have by their id, but that do not say the same; that more time has passed is no such difference
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
        Map<String, List<Finding>> gone = new LinkedHashMap<>();
        turn.before()
                .forEach(finding -> gone.computeIfAbsent(finding.id(), id -> new ArrayList<>())
                        .add(finding));
        List<Finding> added = new ArrayList<>();
        List<Change<Finding>> changed = new ArrayList<>();
        for (Finding finding : turn.after()) {
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

    /** Returns this change and a later one as one: what came and went again is in neither list. */
    AssessmentDelta then(AssessmentDelta later) {
        Map<String, List<Change<Optional<Finding>>>> findings = new TreeMap<>();
        findings(this).forEach(change -> join(findings, change));
        findings(later).forEach(change -> join(findings, change));
        List<Finding> added = new ArrayList<>();
        List<Finding> removed = new ArrayList<>();
        List<Change<Finding>> changed = new ArrayList<>();
        findings.values().stream().flatMap(List::stream).forEach(change -> {
            if (change.before().isEmpty()) {
                change.after().ifPresent(added::add);
            } else if (change.after().isEmpty()) {
                removed.add(change.before().get());
            } else if (!change.before().equals(change.after())) {
                changed.add(new Change<>(change.before().get(), change.after().get()));
            }
        });
        Map<String, Change<Outcome>> outcomes = new TreeMap<>();
        Stream.concat(this.outcomes.stream(), later.outcomes.stream())
                .forEach(change -> outcomes.merge(
                        change.before().rule(), change, (one, other) -> new Change<>(one.before(), other.after())));
        outcomes.values().removeIf(change -> change.before().equals(change.after()));
        added.sort(Finding.ORDER);
        removed.sort(Finding.ORDER);
        changed.sort((one, other) -> Finding.ORDER.compare(one.after(), other.after()));
        return new AssessmentDelta(added, removed, changed, List.copyOf(outcomes.values()), later.complete);
    }

    private static List<Change<Optional<Finding>>> findings(AssessmentDelta delta) {
        List<Change<Optional<Finding>>> all = new ArrayList<>();
        delta.removed.forEach(finding -> all.add(new Change<>(Optional.of(finding), Optional.empty())));
        delta.changed.forEach(
                change -> all.add(new Change<>(Optional.of(change.before()), Optional.of(change.after()))));
        delta.added.forEach(finding -> all.add(new Change<>(Optional.empty(), Optional.of(finding))));
        return all;
    }

    /** Goes on from what became of the same finding earlier; several may have one id. */
    private static void join(Map<String, List<Change<Optional<Finding>>>> changes, Change<Optional<Finding>> change) {
        String id = change.before().or(change::after).orElseThrow().id();
        List<Change<Optional<Finding>>> ofId = changes.computeIfAbsent(id, first -> new ArrayList<>());
        for (int i = 0; i < ofId.size(); i++) {
            if (ofId.get(i).after().equals(change.before())) {
                ofId.set(i, new Change<>(ofId.get(i).before(), change.after()));
                return;
            }
        }
        ofId.add(change);
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
}
