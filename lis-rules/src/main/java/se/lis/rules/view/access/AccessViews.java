package se.lis.rules.view.access;

import java.util.function.Consumer;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.Artefact;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of access management look at. */
public final class AccessViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof InformationSystem system) {
            views.accept(new SystemAccess(system, context));
            for (AccessReviewScope kind : AccessReviewScope.values()) {
                views.accept(new ReviewedRights(system, kind, context));
                views.accept(new LeaversAccounts(system, kind, context));
            }
        } else if (artefact instanceof AccessReview review) {
            views.accept(new ReviewOfRights(review, context));
            for (int place = 0; place < review.deviations().size(); place++) {
                views.accept(new ReviewDeviation(review, place, context));
            }
        }
    }
}
