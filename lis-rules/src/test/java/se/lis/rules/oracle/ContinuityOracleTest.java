package se.lis.rules.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
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

/** Continuity plans and agreements with suppliers, naively. */
class ContinuityOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.SYSTEM,
                        ArtefactType.CONTINUITY_PLAN,
                        ArtefactType.SUPPLIER,
                        ArtefactType.SUPPLIER_AGREEMENT,
                        ArtefactType.RSA_PLAN,
                        ArtefactType.PROCUREMENT,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.RISK_ANALYSIS,
                        ArtefactType.PROCESSING_ACTIVITY,
                        ArtefactType.IMPACT_ASSESSMENT)
                .shaped(new Registers.Shape(4, 70, 4, 0, false));
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("CON-001", "DPI-007");
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each(
                        "DPI-007",
                        register -> register.processingActivities().stream(),
                        ContinuityOracleTest::analysed),
                Oracle.each(
                        "CON-001",
                        register -> register.processes().stream(),
                        (each, register, past) -> planned(each, register, past)),
                Oracle.each(
                        "CON-002",
                        register -> register.continuityPlans().stream(),
                        (each, register, past) -> exercised(each, past)),
                Oracle.each(
                        "CON-004",
                        register -> register.processes().stream(),
                        (each, register, past) -> restored(each, register, past)),
                Oracle.each(
                        "CON-005",
                        register -> register.continuityPlans().stream(),
                        (each, register, past) -> resolved(each, past)),
                Oracle.each(
                        "CON-006",
                        register -> register.processes().stream(),
                        (each, register, past) -> stated(each, past)),
                Oracle.organisation("CON-007", (register, past) -> adopted(register, past)),
                Oracle.organisation("CON-008", (register, past) -> analysed(register, past)),
                Oracle.organisation("CON-009", (register, past) -> trained(register, past)),
                Oracle.each(
                        "PRC-001",
                        register -> register.procurements().stream(),
                        (each, register, past) -> classified(each, register, past)),
                new Oracle("PRC-002", (register, past) -> {
                    Map<String, Verdict> verdicts = new HashMap<>();
                    for (Procurement procurement : register.procurements()) {
                        if (past.on(procurement.announcedOn()) != null) {
                            Boolean stated = procurement.securityRequirements().orElse(null);
                            verdicts.put(
                                    Oracle.key(procurement),
                                    Naive.verdict(stated).orElseThrow());
                        }
                    }
                    for (SupplierAgreement agreement : register.supplierAgreements()) {
                        if (past.holds(agreement.from(), agreement.until())) {
                            Boolean stated = agreement.securityRequirements().orElse(null);
                            verdicts.put(
                                    Oracle.key(agreement), Naive.verdict(stated).orElseThrow());
                        }
                    }
                    return verdicts;
                }),
                Oracle.each(
                        "PRC-004",
                        register -> register.suppliers().stream(),
                        (each, register, past) -> followedUp(each, register, past)),
                Oracle.each(
                        "PRC-005",
                        register -> register.systems().stream(),
                        (each, register, past) -> introduced(each, register, past)),
                Oracle.each(
                        "PRC-006",
                        register -> register.supplierAgreements().stream(),
                        (each, register, past) -> ended(each, register, past)),
                Oracle.each("CON-003", register -> register.continuityPlans().stream(), ContinuityOracleTest::quick),
                Oracle.each(
                        "PRC-003", register -> register.supplierAgreements().stream(), ContinuityOracleTest::clause));
    }

    private static Optional<Verdict> quick(ContinuityPlan plan, LisSnapshot register, Past past) {
        if (past.on(plan.approvedOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessId id : plan.processes()) {
            Optional<BusinessProcess> process = register.processes().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            Duration recovery = plan.recoveryTime().orElse(null);
            Duration tolerable =
                    process.flatMap(BusinessProcess::maximumTolerableOutage).orElse(null);
            if (process.isPresent() && !Naive.inUse(process.get(), past)) {
                continue;
            }
            if (recovery == null || tolerable == null) {
                verdicts.add(Optional.of(Verdict.UNDETERMINED));
            } else {
                boolean slow = recovery.compareTo(tolerable) > 0;
                verdicts.add(Optional.of(slow ? Verdict.VIOLATION : Verdict.SATISFIED));
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> clause(SupplierAgreement agreement, LisSnapshot register, Past past) {
        boolean resolved = agreement.processes().stream().allMatch(id -> Naive.exists(register, id))
                && agreement.systems().stream().allMatch(id -> Naive.exists(register, id));
        Boolean nis = Naive.touched(agreement.processes(), agreement.systems(), register, past).stream()
                        .anyMatch(process -> Naive.nis(process, past.today()))
                ? Boolean.TRUE
                : resolved ? Boolean.FALSE : null;
        Boolean concerned = Naive.or(agreement.personalData().orElse(null), nis);
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
        boolean important = Naive.nis(process, past.today()) || past.on(process.rsaPrioritisedOn()) != null;
        return Naive.inUse(process, past) && important;
    }

    private static Optional<Verdict> planned(BusinessProcess process, LisSnapshot register, Past past) {
        boolean planned = register.continuityPlans().stream()
                .anyMatch(plan -> plan.processes().contains(process.id()) && past.on(plan.approvedOn()) != null);
        return important(process, past) ? Naive.verdict(planned) : Optional.empty();
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
        return Naive.recurring(last, 12, 60, past);
    }

    private static Optional<Verdict> restored(BusinessProcess process, LisSnapshot register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (SystemId id : process.supportingSystems()) {
            Optional<InformationSystem> system = register.systems().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            boolean retired = system.isPresent() && !Naive.inUse(system.get(), past);
            boolean silent = process.maximumTolerableOutage().isEmpty() && !important(process, past);
            if (!Naive.inUse(process, past) || retired || silent) {
                continue;
            }
            Duration recovery =
                    system.flatMap(InformationSystem::recoveryTimeObjective).orElse(null);
            Duration tolerable = process.maximumTolerableOutage().orElse(null);
            verdicts.add(Naive.verdict(
                    recovery == null || tolerable == null
                            ? null
                            : Boolean.valueOf(recovery.compareTo(tolerable) <= 0)));
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> resolved(ContinuityPlan plan, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (Exercise exercise : plan.exercises()) {
            for (ExerciseDeviation deviation : exercise.deviations()) {
                if (!exercise.performedOn().isAfter(past.today())) {
                    LocalDate resolved = past.on(deviation.resolvedOn());
                    boolean impossible = resolved != null && resolved.isBefore(exercise.performedOn());
                    Optional<Verdict> right = Naive.putRight(impossible ? null : resolved, deviation.dueBy(), past);
                    verdicts.add(impossible ? right.map(late -> Verdict.UNDETERMINED) : right);
                }
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> stated(BusinessProcess process, Past past) {
        return important(process, past)
                ? Naive.verdict(process.maximumTolerableOutage().isPresent())
                : Optional.empty();
    }

    /** Whether it is a municipality, and what follows if it is. */
    private static Optional<Verdict> municipal(LisSnapshot register, boolean good) {
        Optional<OrganisationKind> kind = register.organisation().kind();
        if (kind.isPresent() && kind.get() != OrganisationKind.MUNICIPALITY) {
            return Optional.empty();
        }
        return Naive.verdict(good ? Boolean.TRUE : kind.isEmpty() ? null : Boolean.FALSE);
    }

    /** The day after the second Sunday's votes are long counted: 15 October every fourth year. */
    private static LocalDate mandateStart(LocalDate today) {
        LocalDate start = LocalDate.of(2014, 10, 15);
        while (!today.isBefore(start.plusYears(4))) {
            start = start.plusYears(4);
        }
        return start;
    }

    private static Optional<Verdict> adopted(LisSnapshot register, Past past) {
        LocalDate start = mandateStart(past.today());
        boolean adopted = register.rsaPlans().stream()
                .anyMatch(plan -> past.on(plan.planAdoptedOn()) != null
                        && !plan.mandateFrom().isBefore(start)
                        && (plan.mandateUntil().isEmpty()
                                || past.today().isBefore(plan.mandateUntil().get())));
        boolean due = past.today().isAfter(start.plusMonths(12));
        return adopted || due ? municipal(register, adopted) : Optional.empty();
    }

    private static Optional<Verdict> analysed(LisSnapshot register, Past past) {
        return municipal(
                register, register.rsaPlans().stream().anyMatch(plan -> past.on(plan.analysisCompletedOn()) != null));
    }

    private static Optional<Verdict> trained(LisSnapshot register, Past past) {
        boolean elected = register.rsaPlans().stream().anyMatch(plan -> past.on(plan.electedTrainedOn()) != null);
        boolean staff = register.rsaPlans().stream().anyMatch(plan -> past.on(plan.staffTrainedOn()) != null);
        boolean exercised = register.rsaPlans().stream().anyMatch(plan -> past.on(plan.exercisedOn()) != null);
        return register.rsaPlans().isEmpty() ? Optional.empty() : municipal(register, elected && staff && exercised);
    }

    private static Optional<Verdict> classified(Procurement procurement, LisSnapshot register, Past past) {
        LocalDate announced = past.on(procurement.announcedOn());
        if (announced == null) {
            return Optional.empty();
        }
        if (procurement.classification().isEmpty()) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Naive.verdict(register.classifications().stream()
                .filter(each -> procurement.classification().equals(Optional.of(each.id())))
                .map(each -> !each.classifiedOn().isAfter(announced))
                .findFirst()
                .orElse(null));
    }

    private static Optional<Verdict> followedUp(Supplier supplier, LisSnapshot register, Past past) {
        List<SupplierAgreement> current = register.supplierAgreements().stream()
                .filter(agreement -> agreement.supplier().equals(Optional.of(supplier.id()))
                        && past.holds(agreement.from(), agreement.until()))
                .toList();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        LocalDate followedUp = past.on(supplier.followedUpOn());
        LocalDate first = current.stream()
                .flatMap(agreement -> agreement.from().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean open = current.stream().anyMatch(agreement -> agreement.from().isEmpty());
        Optional<Verdict> verdict = Naive.recurring(followedUp == null ? first : followedUp, 12, 30, past);
        // it may have begun earlier, which makes nothing but what is late already certain
        return followedUp == null && open && !verdict.equals(Optional.of(Verdict.VIOLATION))
                ? Optional.of(Verdict.UNDETERMINED)
                : verdict;
    }

    /** Whether processing has the assessment that it needs; a processor needs none. */
    private static Boolean assessed(ProcessingActivity each, LisSnapshot register, Past past) {
        boolean spared = past.on(each.endedOn()) != null
                || each.legislativeAssessmentStatement().isPresent()
                || each.role().equals(Optional.of(ProcessingRole.PROCESSOR))
                || PrivacyOracleTest.hasAssessment(each, register, past);
        Boolean required = PrivacyOracleTest.required(each, past.today());
        if (spared || Boolean.FALSE.equals(required)) {
            return true;
        }
        return each.role().isEmpty() || required == null ? null : false;
    }

    private static Optional<Verdict> introduced(InformationSystem system, LisSnapshot register, Past past) {
        if (!Naive.inUse(system, past)) {
            return Optional.empty();
        }
        Boolean assessed = true;
        for (ProcessingActivityId id : system.processingActivities()) {
            assessed = Naive.and(
                    assessed,
                    register.processingActivities().stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .flatMap(each -> Optional.ofNullable(assessed(each, register, past)))
                            .orElse(null));
        }
        Boolean analysed = system.inUseFrom()
                .map(from -> register.riskAnalyses().stream()
                        .anyMatch(analysis -> analysis.system().equals(Optional.of(system.id()))
                                && !analysis.performedOn().isAfter(from)))
                .orElse(null);
        return Naive.verdict(Naive.and(assessed, analysed));
    }

    private static Optional<Verdict> ended(SupplierAgreement agreement, LisSnapshot register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        boolean over = agreement.until().isPresent()
                && !past.today().isBefore(agreement.until().get());
        for (SystemId id : over ? agreement.systems() : Set.<SystemId>of()) {
            boolean covered = register.supplierAgreements().stream()
                    .anyMatch(other -> other.systems().contains(id) && past.holds(other.from(), other.until()));
            Boolean used = register.systems().stream()
                    .filter(system -> system.id().equals(id))
                    .map(system -> Naive.inUse(system, past))
                    .findFirst()
                    .orElse(null);
            verdicts.add(
                    Naive.verdict(covered || Boolean.FALSE.equals(used) ? Boolean.TRUE : used == null ? null : false));
        }
        return Naive.strongest(verdicts);
    }

    /** The plan: all by the end of 2025; what starts later from its start. */
    private static Optional<Verdict> analysed(ProcessingActivity entry, LisSnapshot register, Past past) {
        if (!past.began(entry.startedOn()) || past.on(entry.endedOn()) != null) {
            return Optional.empty();
        }
        boolean analysed = register.riskAnalyses().stream()
                .anyMatch(analysis -> analysis.subject().map(entry.id()::equals).orElse(false)
                        && !analysis.performedOn().isAfter(past.today()));
        if (analysed) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate plan = LocalDate.of(2025, 12, 31);
        LocalDate due = entry.startedOn().filter(plan::isBefore).orElse(plan);
        return past.today().isAfter(due) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }
}
