package se.exempelstad.views;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** Which views of the city's own an artefact has. */
public final class StadViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (artefact instanceof InformationSystem system) {
            views.accept(new AgreedSystem(system, context));
        }
    }
}
