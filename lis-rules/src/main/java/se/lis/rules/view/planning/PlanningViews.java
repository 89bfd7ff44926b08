package se.lis.rules.view.planning;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.governance.Waiver;
import se.lis.core.organisation.Organisation;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PlannedActivity;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of planning look at. */
public final class PlanningViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof PlannedActivity activity) {
            views.accept(new Activity(activity, context));
        } else if (artefact instanceof MaterialityAndRiskAnalysis analysis) {
            views.accept(new MaterialityAnalysis(analysis, context));
        } else if (artefact instanceof InternalControl control) {
            views.accept(new PlannedControl(control, context));
        } else if (artefact instanceof DpoAnnualReport report) {
            for (int place = 0; place < report.risks().size(); place++) {
                views.accept(new OfficerRisk(report, place, context));
            }
        } else if (artefact instanceof Waiver waiver) {
            views.accept(new DecidedWaiver(waiver, context));
        }
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        views.accept(new ActionPlanYear(organisation, parts, context));
        views.accept(new OfficerReport(organisation, context));
        views.accept(new AuditCycle(organisation, context));
        views.accept(new PlanningYear(organisation, context));
    }
}
