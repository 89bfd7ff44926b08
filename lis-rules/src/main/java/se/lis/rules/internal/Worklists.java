package se.lis.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.ProofFact;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.assessment.WorklistReason;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.SocietalImportance;

/**
 * Orders what was told to come next: by the plan's year, the force of the strongest reason, the sensitivity and size of
 * personal data, societal importance, exposure to violations, then id. No two subjects share a place.
 */
final class Worklists {

    private final Map<ArtefactId, Long> exposure;

    /**
     * Orders with a measure of exposure.
     *
     * @param exposure how many violations each subject has; absent is none
     */
    Worklists(Map<ArtefactId, Long> exposure) {
        this.exposure = exposure;
    }

    /** Returns a worklist by place. */
    List<WorklistEntry> entries(String list, List<Placed> told) {
        List<List<Placed>> ordered =
                told.stream().collect(Collectors.groupingBy(placed -> placed.subject.id())).values().stream()
                        .sorted(order())
                        .toList();
        List<WorklistEntry> entries = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            entries.add(entry(list, i + 1, ordered.get(i)));
        }
        return entries;
    }

    private static WorklistEntry entry(String list, int rank, List<Placed> reasons) {
        Artefact subject = reasons.get(0).subject.artefact();
        return WorklistEntry.builder()
                .list(list)
                .rank(rank)
                .subject(SubjectRef.builder()
                        .type(subject.type().jsonName())
                        .id(subject.id().value())
                        .build())
                .dueBy(reasons.stream()
                        .map(placed -> placed.lastDay)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo))
                .reasons(reasons.stream()
                        .sorted(Comparator.comparing((Placed placed) -> placed.reason.force())
                                .thenComparing(placed -> placed.reason.id()))
                        .map(Worklists::reason)
                        .distinct()
                        .toList())
                .build();
    }

    private static WorklistReason reason(Placed placed) {
        List<Artefact> artefacts = new ArrayList<>(placed.others);
        artefacts.add(placed.subject.artefact());
        List<ProofFact> facts = Findings.facts(artefacts, placed.reason.facts());
        return WorklistReason.builder().reason(placed.reason.id()).facts(facts).build();
    }

    private Comparator<List<Placed>> order() {
        return Comparator.comparing(Worklists::planYear)
                .thenComparing(Worklists::strongestForce)
                .thenComparing(process(Worklists::sensitivity))
                .thenComparing(process(Worklists::size))
                .thenComparing(process(Worklists::importance))
                .thenComparing(
                        reasons -> -exposure.getOrDefault(reasons.get(0).subject.id(), 0L))
                .thenComparing(reasons -> reasons.get(0).subject.id());
    }

    private static int planYear(List<Placed> reasons) {
        return reasons.stream()
                .flatMapToInt(placed -> placed.year.stream())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Force strongestForce(List<Placed> reasons) {
        return reasons.stream()
                .map(placed -> placed.reason.force())
                .min(Force::compareTo)
                .orElseThrow();
    }

    private static Function<List<Placed>, Integer> process(Function<BusinessProcess, Integer> rank) {
        return reasons ->
                reasons.get(0).subject.artefact() instanceof BusinessProcess process ? rank.apply(process) : 0;
    }

    /** More sensitive first; not known stands beside the most sensitive, since it may be. */
    private static int sensitivity(BusinessProcess process) {
        PersonalDataKind kind = process.personalData().orElse(PersonalDataKind.SPECIAL_CATEGORIES);
        return PersonalDataKind.SPECIAL_CATEGORIES.compareTo(kind);
    }

    /** More people first; not known stands beside the most, since it may be. */
    private static int size(BusinessProcess process) {
        return -process.approximateDataSubjects().orElse(Integer.MAX_VALUE);
    }

    private static int importance(BusinessProcess process) {
        Optional<SocietalImportance> importance = process.societalImportance();
        return SocietalImportance.HIGH.compareTo(importance.orElse(SocietalImportance.HIGH));
    }
}
