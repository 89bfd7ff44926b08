package se.lis.rules.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewDecision;
import se.lis.core.id.ActivityId;
import se.lis.core.planning.ActivityTargetKind;

/** What came of a management review: one of its decisions, or whether earlier actions were followed up. */
public final class ReviewOutcome extends Subject {

    private static final String FOLLOW_UP = "earlierActionsFollowedUp";

    private final ManagementReview review;
    private final @Nullable ReviewDecision decision;

    private ReviewOutcome(
            ManagementReview review,
            @Nullable ReviewDecision decision,
            Register register,
            Circumstances circumstances) {
        super(review, register, circumstances);
        this.review = review;
        this.decision = decision;
    }

    /** Returns each decision of a review, and the follow-up where a review came before or the review tells of one. */
    public static List<ReviewOutcome> of(ManagementReview review, Register register, Circumstances circumstances) {
        List<ReviewOutcome> outcomes = new ArrayList<>();
        review.decisions()
                .forEach(decision -> outcomes.add(new ReviewOutcome(review, decision, register, circumstances)));
        boolean earlier = register.managementReviews().stream()
                .anyMatch(other ->
                        !other.id().equals(review.id()) && other.decidedOn().isPresent());
        if (earlier || review.earlierActionsFollowedUp().isPresent()) {
            outcomes.add(new ReviewOutcome(review, null, register, circumstances));
        }
        return outcomes;
    }

    /** Returns whether it has led to something: an activity is planned for the decision, or actions were followed up. */
    public Answer carried() {
        if (decision == null) {
            return Answer.of(review.earlierActionsFollowedUp());
        }
        Answer carried = register().answered(ActivityTargetKind.DECISION, decision.id(), review.id());
        for (ActivityId activity : decision.activities()) {
            carried = carried.or(register().exists(activity));
        }
        return register().bereft(review.id()) ? carried.or(Answer.UNKNOWN) : carried;
    }

    /** Returns the decision, or that it is about the follow-up. */
    public String about() {
        return decision == null ? FOLLOW_UP : decision.id();
    }

    /** Returns which clause asks for it. */
    public String clause() {
        return decision == null ? "follow-up" : "decision";
    }

    /** Returns {@code follow-up} for the follow-up, else null. */
    public @Nullable String variant() {
        return decision == null ? "follow-up" : null;
    }

    /** Returns what is missing to tell. */
    public List<String> missing() {
        return List.of(decision == null ? FOLLOW_UP : "decisions.activities");
    }
}
