package se.lis.rules.view.governance;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.rules.verdict.Surroundings;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of governance look at. */
public final class GovernanceViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, Surroundings surroundings, Consumer<? super View> views) {
        // none yet
    }
}
