package se.lis.rules.view.document;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The documents that the organisation as a whole must have. */
public final class DocumentViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        // what a document says is another field's
    }

    @Override
    public void ofOrganisation(
            Organisation organisation, OrganisationCounts parts, ViewContext context, Consumer<? super View> views) {
        for (GovernanceDocumentType type : GovernanceDocumentType.values()) {
            views.accept(new RequiredDocument(organisation, type, context));
        }
    }
}
