package se.lis.rules.view.procurement;

import se.lis.core.procurement.Procurement;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.ViewContext;

/** What a procurement, or an agreement, asks of security. */
public final class SecurityTerms extends AgreementView {

    private final boolean agreed;

    /** Joins a procurement with the register and the law that it is judged by. */
    public SecurityTerms(Procurement procurement, ViewContext context) {
        super(procurement, context);
        this.agreed = false;
    }

    /** Joins an agreement with the register and the law that it is judged by. */
    public SecurityTerms(SupplierAgreement agreement, ViewContext context) {
        super(agreement, context);
        this.agreed = true;
    }

    /** Returns whether the procurement is announced, or the agreement in force today. */
    public boolean isBinding() {
        return agreed ? inForce(facts()).yes() : given("announcedOn").yes();
    }

    /** Returns whether it states security requirements. */
    public Answer requirementsStated() {
        return yes("securityRequirements");
    }
}
