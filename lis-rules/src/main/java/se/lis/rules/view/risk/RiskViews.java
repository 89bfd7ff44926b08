package se.lis.rules.view.risk;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.risk.Risk;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of risk look at. */
public final class RiskViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof Risk risk) {
            views.accept(new RegisteredRisk(risk, context));
        } else if (artefact instanceof BusinessProcess process) {
            views.accept(new AnalysedProcess(process, context));
        }
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        views.accept(new OperatorsAnalysis(organisation, parts, context));
    }
}
