package se.lis.rules.view.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.CityReviewTopic;
import se.lis.core.organisation.Organisation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** That the management looked over the records of processing as a whole in the last calendar year. */
public final class RegisterFollowUp extends View {

    /** Joins the organisation with its reviews. */
    public RegisterFollowUp(Organisation organisation, ViewContext context) {
        super(organisation, context);
    }

    /** Returns the last day of the year: its law decides. */
    @Override
    protected Known<LocalDate> ownDay() {
        return lastDay();
    }

    /** Returns the last day of the last calendar year. */
    public Known<LocalDate> lastDay() {
        return thisDay().startOfYear().dayBefore();
    }

    /** Returns the last calendar year. */
    public Known<Integer> year() {
        return lastDay().year();
    }

    /**
     * Returns whether a review by the management that was decided in that year, or is of that year, covers the
     * register; unknown where one states none of its topics.
     */
    public Answer reviewed() {
        return among(ArtefactType.MANAGEMENT_REVIEW)
                .where(review -> review.given("decidedOn"))
                .where(review ->
                        inYear(review.<LocalDate>act("decidedOn").year()).or(inYear(review.fact("year"))))
                .where(this::onRegister)
                .exists();
    }

    private Answer inYear(Known<Integer> one) {
        return one.is(year().value());
    }

    private Answer onRegister(Facts review) {
        return review.<Collection<CityReviewTopic>>fact("cityTopics")
                .lackingOf(stated(List.of(CityReviewTopic.REGISTER)))
                .isGiven()
                .negate();
    }
}
