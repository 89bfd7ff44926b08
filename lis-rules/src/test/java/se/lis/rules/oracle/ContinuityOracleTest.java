package se.lis.rules.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
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
                        ArtefactType.SUPPLIER_AGREEMENT)
                .shaped(new Registers.Shape(4, 70, 4, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
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
}
