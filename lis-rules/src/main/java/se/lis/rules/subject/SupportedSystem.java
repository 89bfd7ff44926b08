package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.procurement.SupplierAgreement;

/** A system that an agreement covers, or covered. */
public final class SupportedSystem extends Subject {

    private final SupplierAgreement agreement;
    private final SystemId systemId;

    /** Joins an agreement with a system that it names. */
    public SupportedSystem(
            SupplierAgreement agreement, SystemId systemId, Register register, Circumstances circumstances) {
        super(agreement, register, circumstances);
        this.agreement = agreement;
        this.systemId = systemId;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processesOn(systemId);
    }

    /** Returns the first day after the agreement, or null when it goes on. */
    public @Nullable LocalDate until() {
        return agreement.until().orElse(null);
    }

    /** Returns the id of the system. */
    public SystemId systemId() {
        return systemId;
    }

    /** Returns whether the system is in use today; unknown where the reference leads nowhere. */
    public Answer inUse() {
        return register()
                .system(systemId)
                .map(system -> Answer.of(system.inUse(today())))
                .orElse(Answer.UNKNOWN);
    }

    /** Returns whether another agreement in force covers it; unknown where contradictory ones hide the answer. */
    public Answer coveredElsewhere() {
        boolean found = register().agreementsOn(systemId).stream().anyMatch(other -> other.inForce(today()));
        return register().known(found, systemId, ArtefactType.SUPPLIER_AGREEMENT);
    }
}
