package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Information classification, by hand. */
final class ClassificationRules {

    private ClassificationRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("CLS-001", LisSnapshot::processes, ClassificationRules::classified),
                planned(
                        "CLS-002",
                        ClassificationFocus.LARGE_VOLUME_SENSITIVE_DATA,
                        (process, year, past) -> Answers.sensitiveAtLargeVolume(process)),
                planned("CLS-003", ClassificationFocus.NIS, (process, year, past) -> Answers.nis(process, last(year))),
                planned(
                        "CLS-004",
                        ClassificationFocus.RSA,
                        (process, year, past) -> past.on(process.rsaPrioritisedOn()) != null),
                RuleByHand.each("CLS-005", LisSnapshot::classifications, ClassificationRules::recent),
                RuleByHand.each("CLS-010", LisSnapshot::systems, ClassificationRules::asHigh),
                RuleByHand.organisation("CLS-019", ClassificationRules::plan));
    }

    private static Optional<Verdict> classified(BusinessProcess process, Facts register, Past past) {
        if (!Answers.inUse(process, past)) {
            return Optional.empty();
        }
        boolean found = Answers.classification(process.id(), register, past) != null;
        return Optional.of(found ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    private interface Concern {
        Boolean holds(BusinessProcess process, ClassificationPlanYear year, Past past);
    }

    private static RuleByHand planned(String rule, ClassificationFocus focus, Concern concern) {
        return RuleByHand.each(rule, LisSnapshot::processes, (process, register, past) -> {
            List<Optional<Verdict>> verdicts = new ArrayList<>();
            for (ClassificationPlan plan : register.all().classificationPlans()) {
                for (ClassificationPlanYear year : plan.years()) {
                    if (year.focus() == focus && Answers.inUse(process, past)) {
                        verdicts.add(inYear(process, year, concern.holds(process, year, past), register, past));
                    }
                }
            }
            return Answers.strongest(verdicts);
        });
    }

    private static Optional<Verdict> inYear(
            BusinessProcess process, ClassificationPlanYear year, Boolean concerned, Facts register, Past past) {
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        if (Answers.classification(process.id(), register, past) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean begun = past.today().getYear() >= year.year();
        if (concerned == null) {
            return begun ? Optional.of(Verdict.UNDETERMINED) : Optional.empty();
        }
        if (past.today().isAfter(last(year))) {
            return Optional.of(Verdict.VIOLATION);
        }
        return begun ? Optional.of(Verdict.UPCOMING) : Optional.empty();
    }

    private static LocalDate last(ClassificationPlanYear year) {
        return year.lastDay().orElse(LocalDate.of(year.year(), 12, 31));
    }

    private static Optional<Verdict> recent(InformationClassification classification, Facts register, Past past) {
        if (!ClassificationWorkRules.current(classification, register, past)) {
            return Optional.empty();
        }
        LocalDate due = classification.classifiedOn().plusMonths(12);
        if (past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Optional.of(past.today().isBefore(due.minusDays(60)) ? Verdict.SATISFIED : Verdict.UPCOMING);
    }

    private static Optional<Verdict> asHigh(InformationSystem system, Facts register, Past past) {
        List<BusinessProcess> supported = register.of(Group.PROCESSES_ON, system.id()).stream()
                .filter(process -> Answers.inUse(process, past))
                .toList();
        if (supported.isEmpty() || !Answers.inUse(system, past)) {
            return Optional.empty();
        }
        InformationClassification own = Answers.classification(system.id(), register, past);
        if (own == null) {
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
            Optional<Integer> held = aspects.get(i).apply(own);
            for (BusinessProcess process : supported) {
                InformationClassification asked = Answers.classification(process.id(), register, past);
                Optional<Integer> level =
                        asked == null ? Optional.empty() : aspects.get(i).apply(asked);
                boolean notUsed = i == 3 && asked != null && level.isEmpty();
                doubtful |= level.isEmpty() ? !notUsed : held.isEmpty();
                below |= level.isPresent() && held.isPresent() && held.get() < level.get();
            }
        }
        return Optional.of(below ? Verdict.VIOLATION : doubtful ? Verdict.UNDETERMINED : Verdict.SATISFIED);
    }

    private static Optional<Verdict> plan(Facts register, Past past) {
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
