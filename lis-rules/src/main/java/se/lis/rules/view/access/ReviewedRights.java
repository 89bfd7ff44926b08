package se.lis.rules.view.access;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.SystemView;

/** One kind of rights in a system, which somebody is to review again and again: all of them, or the privileged ones. */
public final class ReviewedRights extends SystemView {

    private final AccessReviewScope kind;

    /** Joins one kind of rights in a system with the register and the law that it is judged by. */
    public ReviewedRights(InformationSystem system, AccessReviewScope kind, ViewContext context) {
        super(system, context);
        this.kind = kind;
    }

    /** Returns which rights. */
    public AccessReviewScope kind() {
        return kind;
    }

    /** Returns the clause that asks for the review of these rights. */
    public String ground() {
        return kind == AccessReviewScope.PRIVILEGED ? "privileged" : "all";
    }

    /** Returns whether there are such rights: all are always there, and the privileged ones may be listed as none. */
    public Answer exist() {
        return kind == AccessReviewScope.ALL
                ? Answer.of(stated(true))
                : given("privilegedHolders")
                        .or(facts().confirmed("privilegedHoldersListed").negate());
    }

    /** Returns the day of the last review that looked at these rights, or else the first day of use. */
    public Known<LocalDate> lastReview() {
        Known<LocalDate> last = among(
                        ArtefactType.ACCESS_REVIEW, "system", register().reviews(system))
                .where(this::covered)
                .latestDay("performedOn");
        return Known.firstGiven(last, fact("inUseFrom"));
    }

    /** Whether a review looked at these rights; each looked at the privileged ones, whichever of the two scopes it had. */
    private Answer covered(Facts review) {
        AccessReviewScope[] covering = Stream.of(AccessReviewScope.values())
                .filter(scope -> scope.covers(kind))
                .toArray(AccessReviewScope[]::new);
        return covering.length == AccessReviewScope.values().length
                ? Answer.of(stated(true))
                : review.<AccessReviewScope>fact("scope").is(covering);
    }

    /**
     * Returns how long after a review the next one is due: sooner for privileged rights, and where confidentiality is serious; how
     * serious it is matters only where the day of the last one is known, or lies within bounds.
     */
    public Known<Period> interval() {
        if (kind == AccessReviewScope.PRIVILEGED) {
            return limit("access.reviewPrivileged");
        }
        Known<Period> whereSerious = limit("access.reviewAtSerious");
        Known<Period> elsewhere = limit("access.review");
        Known<LocalDate> last = lastReview();
        if (last.unknown() && last.least() == null && last.most() == null) {
            return elsewhere;
        }
        return serious().choose(whereSerious, elsewhere).notBefore(whereSerious).notAfter(elsewhere);
    }
}
