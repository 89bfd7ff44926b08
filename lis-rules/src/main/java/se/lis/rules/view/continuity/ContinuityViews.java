package se.lis.rules.view.continuity;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of continuity look at. */
public final class ContinuityViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof BusinessProcess process) {
            views.accept(new ImportantProcess(process, context));
            process.supportingSystems().forEach(system -> views.accept(new SystemRecovery(process, system, context)));
        } else if (artefact instanceof ContinuityPlan plan) {
            views.accept(new ExercisedPlan(plan, context));
            plan.processes().forEach(process -> views.accept(new PlannedRecovery(plan, process, context)));
            for (int exercise = 0; exercise < plan.exercises().size(); exercise++) {
                int deviations = plan.exercises().get(exercise).deviations().size();
                for (int place = 0; place < deviations; place++) {
                    views.accept(new ExerciseDeviation(plan, exercise, place, context));
                }
            }
        }
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        views.accept(new CrisisPreparedness(organisation, context));
    }
}
