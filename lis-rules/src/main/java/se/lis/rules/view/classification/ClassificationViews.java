package se.lis.rules.view.classification;

import java.util.List;
import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of classification look at. */
public final class ClassificationViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof BusinessProcess process) {
            views.accept(new ClassifiedProcess(process, context));
            for (ClassificationPlan plan : plans(context)) {
                for (int place = 0; place < plan.years().size(); place++) {
                    views.accept(new PlannedProcess(process, plan, place, context));
                }
            }
        } else if (artefact instanceof InformationSystem system) {
            views.accept(new ClassifiedSystem(system, context));
        } else if (artefact instanceof InformationClassification classification) {
            views.accept(new MadeClassification(classification, context));
            views.accept(new RequiredControls(classification, context));
        }
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        views.accept(new PlansOfClassification(organisation, context));
        int thisYear = context.register().asks(moment -> moment.day().getYear());
        for (ClassificationPlan plan : plans(context)) {
            for (int place = 0; place < plan.years().size(); place++) {
                if (plan.years().get(place).year() == thisYear) {
                    views.accept(new PaceOfPlan(organisation, plan, place, parts, context));
                }
            }
        }
        plans(context).stream()
                .flatMap(plan -> plan.years().stream())
                .map(ClassificationPlanYear::year)
                .distinct()
                .forEach(year -> views.accept(new ReviewOfAdherence(organisation, year, context)));
    }

    private static List<ClassificationPlan> plans(ViewContext context) {
        return context.register().known(ArtefactType.CLASSIFICATION_PLAN, ClassificationPlan.class);
    }
}
