package se.lis.rules.oracle.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.continuity.Exercise;
import se.lis.core.continuity.ExerciseDeviation;
import se.lis.core.continuity.RsaPlan;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.OrganisationKind;

/** Continuity plans, and what a municipality plans for. */
final class ContinuityRules {

    private ContinuityRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("CON-001", LisSnapshot::processes, ContinuityRules::planned),
                Oracle.each(
                        "CON-002",
                        LisSnapshot::continuityPlans,
                        (plan, register, past) -> Answers.where(needed(plan, register, past), exercised(plan, past))),
                Oracle.each("CON-003", LisSnapshot::continuityPlans, ContinuityRules::quick),
                Oracle.each("CON-004", LisSnapshot::processes, ContinuityRules::restored),
                Oracle.each(
                        "CON-005",
                        LisSnapshot::continuityPlans,
                        (plan, register, past) -> Answers.where(needed(plan, register, past), resolved(plan, past))),
                Oracle.each("CON-006", LisSnapshot::processes, ContinuityRules::stated),
                Oracle.organisation("CON-007", ContinuityRules::adopted),
                Oracle.organisation("CON-008", ContinuityRules::analysed),
                Oracle.organisation("CON-009", ContinuityRules::trained));
    }

    /** Whether there is something to plan for: a plan for no named process may be for any. */
    private static Boolean needed(ContinuityPlan plan, Lookup register, Past past) {
        Boolean needed = plan.processes().isEmpty();
        for (ProcessId process : plan.processes()) {
            needed = Answers.or(needed, Answers.goesOn(process, register, past));
        }
        return needed;
    }

    private static boolean important(BusinessProcess process, Past past) {
        boolean important = Answers.nis(process, past.today(), past) || past.on(process.rsaPrioritisedOn()) != null;
        return Answers.inUse(process, past) && important;
    }

    private static Optional<Verdict> planned(BusinessProcess process, Lookup register, Past past) {
        boolean planned =
                register.of(Group.PLANS_OF, process.id()).stream().anyMatch(plan -> past.on(plan.approvedOn()) != null);
        return important(process, past) ? Answers.verdict(planned) : Optional.empty();
    }

    private static Optional<Verdict> exercised(ContinuityPlan plan, Past past) {
        LocalDate start = past.on(plan.approvedOn());
        if (start == null) {
            return Optional.empty();
        }
        LocalDate last = plan.exercises().stream()
                .map(Exercise::performedOn)
                .filter(day -> !day.isAfter(past.today()))
                .max(Comparator.naturalOrder())
                .orElse(start);
        return Answers.recurring(last, 12, 60, past);
    }

    private static Optional<Verdict> quick(ContinuityPlan plan, Lookup register, Past past) {
        if (past.on(plan.approvedOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessId id : plan.processes()) {
            Optional<BusinessProcess> process = register.find(id, BusinessProcess.class);
            Duration recovery = plan.recoveryTime().orElse(null);
            Duration tolerable =
                    process.flatMap(BusinessProcess::maximumTolerableOutage).orElse(null);
            if (process.isPresent() && !Answers.inUse(process.get(), past)) {
                continue;
            }
            verdicts.add(Answers.verdict(within(recovery, tolerable)));
        }
        return Answers.strongest(verdicts);
    }

    private static Boolean within(Duration recovery, Duration tolerable) {
        return recovery == null || tolerable == null ? null : Boolean.valueOf(recovery.compareTo(tolerable) <= 0);
    }

    private static Optional<Verdict> restored(BusinessProcess process, Lookup register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (SystemId id : process.supportingSystems()) {
            Optional<InformationSystem> system = register.find(id, InformationSystem.class);
            boolean retired = system.isPresent() && !Answers.inUse(system.get(), past);
            boolean silent = process.maximumTolerableOutage().isEmpty() && !important(process, past);
            if (!Answers.inUse(process, past) || retired || silent) {
                continue;
            }
            Duration recovery =
                    system.flatMap(InformationSystem::recoveryTimeObjective).orElse(null);
            Duration tolerable = process.maximumTolerableOutage().orElse(null);
            verdicts.add(Answers.verdict(within(recovery, tolerable)));
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> resolved(ContinuityPlan plan, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (Exercise exercise : plan.exercises()) {
            for (ExerciseDeviation deviation : exercise.deviations()) {
                if (!exercise.performedOn().isAfter(past.today())) {
                    LocalDate resolved = past.on(deviation.resolvedOn());
                    boolean impossible = resolved != null && resolved.isBefore(exercise.performedOn());
                    Optional<Verdict> right = Answers.putRight(impossible ? null : resolved, deviation.dueBy(), past);
                    verdicts.add(impossible ? right.map(late -> Verdict.UNDETERMINED) : right);
                }
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> stated(BusinessProcess process, Past past) {
        return important(process, past)
                ? Answers.verdict(process.maximumTolerableOutage().isPresent())
                : Optional.empty();
    }

    /** What a municipality must have, and others need not. */
    private static Optional<Verdict> municipal(Lookup register, boolean good) {
        Optional<OrganisationKind> kind = register.all().organisation().kind();
        return Answers.asked(
                kind.map(EnumSet.of(OrganisationKind.MUNICIPALITY, OrganisationKind.REGION)::contains)
                        .orElse(null),
                good);
    }

    /** The day after the second Sunday's votes are long counted: 15 October every fourth year. */
    private static LocalDate mandateStart(LocalDate today) {
        LocalDate start = LocalDate.of(2014, 10, 15);
        while (!today.isBefore(start.plusYears(4))) {
            start = start.plusYears(4);
        }
        return start;
    }

    /** Of the four years from a day, neither of those before nor of those after, and not ended. */
    private static boolean ofPeriod(RsaPlan plan, LocalDate start, Past past) {
        return !plan.mandateFrom().isBefore(start)
                && plan.mandateFrom().isBefore(start.plusYears(4))
                && plan.mandateUntil().map(past.today()::isBefore).orElse(true);
    }

    private static Optional<Verdict> adopted(Lookup register, Past past) {
        LocalDate start = mandateStart(past.today());
        boolean adopted = register.all().rsaPlans().stream()
                .anyMatch(plan -> past.on(plan.planAdoptedOn()) != null && ofPeriod(plan, start, past));
        boolean due = past.today().isAfter(start.plusMonths(12));
        return adopted || due ? municipal(register, adopted) : Optional.empty();
    }

    private static Optional<Verdict> analysed(Lookup register, Past past) {
        LocalDate start = mandateStart(past.today());
        boolean here = false;
        boolean before = false;
        for (RsaPlan plan : register.all().rsaPlans()) {
            if (past.on(plan.analysisCompletedOn()) != null) {
                before |= !plan.mandateFrom().isBefore(start.minusYears(4));
                here |= ofPeriod(plan, start, past);
            }
        }
        boolean notYet = before && !here && !past.today().isAfter(start.plusMonths(12));
        return notYet ? Optional.empty() : municipal(register, here);
    }

    private static Optional<Verdict> trained(Lookup register, Past past) {
        boolean elected = register.all().rsaPlans().stream().anyMatch(plan -> past.on(plan.electedTrainedOn()) != null);
        boolean staff = register.all().rsaPlans().stream().anyMatch(plan -> past.on(plan.staffTrainedOn()) != null);
        boolean exercised = register.all().rsaPlans().stream().anyMatch(plan -> past.on(plan.exercisedOn()) != null);
        return municipal(register, elected && staff && exercised);
    }
}
