package se.lis.rules.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.assessment.proposal.ProposedPlan;
import se.lis.core.planning.ClassificationPlanYear;

/**
 * Proposes the plan of the years ahead.
 *
 * <p>What is to be classified is put into the year in which it is due, or the first where that is past, in the order of
 * the worklist. Where a year's capacity is not decided, the last that was decided is assumed; what a year has no room for
 * goes to the next.
 */
final class PlanStatements {

    private static final int YEARS = 3;

    private final LisSnapshot register;
    private final Assessment now;
    private final Period period;
    private final List<RuleFailure> failures;

    PlanStatements(LisSnapshot register, Assessment now, Period period, List<RuleFailure> failures) {
        this.register = register;
        this.now = now;
        this.period = period;
        this.failures = failures;
    }

    /** Returns the three years after that of the review. */
    List<ReviewPlanYear> years() {
        int first = period.last().getYear() + 1;
        SortedMap<Integer, List<SubjectRef>> due = new TreeMap<>();
        for (WorklistEntry entry : now.worklist()) {
            if (entry.list().equals(ProposedPlan.CLASSIFICATION)) {
                int year = entry.dueBy().map(LocalDate::getYear).orElse(first);
                due.computeIfAbsent(Math.max(first, year), none -> new ArrayList<>())
                        .add(entry.subject());
            }
        }
        List<ReviewPlanYear> years = new ArrayList<>();
        List<SubjectRef> waiting = new ArrayList<>();
        for (int year = first; year < first + YEARS; year++) {
            waiting.addAll(due.getOrDefault(year, List.of()));
            Optional<Integer> decided = capacity(year);
            Optional<Integer> capacity = decided.or(this::lastCapacity);
            int room = Math.min(waiting.size(), capacity.orElse(waiting.size()));
            years.add(ReviewPlanYear.builder()
                    .year(year)
                    .addAllFocus(planned(year)
                            .map(ClassificationPlanYear::focus)
                            .distinct()
                            .toList())
                    .capacity(capacity)
                    .capacityDecided(decided.isPresent())
                    .needed(waiting.size())
                    .addAllProcesses(waiting.subList(0, room))
                    .addAllOverflow(waiting.subList(room, waiting.size()))
                    .addAllStatements(statements(year, year == first))
                    .build());
            waiting = new ArrayList<>(waiting.subList(room, waiting.size()));
        }
        return years;
    }

    private List<ReviewStatement> statements(int year, boolean isFirst) {
        List<ReviewStatement> said = new ArrayList<>();
        boolean reviewed =
                planned(year).anyMatch(plan -> plan.adherenceReviewPlanned().equals(Optional.of(true)));
        said.add(Evidence.said(reviewed ? "plan.routine-planned" : "plan.routine", List.of("CLS-015"), List.of()));
        int entries = register.processingActivities().size();
        if (entries > 0 || isFirst) {
            said.add(Evidence.said("plan.register", List.of("ROP-003"), List.of(), "count", entries));
        }
        if (isFirst) {
            open("DPI-001", "plan.assessments").ifPresent(said::add);
            open("DPI-007", "plan.risk-analyses").ifPresent(said::add);
        }
        return said;
    }

    private Optional<ReviewStatement> open(String rule, String key) {
        return failures.stream()
                .filter(failure -> failure.rule().equals(rule) && failure.open() > 0)
                .findFirst()
                .map(failure -> Evidence.said(key, List.of(rule), failure.subjects(), "count", failure.open()));
    }

    private Stream<ClassificationPlanYear> planned(int year) {
        return register.classificationPlans().stream()
                .flatMap(plan -> plan.years().stream())
                .filter(planned -> planned.year() == year);
    }

    /** Returns what the plans state for a year, or empty when any part of the year states nothing. */
    private Optional<Integer> capacity(int year) {
        List<Optional<Integer>> stated =
                planned(year).map(ClassificationPlanYear::capacity).toList();
        return stated.isEmpty() || stated.contains(Optional.<Integer>empty())
                ? Optional.empty()
                : Optional.of(stated.stream().mapToInt(Optional::get).sum());
    }

    private Optional<Integer> lastCapacity() {
        return register.classificationPlans().stream()
                .flatMap(plan -> plan.years().stream())
                .map(ClassificationPlanYear::year)
                .filter(year -> year <= period.last().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> capacity(year).stream())
                .findFirst();
    }
}
