package se.lis.benchmarks.peer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.continuity.Exercise;
import se.lis.core.continuity.ExerciseDeviation;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.core.procurement.Procurement;
import se.lis.core.procurement.Supplier;
import se.lis.core.procurement.SupplierAgreement;

/** Continuity and suppliers, by hand. */
final class ContinuityRules {

    private ContinuityRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("DPI-007", LisSnapshot::processingActivities, ContinuityRules::analysed),
                RuleByHand.each(
                        "CON-001", LisSnapshot::processes, (each, register, past) -> planned(each, register, past)),
                RuleByHand.each(
                        "CON-002", LisSnapshot::continuityPlans, (each, register, past) -> exercised(each, past)),
                RuleByHand.each(
                        "CON-004", LisSnapshot::processes, (each, register, past) -> restored(each, register, past)),
                RuleByHand.each(
                        "CON-005", LisSnapshot::continuityPlans, (each, register, past) -> resolved(each, past)),
                RuleByHand.each("CON-006", LisSnapshot::processes, (each, register, past) -> stated(each, past)),
                RuleByHand.organisation("CON-007", (register, past) -> adopted(register, past)),
                RuleByHand.organisation("CON-008", (register, past) -> analysed(register, past)),
                RuleByHand.organisation("CON-009", (register, past) -> trained(register, past)),
                RuleByHand.each(
                        "PRC-001",
                        LisSnapshot::procurements,
                        (each, register, past) -> classified(each, register, past)),
                new RuleByHand("PRC-002", (register, past) -> {
                    Verdicts verdicts = new Verdicts();
                    for (Procurement procurement : register.all().procurements()) {
                        if (past.on(procurement.announcedOn()) != null) {
                            Boolean stated = procurement.securityRequirements().orElse(null);
                            verdicts.put(
                                    procurement.id(), Answers.verdict(stated).orElseThrow());
                        }
                    }
                    for (SupplierAgreement agreement : register.all().supplierAgreements()) {
                        if (past.holds(agreement.from(), agreement.until())) {
                            Boolean stated = agreement.securityRequirements().orElse(null);
                            verdicts.put(agreement.id(), Answers.verdict(stated).orElseThrow());
                        }
                    }
                    return verdicts;
                }),
                RuleByHand.each(
                        "PRC-004", LisSnapshot::suppliers, (each, register, past) -> followedUp(each, register, past)),
                RuleByHand.each(
                        "PRC-005", LisSnapshot::systems, (each, register, past) -> introduced(each, register, past)),
                RuleByHand.each(
                        "PRC-006",
                        LisSnapshot::supplierAgreements,
                        (each, register, past) -> ended(each, register, past)),
                RuleByHand.each("CON-003", LisSnapshot::continuityPlans, ContinuityRules::quick),
                RuleByHand.each("PRC-003", LisSnapshot::supplierAgreements, ContinuityRules::clause));
    }

    private static Optional<Verdict> quick(ContinuityPlan plan, Facts register, Past past) {
        if (past.on(plan.approvedOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessId id : plan.processes()) {
            Optional<BusinessProcess> process = register.process(id);
            Duration recovery = plan.recoveryTime().orElse(null);
            Duration tolerable =
                    process.flatMap(BusinessProcess::maximumTolerableOutage).orElse(null);
            if (process.isPresent() && !Answers.inUse(process.get(), past)) {
                continue;
            }
            if (recovery == null || tolerable == null) {
                verdicts.add(Optional.of(Verdict.UNDETERMINED));
            } else {
                boolean slow = recovery.compareTo(tolerable) > 0;
                verdicts.add(Optional.of(slow ? Verdict.VIOLATION : Verdict.SATISFIED));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> clause(SupplierAgreement agreement, Facts register, Past past) {
        boolean resolved = agreement.processes().stream().allMatch(id -> Answers.exists(register, id))
                && agreement.systems().stream().allMatch(id -> Answers.exists(register, id));
        Boolean nis = Answers.touched(agreement.processes(), agreement.systems(), register, past).stream()
                        .anyMatch(process -> Answers.nis(process, past.today()))
                ? Boolean.TRUE
                : resolved ? Boolean.FALSE : null;
        Boolean concerned = Answers.or(agreement.personalData().orElse(null), nis);
        if (!past.holds(agreement.from(), agreement.until()) || Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        Duration within = agreement.incidentClauseWithin().orElse(null);
        boolean none = agreement.incidentClause().equals(Optional.of(false));
        if (within != null && within.compareTo(Duration.ofHours(24)) <= 0) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean broken = none || within != null;
        return Optional.of(broken && Boolean.TRUE.equals(concerned) ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    private static boolean important(BusinessProcess process, Past past) {
        boolean important = Answers.nis(process, past.today()) || past.on(process.rsaPrioritisedOn()) != null;
        return Answers.inUse(process, past) && important;
    }

    private static Optional<Verdict> planned(BusinessProcess process, Facts register, Past past) {
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

    private static Optional<Verdict> restored(BusinessProcess process, Facts register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (SystemId id : process.supportingSystems()) {
            Optional<InformationSystem> system = register.system(id);
            boolean retired = system.isPresent() && !Answers.inUse(system.get(), past);
            boolean silent = process.maximumTolerableOutage().isEmpty() && !important(process, past);
            if (!Answers.inUse(process, past) || retired || silent) {
                continue;
            }
            Duration recovery =
                    system.flatMap(InformationSystem::recoveryTimeObjective).orElse(null);
            Duration tolerable = process.maximumTolerableOutage().orElse(null);
            verdicts.add(Answers.verdict(
                    recovery == null || tolerable == null
                            ? null
                            : Boolean.valueOf(recovery.compareTo(tolerable) <= 0)));
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> resolved(ContinuityPlan plan, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (Exercise exercise : plan.exercises()) {
            for (ExerciseDeviation deviation : exercise.deviations()) {
                if (!exercise.performedOn().isAfter(past.today())) {
                    verdicts.add(Answers.putRight(past.on(deviation.resolvedOn()), deviation.dueBy(), past));
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

    /** Whether it is a municipality, and what follows if it is. */
    private static Optional<Verdict> municipal(Facts register, boolean good) {
        Optional<OrganisationKind> kind = register.all().organisation().kind();
        if (kind.isPresent() && kind.get() != OrganisationKind.MUNICIPALITY) {
            return Optional.empty();
        }
        return Answers.verdict(good ? Boolean.TRUE : kind.isEmpty() ? null : Boolean.FALSE);
    }

    /** The day after the second Sunday's votes are long counted: 15 October every fourth year. */
    private static LocalDate mandateStart(LocalDate today) {
        LocalDate start = LocalDate.of(2014, 10, 15);
        while (!today.isBefore(start.plusYears(4))) {
            start = start.plusYears(4);
        }
        return start;
    }

    private static Optional<Verdict> adopted(Facts register, Past past) {
        LocalDate start = mandateStart(past.today());
        boolean adopted = register.all().rsaPlans().stream()
                .anyMatch(plan -> past.on(plan.planAdoptedOn()) != null
                        && !plan.mandateFrom().isBefore(start)
                        && (plan.mandateUntil().isEmpty()
                                || past.today().isBefore(plan.mandateUntil().get())));
        boolean due = past.today().isAfter(start.plusMonths(12));
        return adopted || due ? municipal(register, adopted) : Optional.empty();
    }

    private static Optional<Verdict> analysed(Facts register, Past past) {
        return municipal(
                register,
                register.all().rsaPlans().stream().anyMatch(plan -> past.on(plan.analysisCompletedOn()) != null));
    }

    private static Optional<Verdict> trained(Facts register, Past past) {
        boolean elected = register.all().rsaPlans().stream().anyMatch(plan -> past.on(plan.electedTrainedOn()) != null);
        boolean staff = register.all().rsaPlans().stream().anyMatch(plan -> past.on(plan.staffTrainedOn()) != null);
        boolean exercised = register.all().rsaPlans().stream().anyMatch(plan -> past.on(plan.exercisedOn()) != null);
        return register.all().rsaPlans().isEmpty()
                ? Optional.empty()
                : municipal(register, elected && staff && exercised);
    }

    private static Optional<Verdict> classified(Procurement procurement, Facts register, Past past) {
        LocalDate announced = past.on(procurement.announcedOn());
        if (announced == null) {
            return Optional.empty();
        }
        if (procurement.classification().isEmpty()) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Answers.verdict(procurement
                .classification()
                .flatMap(register::classification)
                .map(each -> !each.classifiedOn().isAfter(announced))
                .orElse(null));
    }

    private static Optional<Verdict> followedUp(Supplier supplier, Facts register, Past past) {
        List<SupplierAgreement> current = register.of(Group.AGREEMENTS_WITH, supplier.id()).stream()
                .filter(agreement -> past.holds(agreement.from(), agreement.until()))
                .toList();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = past.on(supplier.followedUpOn());
        if (start == null
                && current.stream().allMatch(agreement -> agreement.from().isPresent())) {
            start = current.stream()
                    .map(agreement -> agreement.from().orElseThrow())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return Answers.recurring(start, 12, 30, past);
    }

    /** Whether processing has the assessment that it needs; a processor needs none. */
    private static Boolean assessed(ProcessingActivity each, Facts register, Past past) {
        boolean spared = past.on(each.endedOn()) != null
                || each.legislativeAssessmentStatement().isPresent()
                || each.role().equals(Optional.of(ProcessingRole.PROCESSOR))
                || PrivacyRules.hasAssessment(each, register, past);
        Boolean required = PrivacyRules.required(each, past.today());
        if (spared || Boolean.FALSE.equals(required)) {
            return true;
        }
        return each.role().isEmpty() || required == null ? null : false;
    }

    private static Optional<Verdict> introduced(InformationSystem system, Facts register, Past past) {
        if (!Answers.inUse(system, past)) {
            return Optional.empty();
        }
        Boolean assessed = true;
        for (ProcessingActivityId id : system.processingActivities()) {
            assessed = Answers.and(
                    assessed,
                    register.processingActivity(id)
                            .flatMap(each -> Optional.ofNullable(assessed(each, register, past)))
                            .orElse(null));
        }
        Boolean analysed = system.inUseFrom()
                .map(from -> register.of(Group.ANALYSES_OF, system.id()).stream()
                        .anyMatch(analysis -> !analysis.performedOn().isAfter(from)))
                .orElse(null);
        return Answers.verdict(Answers.and(assessed, analysed));
    }

    private static Optional<Verdict> ended(SupplierAgreement agreement, Facts register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        boolean over = agreement.until().isPresent()
                && !past.today().isBefore(agreement.until().get());
        for (SystemId id : over ? agreement.systems() : Set.<SystemId>of()) {
            boolean covered = register.of(Group.AGREEMENTS_ON, id).stream()
                    .anyMatch(other -> past.holds(other.from(), other.until()));
            Boolean used = register.system(id)
                    .map(system -> Answers.inUse(system, past))
                    .orElse(null);
            verdicts.add(Answers.verdict(
                    covered || Boolean.FALSE.equals(used) ? Boolean.TRUE : used == null ? null : false));
        }
        return Answers.strongest(verdicts);
    }

    /** The plan: all by the end of 2025; what starts later from its start. */
    private static Optional<Verdict> analysed(ProcessingActivity entry, Facts register, Past past) {
        if (!past.began(entry.startedOn()) || past.on(entry.endedOn()) != null) {
            return Optional.empty();
        }
        boolean analysed = register.of(Group.ANALYSES_OF, entry.id()).stream()
                .anyMatch(analysis -> !analysis.performedOn().isAfter(past.today()));
        if (analysed) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate plan = LocalDate.of(2025, 12, 31);
        LocalDate due = entry.startedOn().filter(plan::isBefore).orElse(plan);
        return past.today().isAfter(due) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }
}
