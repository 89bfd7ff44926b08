package se.lis.rules.view.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.PublicAuthority;

/** Whether an authority, or who is equal to one, has described its archive, and keeps that up to date. SFS 1990:782 2 a and 6 §§. */
public final class ArchiveDescription extends View {

    /** Joins the organisation with the register and the law that it is judged by. */
    public ArchiveDescription(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    /**
     * Returns whether it is the organisation's duty: it is an authority's, and a company's in which municipalities or regions have a legally
     * decisive influence, which no attribute shows. SFS 1990:782 2 a §; SFS 2009:400 2 kap. 3 §.
     */
    public Answer dutyBound() {
        boolean company = this.<OrganisationKind>fact("kind").has(OrganisationKind.MUNICIPAL_COMPANY::equals);
        return PublicAuthority.of(this).unknownWhere(company, "legal-influence");
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
