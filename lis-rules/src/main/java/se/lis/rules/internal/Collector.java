package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.CatalogueException;
import se.lis.rules.PriorityDescriptor;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Evidence;
import se.lis.rules.verdict.Urgency;
import se.lis.rules.verdict.Verdicts;

/** Collects the verdicts of one assessment, and gives each subject exactly one a rule. */
final class Collector implements Verdicts {

    /** What was told of one rule. Subjects are counted by artefact; an artefact may have several subjects. */
    private static final class Ledger {
        final RuleDescriptor rule;
        final Map<ArtefactId, Integer> examined = new HashMap<>();
        final Map<ArtefactId, Integer> excluded = new HashMap<>();
        final Map<ArtefactId, List<Told>> told = new HashMap<>();
        boolean scoped;
        final Set<ArtefactId> outOfForce = new HashSet<>();
        Optional<String> failure = Optional.empty();

        Ledger(RuleDescriptor rule) {
            this.rule = rule;
        }

        /** Whether nothing of an artefact is due yet. */
        boolean apart(ArtefactId id) {
            return !excluded.isEmpty() && !told.containsKey(id) && Objects.equals(examined.get(id), excluded.get(id));
        }
    }

    /** How the subjects that were judged stand to a rule. */
    enum Standing {
        /** Something was told of them. */
        TOLD,
        /** They keep it. */
        SATISFIED,
        /** Nothing of them is due yet. */
        NOT_YET_DUE,
        /** Nothing that it rests on is in force on their day. */
        NOT_IN_FORCE,
        /** It does not concern them. */
        NOT_EXAMINED
    }

    private final SortedMap<String, PriorityDescriptor> priorities;
    private final Map<String, Ledger> ledgers = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();

    Collector(RuleCatalogue catalogue) {
        priorities = catalogue.priorities();
        catalogue.rules().forEach((id, rule) -> ledgers.put(id, new Ledger(rule)));
    }

    /** Returns the id of the catalogue's rule that a DRL rule is a part of. */
    static String idOf(String rule) {
        int space = rule.indexOf(' ');
        return space < 0 ? rule : rule.substring(0, space);
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
    public Urgency prioritised(String rule, Subject subject) {
        PriorityDescriptor reason = priorities.get(rule);
        if (reason == null) {
            throw new CatalogueException("reason '" + rule + "' is not in the catalogue");
        }
        Optional<RuleDescriptor.Basis> basis = reason.on(subject.decidingDay());
        Placed told = new Placed(reason, basis, subject);
        if (basis.isPresent()) {
            placed.add(told);
        }
        return told;
    }

    /** Takes that a rule failed: what it told does not count. */
    void failed(String id, String reason) {
        if (priorities.containsKey(id)) {
            placed.removeIf(told -> told.reason.id().equals(id));
            return;
        }
        Ledger ledger = ledger(id);
        ledger.told.clear();
        ledger.failure = Optional.of(reason);
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

    private static void addInForce(
            Ledger ledger, Collection<? extends Subject> subjects, Map<ArtefactId, Integer> ids) {
        for (Subject subject : subjects) {
            if (ledger.rule.inForce(subject.decidingDay())) {
                ids.merge(subject.id(), 1, Integer::sum);
            } else {
                ledger.outOfForce.add(subject.id());
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
        Ledger ledger = ledgers.get(idOf(rule));
        if (ledger == null) {
            throw new CatalogueException("rule '" + rule + "' is not in the catalogue");
        }
        return ledger;
    }

    /** Returns the strongest of what was told of each subject of a rule: a violated subject is not undetermined too. */
    List<Told> told(RuleDescriptor rule) {
        List<Told> strongest = new ArrayList<>();
        ledger(rule.id()).told.values().forEach(all -> {
            FindingKind kind = strongest(all);
            for (Told told : all) {
                if (told.kind == kind) {
                    strongest.add(told);
                }
            }
        });
        return strongest;
    }

    /** Returns why a rule failed, or empty when it did not. */
    Optional<String> failure(RuleDescriptor rule) {
        return ledger(rule.id()).failure;
    }

    /**
     * Tells what a rule came to for each artefact; a rule whose parts contradict each other is refused.
     *
     * @param waived the artefacts whose violations are all accepted
     */
    void results(RuleDescriptor rule, Set<ArtefactId> waived, BiConsumer<ArtefactId, Result> taker) {
        Ledger ledger = ledger(rule.id());
        checkScope(ledger);
        for (ArtefactId id : ledger.examined.keySet()) {
            taker.accept(
                    id,
                    ledger.apart(id)
                            ? Result.NOT_YET_DUE
                            : Result.of(strongest(ledger.told.getOrDefault(id, List.of())), waived.contains(id)));
        }
        ledger.outOfForce.forEach(id -> taker.accept(id, Result.NOT_IN_FORCE));
    }

    private static void checkScope(Ledger ledger) {
        String rule = ledger.rule.id();
        if (!ledger.scoped) {
            throw new CatalogueException("rule " + rule + " told no scope");
        }
        for (ArtefactId id : ledger.told.keySet()) {
            if (!ledger.examined.containsKey(id)) {
                throw new CatalogueException("rule " + rule + " judged " + id + ", which is not in its scope");
            }
        }
    }

    private static @Nullable FindingKind strongest(List<Told> all) {
        FindingKind strongest = null;
        for (Told told : all) {
            strongest = strongest == null || told.kind.compareTo(strongest) < 0 ? told.kind : strongest;
        }
        return strongest;
    }

    /** Returns how many rules each artefact violates, without some. */
    Map<ArtefactId, Long> exposure(Set<String> without) {
        Map<ArtefactId, Long> violations = new HashMap<>();
        ledgers.values().stream()
                .filter(ledger -> !without.contains(ledger.rule.id()))
                .forEach(ledger -> ledger.told.forEach((id, all) -> {
                    if (strongest(all) == FindingKind.VIOLATION) {
                        violations.merge(id, 1L, Long::sum);
                    }
                }));
        return violations;
    }

    /** Returns how the subjects of one artefact stand to a rule. */
    Standing standing(RuleDescriptor rule) {
        Ledger ledger = ledger(rule.id());
        if (!ledger.told.isEmpty()) {
            return Standing.TOLD;
        }
        if (ledger.examined.isEmpty()) {
            return !ledger.outOfForce.isEmpty() ? Standing.NOT_IN_FORCE : Standing.NOT_EXAMINED;
        }
        return ledger.examined.keySet().stream().allMatch(ledger::apart) ? Standing.NOT_YET_DUE : Standing.SATISFIED;
    }

    /** Returns the reasons for places in a worklist. */
    List<Placed> placed(String list) {
        return placed.stream().filter(told -> told.reason.list().equals(list)).toList();
    }
}
