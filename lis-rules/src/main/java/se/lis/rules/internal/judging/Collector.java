package se.lis.rules.internal.judging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.PriorityDescriptor;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.verdict.Placement;
import se.lis.rules.verdict.Question;
import se.lis.rules.verdict.Verdict;
import se.lis.rules.verdict.View;

/** Collects the verdicts on subjects that are judged together, and gives each artefact exactly one a rule. */
public final class Collector implements RuleJudge.Taker {

    /** How many subjects each artefact has, by its seat. */
    private final class Counts {
        private int @Nullable [] counts;

        void add(int seat) {
            if (counts == null) {
                counts = new int[subjects.artefacts()];
            }
            counts[seat]++;
        }

        int of(int seat) {
            return counts == null ? 0 : counts[seat];
        }

        boolean isEmpty() {
            return counts == null;
        }

        IntStream seats() {
            return IntStream.range(0, counts == null ? 0 : counts.length).filter(seat -> of(seat) > 0);
        }
    }

    /** What one rule decided. Views are counted by artefact; an artefact may have several subjects. */
    private final class Ledger {
        final RuleDescriptor rule;
        final Counts examined = new Counts();
        final Counts excluded = new Counts();
        final Map<Integer, List<VerdictEvidence>> evidence = new HashMap<>();
        final BitSet outOfForce = new BitSet();
        final BitSet leftOut = new BitSet();
        boolean asked;
        Optional<String> failure = Optional.empty();

        Ledger(RuleDescriptor rule) {
            this.rule = rule;
        }

        /** Whether nothing of an artefact is due yet. */
        boolean apart(int seat) {
            return !excluded.isEmpty() && !evidence.containsKey(seat) && examined.of(seat) == excluded.of(seat);
        }
    }

    /** Takes what a rule came to for the artefact at a seat. */
    public interface ResultTaker {
        void take(int seat, Result result);
    }

    /** How the subjects that were judged stand to a rule. */
    public enum Standing {
        /** Something was found of them. */
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
    private final List<WorklistPlacement> placed = new ArrayList<>();
    private final Set<String> failedReasons = new HashSet<>();
    private final ViewBatch subjects;

    public Collector(RuleCatalogue catalogue, ViewBatch subjects) {
        this.subjects = subjects;
        priorities = catalogue.priorities();
        catalogue.rules().forEach((id, rule) -> ledgers.put(id, new Ledger(rule)));
    }

    /** Takes that a rule failed: what it decided does not count. */
    public void failed(String id, String reason) {
        if (priorities.containsKey(id)) {
            failedReasons.add(id);
            return;
        }
        Ledger ledger = ledger(id);
        ledger.evidence.clear();
        ledger.failure = Optional.of(reason);
    }

    @Override
    public Optional<RuleDescriptor> asked(String rule) {
        if (priorities.containsKey(rule)) {
            return Optional.empty();
        }
        Ledger ledger = ledger(rule);
        ledger.asked = true;
        return Optional.of(ledger.rule);
    }

    @Override
    public void placed(String id, View view, Placement placement, RuleJudge.Readings readings) {
        PriorityDescriptor reason = Objects.requireNonNull(priorities.get(id), id);
        if (placement.holds()) {
            reason.on(view.lawDays(day -> reason).last())
                    .ifPresent(basis -> placed.add(new WorklistPlacement(
                            reason,
                            basis,
                            view,
                            placement.lastDay(),
                            placement.year(),
                            WorklistPlacement.facts(readings))));
        }
    }

    @Override
    public void decided(
            RuleDescriptor rule, View view, Question question, boolean inForce, RuleJudge.Readings readings) {
        if (question.verdict() == Verdict.NOT_EXAMINED) {
            return;
        }
        Ledger ledger = ledger(rule.id());
        int seat = view.seat();
        if (!inForce) {
            ledger.outOfForce.set(seat);
            return;
        }
        if (question.verdict() == Verdict.UNDETERMINED
                && question.decision().unclear().contains(View.NOT_KEPT)) {
            ledger.leftOut.set(seat);
            return;
        }
        ledger.examined.add(seat);
        switch (question.verdict()) {
            case NOT_YET_DUE -> ledger.excluded.add(seat);
            case VIOLATED ->
                add(ledger, new VerdictEvidence(FindingKind.VIOLATION, view, question.decision(), readings));
            case UNDETERMINED ->
                add(ledger, new VerdictEvidence(FindingKind.UNDETERMINED, view, question.decision(), readings));
            case UPCOMING ->
                add(ledger, new VerdictEvidence(FindingKind.UPCOMING, view, question.decision(), readings));
            case SATISFIED, NOT_EXAMINED -> {
                // nothing is found
            }
        }
    }

    private static void add(Ledger ledger, VerdictEvidence evidence) {
        ledger.evidence
                .computeIfAbsent(evidence.subject.seat(), first -> new ArrayList<>())
                .add(evidence);
    }

    private Ledger ledger(String rule) {
        Ledger ledger = ledgers.get(rule);
        if (ledger == null) {
            throw new CatalogueException("rule '" + rule + "' is not in the catalogue");
        }
        return ledger;
    }

    /** Returns the strongest of what was decided of each artefact of a rule: a violated subject is not undetermined too. */
    public List<VerdictEvidence> evidence(RuleDescriptor rule) {
        List<VerdictEvidence> strongest = new ArrayList<>();
        ledger(rule.id()).evidence.values().forEach(all -> {
            FindingKind kind = strongest(all);
            for (VerdictEvidence evidence : all) {
                if (evidence.kind == kind) {
                    strongest.add(evidence);
                }
            }
        });
        return strongest;
    }

    /** Returns why a rule failed, or empty when it did not. */
    public Optional<String> failure(RuleDescriptor rule) {
        return ledger(rule.id()).failure;
    }

    /**
     * Gives what a rule came to for each artefact.
     *
     * @param waived the seats of artefacts whose violations are all accepted
     * @throws CatalogueException if the rule was not asked: the rule engine lost it
     */
    public void results(RuleDescriptor rule, Set<Integer> waived, ResultTaker taker) {
        Ledger ledger = ledger(rule.id());
        if (!ledger.asked) {
            throw new CatalogueException("rule " + rule.id() + " was not asked");
        }
        // what is found stands; that nothing is, is not known where a list would show it
        ledger.leftOut.stream()
                .filter(seat -> !ledger.evidence.containsKey(seat))
                .forEach(seat -> taker.take(seat, Result.LEFT_OUT));
        ledger.examined
                .seats()
                .filter(seat -> ledger.evidence.containsKey(seat) || !ledger.leftOut.get(seat))
                .forEach(seat -> taker.take(
                        seat,
                        ledger.apart(seat) ? Result.NOT_YET_DUE : result(ledger.evidence.get(seat), seat, waived)));
        ledger.outOfForce.stream().forEach(seat -> taker.take(seat, Result.NOT_IN_FORCE));
    }

    private static Result result(@Nullable List<VerdictEvidence> evidence, int seat, Set<Integer> waived) {
        return evidence == null ? Result.SATISFIED : Result.of(strongest(evidence), waived.contains(seat));
    }

    private static @Nullable FindingKind strongest(List<VerdictEvidence> all) {
        FindingKind strongest = null;
        for (VerdictEvidence evidence : all) {
            strongest = strongest == null || evidence.kind.compareTo(strongest) < 0 ? evidence.kind : strongest;
        }
        return strongest;
    }

    /** Returns the rules that the artefact at a seat violates. */
    public List<String> violated(int seat) {
        List<String> rules = new ArrayList<>();
        Integer at = seat;
        ledgers.forEach((id, ledger) -> {
            List<VerdictEvidence> evidence = ledger.evidence.get(at);
            if (evidence != null && strongest(evidence) == FindingKind.VIOLATION) {
                rules.add(id);
            }
        });
        return rules;
    }

    /** Returns how the subjects of one artefact stand to a rule. */
    public Standing standing(RuleDescriptor rule) {
        Ledger ledger = ledger(rule.id());
        if (!ledger.evidence.isEmpty()) {
            return Standing.TOLD;
        }
        if (ledger.examined.isEmpty()) {
            return !ledger.outOfForce.isEmpty() ? Standing.NOT_IN_FORCE : Standing.NOT_EXAMINED;
        }
        return ledger.examined.seats().allMatch(ledger::apart) ? Standing.NOT_YET_DUE : Standing.SATISFIED;
    }

    /** Returns the reasons for places in worklists, also such as failed later. */
    public List<WorklistPlacement> placed() {
        return placed;
    }

    /** Returns the reasons that failed: nothing that they decided counts. */
    public Set<String> failedReasons() {
        return failedReasons;
    }
}
