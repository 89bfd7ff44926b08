package se.lis.rules.view.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.privacy.DataSubjectRequest;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.Transfer;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of data protection look at. */
public final class PrivacyViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof ProcessingActivity activity) {
            processing(activity, context, views);
        } else if (artefact instanceof ImpactAssessment assessment) {
            views.accept(new AssessmentOfImpact(assessment, context));
            for (int place = 0; place < assessment.processingActivities().size(); place++) {
                views.accept(new AssessedProcessing(assessment, place, context));
            }
        } else if (artefact instanceof DataSubjectRequest request) {
            views.accept(new RequestOfDataSubject(request, context));
        } else if (artefact instanceof BusinessProcess process) {
            views.accept(new EnteredProcess(process, context));
        }
    }

    private static void processing(ProcessingActivity activity, ViewContext context, Consumer<? super View> views) {
        views.accept(new RegisterEntry(activity, context));
        views.accept(new Processing(activity, context));
        for (int place = 0; place < activity.processes().size(); place++) {
            views.accept(new EntryProcess(activity, place, context));
        }
        for (int place = 0; place < activity.processors().size(); place++) {
            views.accept(new UsedProcessor(activity, place, context));
        }
        List<Transfer> transfers = activity.transfers();
        for (int place = 0; place < transfers.size(); place++) {
            // the same transfer recorded twice is one
            if (transfers.indexOf(transfers.get(place)) == place) {
                views.accept(new ThirdCountryTransfer(activity, place, context));
            }
        }
        boolean toldNone = activity.thirdCountryTransfers().equals(Optional.of(FieldAnswer.NOT_APPLICABLE));
        if (transfers.isEmpty() && !toldNone) {
            views.accept(new ThirdCountryTransfer(activity, ThirdCountryTransfer.NOT_TOLD, context));
        }
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        views.accept(new RegisterFollowUp(organisation, context));
    }
}
