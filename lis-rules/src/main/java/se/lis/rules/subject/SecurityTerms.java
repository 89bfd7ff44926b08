package se.lis.rules.subject;

import java.util.Optional;
import se.lis.core.artefact.Answer;
import se.lis.core.procurement.Procurement;
import se.lis.core.procurement.SupplierAgreement;

/** What a procurement that is announced, or an agreement in force, asks of security. */
public final class SecurityTerms extends Subject {

    private final boolean binding;
    private final Optional<Boolean> requirements;

    /** Joins a procurement with what surrounds it. */
    public SecurityTerms(Procurement procurement, Register register, Circumstances circumstances) {
        super(procurement, register, circumstances);
        this.binding = procurement.announcedOn().isPresent();
        this.requirements = procurement.securityRequirements();
    }

    /** Joins an agreement with what surrounds it. */
    public SecurityTerms(SupplierAgreement agreement, Register register, Circumstances circumstances) {
        super(agreement, register, circumstances);
        this.binding = agreement.inForce(circumstances.asOf().day());
        this.requirements = agreement.securityRequirements();
    }

    /** Returns whether it is announced or in force. */
    public boolean binding() {
        return binding;
    }

    /** Returns whether it states security requirements. */
    public Answer requirements() {
        return Answer.of(requirements);
    }
}
