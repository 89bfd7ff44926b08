package se.lis.rules.view.quality;

import java.util.function.Consumer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;

/** The views that the rules of data quality look at. */
public final class QualityViews implements ViewFactory {

    @Override
    public void of(Artefact artefact, ViewContext context, Consumer<? super View> views) {
        if (ReferringArtefact.refers(artefact)) {
            views.accept(new ReferringArtefact(artefact, context));
        }
        Chronology.of(artefact, context).ifPresent(views);
    }

    @Override
    public void ofEntered(ArtefactId id, ViewContext context, Consumer<? super View> views) {
        Entry.of(id, context).ifPresent(views);
    }
}
