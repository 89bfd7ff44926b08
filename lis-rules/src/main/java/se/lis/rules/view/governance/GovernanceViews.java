package se.lis.rules.view.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.ManagementReview;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.ReportableChange;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of governance look at. */
public final class GovernanceViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof GovernanceDocument document) {
            views.accept(new GoverningDocument(document, context));
        } else if (artefact instanceof ManagementReview review) {
            views.accept(new ReviewOfManagement(review, context));
        } else if (artefact instanceof RoleAssignment officer && officer.role() == Role.DATA_PROTECTION_OFFICER) {
            views.accept(new ProtectionOfficer(officer, context));
        }
    }

    @Override
    public void ofEntered(ArtefactId id, ViewContext context, Consumer<? super View> views) {
        context.register().flagged(id).forEach(one -> views.accept(new FlaggedArtefact(one, context)));
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        views.accept(new ReviewCycle(organisation, context));
        views.accept(new DataProtectionOffice(organisation, context));
        views.accept(new ArchiveDescription(organisation, context));
        for (Role role : Role.values()) {
            views.accept(new RoleNeed(organisation, role, context));
        }
        views.accept(new RegistrationDuty(organisation, List.of(), context));
        changes(organisation)
                .forEach((day, places) -> views.accept(new RegistrationDuty(organisation, places, context)));
    }

    /** The places of the changes of each day on which any came. */
    private static SortedMap<LocalDate, List<Integer>> changes(Organisation organisation) {
        SortedMap<LocalDate, List<Integer>> days = new TreeMap<>();
        int place = 0;
        for (ReportableChange change : organisation.reportableChanges()) {
            days.computeIfAbsent(change.changedOn(), day -> new ArrayList<>()).add(place);
            place++;
        }
        return days;
    }
}
