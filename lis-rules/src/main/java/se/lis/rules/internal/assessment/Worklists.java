package se.lis.rules.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.RankCriterion;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.assessment.WorklistReason;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.SocietalImportance;
import se.lis.rules.internal.judging.WorklistPlacement;
import se.lis.rules.proof.CitedFacts;
import se.lis.rules.verdict.View;

/** Orders what is to come next by {@link RankCriterion}. No two subjects share a place. */
final class Worklists {

    /** The criteria that are numbers, in order: all but the last, the id. */
    private static final List<RankCriterion> NUMBERED = List.copyOf(EnumSet.complementOf(EnumSet.of(RankCriterion.ID)));

    /** The reasons of one artefact; it weighs as much as the weightiest process that it is, serves or hits. */
    private static final class Candidate implements Comparable<Candidate> {
        final View subject;
        final List<WorklistPlacement> reasons;
        final OptionalInt planYear;
        final int exposure;

        /** A number for each criterion that is one: the lower comes first. */
        final int[] numbers;

        Candidate(List<WorklistPlacement> reasons, Map<ArtefactId, Long> exposure) {
            this.subject = reasons.get(0).subject();
            this.reasons = reasons.stream()
                    .sorted(Comparator.comparing(Worklists::force)
                            .thenComparing(placed -> placed.reason().id()))
                    .toList();
            this.planYear = reasons.stream()
                    .flatMap(placed -> placed.year().stream())
                    .mapToInt(Integer::intValue)
                    .min();
            this.exposure = exposure.getOrDefault(subject.id(), 0L).intValue();
            this.numbers = NUMBERED.stream().mapToInt(this::number).toArray();
        }

        private int number(RankCriterion criterion) {
            return switch (criterion) {
                case PLAN_YEAR -> planYear.orElse(Integer.MAX_VALUE);
                case FORCE -> force(this.reasons.get(0)).compareTo(Force.LAW);
                case PERSONAL_DATA -> -heaviest(Worklists::sensitivity);
                case DATA_SUBJECTS -> -heaviest(Worklists::people);
                case SOCIETAL_IMPORTANCE -> -heaviest(Worklists::importance);
                case EXPOSURE -> -exposure;
                case ID -> throw new IllegalArgumentException("an id is no number");
            };
        }

        private int heaviest(ToIntFunction<BusinessProcess> weight) {
            return subject.processes().stream().mapToInt(weight).max().orElse(0);
        }

        /** Returns the first criterion in which this differs from another. */
        RankCriterion differs(Candidate other) {
            int first = Arrays.mismatch(numbers, other.numbers);
            return first < 0 ? RankCriterion.ID : NUMBERED.get(first);
        }

        @Override
        public int compareTo(Candidate other) {
            int compared = Arrays.compare(numbers, other.numbers);
            return compared == 0 ? subject.id().compareTo(other.subject.id()) : compared;
        }
    }

    private final Map<ArtefactId, Long> exposure;

    /**
     * Orders with a measure of exposure.
     *
     * @param exposure how many rules each artefact breaks; absent is none
     */
    Worklists(Map<ArtefactId, Long> exposure) {
        this.exposure = exposure;
    }

    /** Returns a worklist by place. */
    List<WorklistEntry> entries(String list, List<WorklistPlacement> placements) {
        List<Candidate> ordered =
                placements.stream()
                        .collect(
                                Collectors.groupingBy(placed -> placed.subject().id()))
                        .values()
                        .stream()
                        .map(reasons -> new Candidate(reasons, exposure))
                        .sorted()
                        .toList();
        List<WorklistEntry> entries = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Candidate candidate = ordered.get(i);
            Artefact subject = candidate.subject.artefact();
            WorklistEntry.Builder entry = WorklistEntry.builder()
                    .list(list)
                    .rank(i + 1)
                    .subject(SubjectRef.builder()
                            .type(subject.type().jsonName())
                            .id(subject.id().value())
                            .build())
                    .dueBy(candidate.reasons.stream()
                            .flatMap(placed -> placed.lastDay().stream())
                            .min(LocalDate::compareTo))
                    .exposure(candidate.exposure)
                    .reasons(candidate.reasons.stream()
                            .map(Worklists::reason)
                            .distinct()
                            .toList());
            candidate.planYear.ifPresent(entry::planYear);
            if (i > 0) {
                entry.after(candidate.differs(ordered.get(i - 1)));
            }
            entries.add(entry.build());
        }
        return entries;
    }

    private static WorklistReason reason(WorklistPlacement placed) {
        return WorklistReason.builder()
                .reason(placed.reason().id())
                .basis(CitedFacts.basis(placed.basis()))
                .facts(placed.facts())
                .build();
    }

    private static Force force(WorklistPlacement placed) {
        return placed.basis().force();
    }

    private static int sensitivity(BusinessProcess process) {
        return process.personalData()
                .orElse(PersonalDataKind.SPECIAL_CATEGORIES)
                .compareTo(PersonalDataKind.NONE);
    }

    private static int people(BusinessProcess process) {
        return process.approximateDataSubjects().orElse(Integer.MAX_VALUE);
    }

    private static int importance(BusinessProcess process) {
        return process.societalImportance().orElse(SocietalImportance.HIGH).compareTo(SocietalImportance.LOW);
    }
}
