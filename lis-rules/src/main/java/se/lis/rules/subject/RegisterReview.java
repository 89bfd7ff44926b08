package se.lis.rules.subject;

import java.time.LocalDate;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.CityReviewTopic;

/** That the register of processing as a whole was looked over in the last calendar year. */
public final class RegisterReview extends Subject {

    private final int year;

    /** Joins the organisation with its reviews. */
    public RegisterReview(Register register, Circumstances circumstances) {
        super(
                register.organisation(),
                LocalDate.of(circumstances.asOf().day().getYear() - 1, 12, 31),
                register,
                circumstances);
        this.year = today().getYear() - 1;
    }

    /** Returns the last calendar year. */
    public int year() {
        return year;
    }

    /** Returns the last day of that year. */
    public LocalDate due() {
        return LocalDate.of(year, 12, 31);
    }

    /** Returns whether a review by the management that was decided in that year, or is of that year, covers the register. */
    public Answer reviewed() {
        boolean found = register().managementReviews().stream()
                .anyMatch(review -> review.cityTopics().contains(CityReviewTopic.REGISTER)
                        && review.decidedOn()
                                .filter(day -> day.getYear() == year || review.year() == year)
                                .isPresent());
        if (found) {
            return Answer.YES;
        }
        return register().contradicted(ArtefactType.MANAGEMENT_REVIEW) ? Answer.UNKNOWN : Answer.NO;
    }
}
