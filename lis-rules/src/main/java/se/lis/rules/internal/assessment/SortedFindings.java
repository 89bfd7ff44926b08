package se.lis.rules.internal.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingList;
import se.lis.rules.internal.finding.Findings;

/**
 * Puts the findings of a register in their order, each once, though they come some artefacts at a time and memory may not hold them all.
 *
 * <p>What comes together is sorted, and packed where there are many. Artefacts are judged by kind and id, so that what is found of a rule on
 * one kind comes in its order, and need only be put together. Of one thread.
 */
final class SortedFindings {

    private final SortedMap<String, SortedMap<String, List<Run>>> byRuleAndKind = new TreeMap<>();
    private final int mostAsObjects;
    private int size;

    /** Begins with none; of more findings than so many each is packed. */
    SortedFindings(int mostAsObjects) {
        this.mostAsObjects = mostAsObjects;
    }

    /** Findings of one rule on one kind of artefact, in their order. */
    private record Run(FindingList findings, String firstId, String lastId) {

        static Run of(Collection<Finding> some) {
            List<Finding> sorted = Findings.inOrder(some);
            return new Run(
                    FindingList.copyOf(sorted),
                    sorted.get(0).subject().id(),
                    sorted.get(sorted.size() - 1).subject().id());
        }

        Run packed() {
            return new Run(findings.packed(), firstId, lastId);
        }
    }

    /** Takes all findings on some artefacts. */
    void add(Collection<Finding> some) {
        boolean few = size <= mostAsObjects;
        size = Math.addExact(size, some.size());
        boolean many = size > mostAsObjects;
        if (few && many) {
            runs().forEach(runs -> runs.replaceAll(Run::packed));
        }
        SortedMap<String, SortedMap<String, List<Finding>>> groups = new TreeMap<>();
        some.forEach(finding -> groups.computeIfAbsent(finding.rule(), first -> new TreeMap<>())
                .computeIfAbsent(finding.subject().type(), first -> new ArrayList<>())
                .add(finding));
        groups.forEach((rule, kinds) -> kinds.forEach((kind, findings) -> {
            Run run = Run.of(findings);
            byRuleAndKind
                    .computeIfAbsent(rule, first -> new TreeMap<>())
                    .computeIfAbsent(kind, first -> new ArrayList<>())
                    .add(many ? run.packed() : run);
        }));
    }

    private Collection<List<Run>> runs() {
        return byRuleAndKind.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .toList();
    }

    /** Returns the findings of the rules for which something holds. */
    FindingList of(Predicate<String> rule) {
        FindingList.Builder all = FindingList.builder();
        byRuleAndKind.forEach((id, kinds) -> {
            if (rule.test(id)) {
                kinds.values().forEach(runs -> joined(runs).forEach(all::addAll));
            }
        });
        return all.build();
    }

    /** Runs between whose artefacts no other's lie follow each other; others are sorted together. */
    private static List<FindingList> joined(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparing(Run::firstId));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).lastId().compareTo(sorted.get(i).firstId()) >= 0) {
                return List.of(FindingList.copyOf(Findings.inOrder(
                        sorted.stream().flatMap(run -> run.findings().stream()).toList())));
            }
        }
        return sorted.stream().map(Run::findings).toList();
    }
}
