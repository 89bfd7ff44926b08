package se.lis.rules.view.access;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** One kind of rights in a system, which somebody is to review again and again: all of them, or the privileged ones. */
public final class ReviewedRights extends View {

    private final SystemId system;
    private final AccessReviewScope kind;

    /** Joins one kind of rights in a system with what surrounds them. */
    public ReviewedRights(InformationSystem system, AccessReviewScope kind, ViewContext surroundings) {
        super(system, surroundings);
        this.system = system.id();
        this.kind = kind;
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesOn(system);
    }

    /** Returns which rights. */
    public AccessReviewScope kind() {
        return kind;
    }

    /** Returns whether the system is in use today. */
    public boolean isSystemInUse() {
        return inUse(facts()).yes();
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

    /** Returns how long after a review the next one is due: sooner for privileged rights, and where confidentiality is serious. */
    public Known<Period> interval() {
        if (kind == AccessReviewScope.PRIVILEGED) {
            return limit("access.reviewPrivileged");
        }
        Known<Period> whereSerious = limit("access.reviewAtSerious");
        Known<Period> elsewhere = limit("access.review");
        return currentClassification(system)
                .<Integer>says(current -> current.fact("confidentiality"))
                .needed("classification")
                .atLeast(limit("access.seriousLevel"))
                .because("classification")
                .choose(whereSerious, elsewhere)
                .notBefore(whereSerious)
                .notAfter(elsewhere);
    }
}
