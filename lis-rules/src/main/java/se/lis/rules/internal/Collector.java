package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.rules.CatalogueException;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Evidence;
import se.lis.rules.verdict.Verdicts;

/** Collects the verdicts of one assessment, and gives each subject exactly one a rule. */
final class Collector implements Verdicts {

    /** What was told of one rule. */
    private static final class Ledger {
        final RuleDescriptor rule;
        final Set<ArtefactId> examined = new HashSet<>();
        final Set<ArtefactId> excluded = new HashSet<>();
        final Map<ArtefactId, List<Told>> told = new HashMap<>();
        boolean scoped;
        boolean outOfForce;

        Ledger(RuleDescriptor rule) {
            this.rule = rule;
        }
    }

    private final Map<String, Ledger> ledgers = new HashMap<>();

    Collector(SortedMap<String, RuleDescriptor> rules) {
        rules.forEach((id, rule) -> ledgers.put(id, new Ledger(rule)));
    }

    @Override
    public void examined(String rule, Collection<? extends Subject> subjects) {
        Ledger ledger = ledger(rule);
        ledger.scoped = true;
        addInForce(ledger, subjects, ledger.examined);
    }

    @Override
    public void excluded(String rule, Collection<? extends Subject> subjects) {
        Ledger ledger = ledger(rule);
        addInForce(ledger, subjects, ledger.excluded);
    }

    @Override
    public Evidence violated(String rule, Subject subject) {
        return told(rule, FindingKind.VIOLATION, subject);
    }

    @Override
    public Evidence undetermined(String rule, Subject subject) {
        return told(rule, FindingKind.UNDETERMINED, subject);
    }

    @Override
    public Evidence upcoming(String rule, Subject subject) {
        return told(rule, FindingKind.UPCOMING, subject);
    }

    private static void addInForce(Ledger ledger, Collection<? extends Subject> subjects, Set<ArtefactId> ids) {
        for (Subject subject : subjects) {
            if (ledger.rule.inForce(subject.decidingDay())) {
                ids.add(subject.id());
            } else {
                ledger.outOfForce = true;
            }
        }
    }

    private Evidence told(String rule, FindingKind kind, Subject subject) {
        Ledger ledger = ledger(rule);
        Told told = new Told(kind, subject);
        if (ledger.rule.inForce(subject.decidingDay())) {
            ledger.told.computeIfAbsent(subject.id(), id -> new ArrayList<>()).add(told);
        }
        return told;
    }

    private Ledger ledger(String rule) {
        int space = rule.indexOf(' ');
        Ledger ledger = ledgers.get(space < 0 ? rule : rule.substring(0, space));
        if (ledger == null) {
            throw new CatalogueException("rule '" + rule + "' is not in the catalogue");
        }
        return ledger;
    }

    /** Returns the strongest of what was told of each subject of a rule: a violated subject is not undetermined too. */
    List<Told> told(RuleDescriptor rule) {
        List<Told> strongest = new ArrayList<>();
        ledger(rule.id()).told.values().forEach(all -> {
            FindingKind kind = all.stream()
                    .map(told -> told.kind)
                    .min(FindingKind::compareTo)
                    .orElseThrow();
            all.stream().filter(told -> told.kind == kind).forEach(strongest::add);
        });
        return strongest;
    }

    /** Returns the outcome of a rule; its counts add up, or the rule's parts contradict each other. */
    Outcome outcome(RuleDescriptor rule) {
        Ledger ledger = ledger(rule.id());
        if (!ledger.scoped) {
            throw new CatalogueException("rule " + rule.id() + " told no scope");
        }
        Map<FindingKind, Integer> counts = new HashMap<>();
        ledger.told.forEach((id, all) -> {
            if (!ledger.examined.contains(id)) {
                throw new CatalogueException("rule " + rule.id() + " judged " + id + ", which is not in its scope");
            }
            FindingKind kind = all.stream()
                    .map(told -> told.kind)
                    .min(FindingKind::compareTo)
                    .orElseThrow();
            counts.merge(kind, 1, Integer::sum);
        });
        Set<ArtefactId> apart = new HashSet<>(ledger.excluded);
        apart.retainAll(ledger.examined);
        apart.removeAll(ledger.told.keySet());
        int examined = ledger.examined.size() - apart.size();
        int violated = counts.getOrDefault(FindingKind.VIOLATION, 0);
        int undetermined = counts.getOrDefault(FindingKind.UNDETERMINED, 0);
        int upcoming = counts.getOrDefault(FindingKind.UPCOMING, 0);
        Outcome.Builder outcome = Outcome.builder()
                .rule(rule.id())
                .version(rule.version())
                .examined(examined)
                .satisfied(examined - violated - undetermined - upcoming)
                .violated(violated)
                .undetermined(undetermined)
                .upcoming(upcoming)
                .waived(0)
                .notYetDue(apart.size());
        if (examined > 0) {
            return outcome.status(OutcomeStatus.ASSESSED).build();
        }
        return ledger.outOfForce && apart.isEmpty()
                ? outcome.status(OutcomeStatus.NOT_IN_FORCE)
                        .reason("no-subject-under-the-basis")
                        .build()
                : outcome.status(OutcomeStatus.NOT_APPLICABLE)
                        .reason(apart.isEmpty() ? "no-subject" : "nothing-due-yet")
                        .build();
    }

    /** Returns the subjects that a rule examined and that are counted, for tests of the rules. */
    Set<ArtefactId> examined(RuleDescriptor rule) {
        Ledger ledger = ledger(rule.id());
        Set<ArtefactId> counted = new HashSet<>(ledger.examined);
        counted.removeIf(id -> ledger.excluded.contains(id) && !ledger.told.containsKey(id));
        return counted;
    }
}
