package se.lis.rules.view.incident;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.incident.CyberThreat;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of incident management look at. */
public final class IncidentViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof Incident incident) {
            views.accept(new IncidentRecord(incident, context));
            views.accept(new HandledIncident(incident, context));
            views.accept(new SignificantIncident(incident, context));
            IntermediateReport.of(incident, context).forEach(views);
            if (incident.personalDataBreach().isPresent()) {
                views.accept(new Breach(incident, context));
                views.accept(new ProcessorNotice(incident, context));
            }
        } else if (artefact instanceof CyberThreat threat) {
            views.accept(new Threat(threat, context));
        }
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        views.accept(new LateNotifications(organisation, parts, context));
    }
}
