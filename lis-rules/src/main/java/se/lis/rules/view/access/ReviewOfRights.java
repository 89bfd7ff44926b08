package se.lis.rules.view.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.PersonRef;
import se.lis.core.id.SystemId;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A review of access rights, and who made it. */
public final class ReviewOfRights extends View {

    /** Joins a review with the register and the law that it is judged by. */
    public ReviewOfRights(AccessReview review, ViewContext context) {
        super(review, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        Known<Facts> system = refer("system");
        return system.given() ? processesOn((SystemId) system.value().id()) : List.of();
    }

    /** Returns whether the system is not retired, or none is named; unknown where it is not found. */
    public Answer systemGoesOn() {
        return goesOn("system");
    }

    /** Returns whether no review of a later day, whoever made it, looked at these rights in the system. */
    public Answer latest() {
        Known<SystemId> system = fact("system");
        if (!system.given()) {
            return given("system").negate();
        }
        return among(
                        ArtefactType.ACCESS_REVIEW,
                        "system",
                        system.value(),
                        register().lastReviews(system.value()))
                .outOf(register().reviews(system.value()).size())
                .where(other -> other.<LocalDate>fact("performedOn").after(fact("performedOn")))
                .where(this::coveredBy)
                .exists()
                .negate();
    }

    /** Whether another review looked at the same rights: one of all rights looked at any, and any looked at the privileged ones. */
    private Answer coveredBy(Facts other) {
        return other.<AccessReviewScope>fact("scope")
                .is(AccessReviewScope.ALL)
                .or(this.<AccessReviewScope>fact("scope").is(AccessReviewScope.PRIVILEGED));
    }

    /**
     * Returns whether somebody made it who has no privileged rights in the system: unknown while nobody is named, or the holders of such
     * rights are not all listed.
     */
    public Answer independent() {
        Known<Collection<PersonRef>> performers = fact("performers");
        return refer("system")
                .needed("system")
                .answers(system -> system.<PersonRef>members("privilegedHolders")
                        .lackingOf(performers)
                        .isGiven()
                        .and(system.confirmed("privilegedHoldersListed")))
                .and(performers.isKnown());
    }
}
