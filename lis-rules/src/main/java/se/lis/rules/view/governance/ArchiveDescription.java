package se.lis.rules.view.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** Whether a public authority has described its archive, and keeps that up to date. SFS 1990:782 6 §. */
public final class ArchiveDescription extends View {

    /** Joins the organisation with the register and the law that it is judged by. */
    public ArchiveDescription(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    /** Returns whether the organisation is a public authority, whose duty it is. */
    public Answer publicAuthority() {
        return yes("publicAuthority");
    }

    /** Returns whether there is a description or list of the archives. */
    public Answer described() {
        return yes("archiveDescription");
    }

    /** Returns the day on which it was reviewed last; unknown where none is recorded. */
    public Known<LocalDate> lastReviewed() {
        return this.<LocalDate>last("archiveDescriptionReviewedOn").needed("archiveDescriptionReviewedOn");
    }

    /** Returns {@code review} where there may be a description, so that only its review can be late; else null. */
    public @Nullable String late() {
        return described().no() ? null : "review";
    }
}
