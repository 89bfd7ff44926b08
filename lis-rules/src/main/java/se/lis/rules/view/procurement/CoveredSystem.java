package se.lis.rules.view.procurement;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.SystemId;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** A system that an agreement covers, or covered. */
public final class CoveredSystem extends AgreementView {

    private final SystemId system;

    /** Joins an agreement and a system that it names with the register and the law that it is judged by. */
    public CoveredSystem(SupplierAgreement agreement, SystemId system, ViewContext context) {
        super(agreement, context);
        this.system = system;
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesOn(system);
    }

    /** Returns the id of the system. */
    public SystemId system() {
        return system;
    }

    /** Returns whether the agreement has ended. */
    public boolean isAgreementEnded() {
        return until().atMost(thisDay()).yes();
    }

    /** Returns the first day after the agreement; none where it goes on. */
    public Known<LocalDate> until() {
        return act("until");
    }

    /** Returns whether the system is not used today, or another agreement in force covers it. */
    public Answer notUsedWithoutAgreement() {
        Answer covered = among(
                        ArtefactType.SUPPLIER_AGREEMENT,
                        "systems",
                        system,
                        register().lastingOn(system))
                .outOf(register().agreementsOn(system).size())
                .where(this::inForce)
                .exists();
        return refer("systems", system).answers(this::inUse).negate().or(covered);
    }
}
