package se.lis.rules.view.procurement;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.procurement.Procurement;
import se.lis.core.procurement.Supplier;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of procurement look at. */
public final class ProcurementViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof Procurement procurement) {
            views.accept(new AnnouncedProcurement(procurement, context));
            views.accept(new SecurityTerms(procurement, context));
        } else if (artefact instanceof Supplier supplier) {
            views.accept(new EngagedSupplier(supplier, context));
        } else if (artefact instanceof SupplierAgreement agreement) {
            views.accept(new Agreement(agreement, context));
            views.accept(new SecurityTerms(agreement, context));
            agreement.systems().forEach(system -> views.accept(new CoveredSystem(agreement, system, context)));
        } else if (artefact instanceof InformationSystem system) {
            views.accept(new IntroducedSystem(system, context));
        }
    }
}
