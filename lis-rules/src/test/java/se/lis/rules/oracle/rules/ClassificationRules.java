package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.lis.core.LisSnapshot;
import se.lis.core.classification.InformationClassification;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.planning.ClassificationFocus;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;

/** Information classification. */
final class ClassificationRules {

    private ClassificationRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("CLS-001", LisSnapshot::processes, ClassificationRules::classified),
                planned(
                        "CLS-002",
                        ClassificationFocus.LARGE_VOLUME_SENSITIVE_DATA,
                        (process, year, past) -> Answers.sensitiveAtLargeVolume(process)),
                planned(
                        "CLS-003",
                        ClassificationFocus.NIS,
                        (process, year, past) -> Answers.nis(process, Answers.lastDay(year), past)),
                planned(
                        "CLS-004",
                        ClassificationFocus.RSA,
                        (process, year, past) -> process.rsaPrioritisedOn()
                                .filter(day -> !day.isAfter(past.today()) && !day.isAfter(Answers.lastDay(year)))
                                .isPresent()),
                Oracle.each("CLS-005", LisSnapshot::classifications, ClassificationRules::recent),
                Oracle.each("CLS-010", LisSnapshot::systems, ClassificationRules::asHigh),
                Oracle.organisation("CLS-019", ClassificationRules::plan));
    }

    private static Optional<Verdict> classified(BusinessProcess process, Lookup register, Past past) {
        if (!Answers.inUse(process, past)) {
            return Optional.empty();
        }
        boolean found = !register.current(process.id()).isEmpty();
        return Optional.of(found ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    private interface Concern {
        Boolean holds(BusinessProcess process, ClassificationPlanYear year, Past past);
    }

    private static Oracle planned(String rule, ClassificationFocus focus, Concern concern) {
        return Oracle.each(rule, LisSnapshot::processes, (process, register, past) -> {
                    List<Optional<Verdict>> verdicts = new ArrayList<>();
                    for (ClassificationPlan plan : register.all().classificationPlans()) {
                        for (ClassificationPlanYear year : plan.years()) {
                            boolean there = process.startedOn().isEmpty()
                                    || !process.startedOn().get().isAfter(Answers.lastDay(year));
                            if (year.focus() == focus && there && Answers.inUse(process, past)) {
                                verdicts.add(inYear(process, year, concern.holds(process, year, past), register, past));
                            }
                        }
                    }
                    return Answers.strongest(verdicts);
                })
                .from(InForce.REVIEW);
    }

    private static Optional<Verdict> inYear(
            BusinessProcess process, ClassificationPlanYear year, Boolean concerned, Lookup register, Past past) {
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        if (!register.current(process.id()).isEmpty()) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean begun = past.today().getYear() >= year.year();
        if (concerned == null) {
            return begun ? Optional.of(Verdict.UNDETERMINED) : Optional.empty();
        }
        if (past.today().isAfter(Answers.lastDay(year))) {
            return Optional.of(Verdict.VIOLATION);
        }
        return begun ? Optional.of(Verdict.UPCOMING) : Optional.empty();
    }

    private static Optional<Verdict> recent(InformationClassification classification, Lookup register, Past past) {
        Boolean current = ClassificationWorkRules.current(classification, register, past);
        if (Boolean.FALSE.equals(current)) {
            return Optional.empty();
        }
        LocalDate due = classification.classifiedOn().plusMonths(12);
        if (past.today().isBefore(due.minusDays(60))) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (current == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().isAfter(due) ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    private static Optional<Verdict> asHigh(InformationSystem system, Lookup register, Past past) {
        List<BusinessProcess> supported = register.of(Group.PROCESSES_ON, system.id()).stream()
                .filter(process -> Answers.inUse(process, past))
                .toList();
        if (supported.isEmpty() || !Answers.inUse(system, past)) {
            return Optional.empty();
        }
        List<InformationClassification> own = register.current(system.id());
        if (own.isEmpty()) {
            return Optional.of(Verdict.VIOLATION);
        }
        List<Function<InformationClassification, Optional<Integer>>> aspects = Arrays.asList(
                InformationClassification::confidentiality,
                InformationClassification::integrity,
                InformationClassification::availability,
                InformationClassification::traceability);
        boolean doubtful = false;
        boolean below = false;
        for (int i = 0; i < aspects.size(); i++) {
            Levels held = Levels.of(own, aspects.get(i));
            for (BusinessProcess process : supported) {
                List<InformationClassification> current = register.current(process.id());
                Levels asked = Levels.of(current, aspects.get(i));
                boolean notUsed = i == 3 && !current.isEmpty() && asked.none() && !held.one();
                boolean surelyBelow = held.most() < asked.least();
                below |= surelyBelow;
                doubtful |= !notUsed && !surelyBelow && held.least() < asked.most();
            }
        }
        return Optional.of(below ? Verdict.VIOLATION : doubtful ? Verdict.UNDETERMINED : Verdict.SATISFIED);
    }

    /**
     * A level as several classifications of one day set it.
     *
     * @param least the least that it can be: 0 where none need be
     * @param most the most that it can be
     * @param none whether none is set in any
     */
    private record Levels(int least, int most, boolean none) {

        static Levels of(
                List<InformationClassification> several,
                Function<InformationClassification, Optional<Integer>> aspect) {
            List<Integer> levels =
                    several.stream().map(aspect).flatMap(Optional::stream).toList();
            boolean open = levels.size() < Math.max(1, several.size());
            return new Levels(open ? 0 : Collections.min(levels), open ? 4 : Collections.max(levels), levels.isEmpty());
        }

        /** Whether it is one that is known. */
        boolean one() {
            return least == most;
        }
    }

    private static Optional<Verdict> plan(Lookup register, Past past) {
        if (past.today().isBefore(LocalDate.of(2024, 1, 1))) {
            return Optional.empty();
        }
        boolean covered = register.all().classificationPlans().stream()
                .map(plan -> plan.years().stream()
                        .map(ClassificationPlanYear::year)
                        .distinct()
                        .toList())
                .anyMatch(years -> years.contains(past.today().getYear()) && years.size() >= 3);
        return Optional.of(covered ? Verdict.SATISFIED : Verdict.VIOLATION);
    }
}
