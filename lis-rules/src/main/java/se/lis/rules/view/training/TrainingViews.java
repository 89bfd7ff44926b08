package se.lis.rules.view.training;

import java.time.YearMonth;
import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.training.TrainingResult;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of training look at. */
public final class TrainingViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof OrganisationalUnit unit) {
            months(unit, context, views);
        } else if (artefact instanceof RoleAssignment assignment) {
            views.accept(new ManagementMember(assignment, context));
        } else if (artefact instanceof TrainingResult result && result.unit().isPresent()) {
            views.accept(new UnitResult(result, context));
        }
    }

    /** The months that are over, back to the first that is asked for. */
    private static void months(OrganisationalUnit unit, ViewContext context, Consumer<? super View> views) {
        YearMonth month =
                context.register().asks(moment -> YearMonth.from(moment.day())).minusMonths(1);
        UnitMonth view = new UnitMonth(unit, month, context);
        while (view.isAskedFor()) {
            views.accept(view);
            month = month.minusMonths(1);
            view = new UnitMonth(unit, month, context);
        }
    }
}
