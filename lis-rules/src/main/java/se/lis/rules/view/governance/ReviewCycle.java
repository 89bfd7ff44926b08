package se.lis.rules.view.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How often the organisation's management reviews its LIS. */
public final class ReviewCycle extends View {

    /** Joins the organisation with its reviews. */
    public ReviewCycle(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    private Search reviews() {
        return among(ArtefactType.MANAGEMENT_REVIEW);
    }

    /** Returns the last day of the calendar year before this one. */
    public Known<LocalDate> endOfLastYear() {
        return thisDay().startOfYear().dayBefore();
    }

    /** Returns the calendar year before this one. */
    public Known<Integer> lastYear() {
        return endOfLastYear().year();
    }

    /** Returns whether a review was decided in the calendar year before this one. */
    public Answer decidedLastYear() {
        return reviews()
                .where(review -> review.<LocalDate>act("decidedOn")
                        .atLeast(endOfLastYear().startOfYear())
                        .and(review.<LocalDate>act("decidedOn").atMost(endOfLastYear())))
                .exists();
    }

    /**
     * Returns {@code skipped} where the calendar year before this one surely had no review, {@code made-up} where one was surely decided
     * since, else null.
     */
    public @Nullable String skipped() {
        if (!decidedLastYear().no()) {
            return null;
        }
        return lastDecided().after(endOfLastYear()).yes() ? "made-up" : "skipped";
    }

    /** Returns the day on which a review was decided last; none where none was. */
    public Known<LocalDate> lastDecided() {
        return reviews().latestDay("decidedOn");
    }

    /** Returns the day from which the next review is expected, which leaves its time of grace; none where there was none. */
    public Known<LocalDate> expected() {
        return Known.earliest(yearAfter(), endOfNextYear().minus("governance.reviewGrace"));
    }

    /** Returns the last day for the next review, which the calendar year after the last one is not to lack; none where there was none. */
    public Known<LocalDate> due() {
        return Known.earliest(yearAfter().plus("governance.reviewGrace"), endOfNextYear());
    }

    private Known<LocalDate> yearAfter() {
        return lastDecided().plus("governance.review");
    }

    private Known<LocalDate> endOfNextYear() {
        return lastDecided().endOfYear().dayAfter().endOfYear();
    }
}
