package se.lis.rules.view.governance;

import se.lis.core.artefact.Artefact;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** An artefact that is flagged as concerning security-sensitive activity. Nothing but its type, id and flag is ever read or stated. */
public final class FlaggedArtefact extends View {

    /** Names a flagged artefact. */
    public FlaggedArtefact(Artefact artefact, ViewContext context) {
        super(artefact, context);
    }

    @Override
    public boolean entered() {
        return true;
    }

    /** Returns whether it is an ordinary artefact, which belongs in the register. */
    public Answer ordinary() {
        return yes("securityProtected").negate();
    }
}
