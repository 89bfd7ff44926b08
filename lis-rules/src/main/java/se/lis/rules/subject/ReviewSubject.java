package se.lis.rules.subject;

import java.util.List;
import se.lis.core.artefact.Answer;
import se.lis.core.governance.ManagementReview;
import se.lis.core.organisation.Role;

/** The last management review that was decided. ISO/IEC 27001 9.3. */
public final class ReviewSubject extends Subject {

    private final ManagementReview review;

    /** Joins it with what surrounds it. */
    public ReviewSubject(ManagementReview review, Register register, Circumstances circumstances) {
        super(review, register, circumstances);
        this.review = review;
    }

    /** Returns the years that a plan of three years holds. */
    public List<Integer> planRequired() {
        return List.of(review.year(), review.year() + 1, review.year() + 2);
    }

    /** Returns the years of those that its plan lacks. */
    public List<Integer> planLacking() {
        return planRequired().stream()
                .filter(year -> !review.planYears().contains(year))
                .toList();
    }

    /** Returns the steps that a review goes through. */
    public List<String> steps() {
        return List.of("preparedByRole", "receivedByRole", "appendedToOperationalPlan");
    }

    private Answer step(String step) {
        return switch (step) {
            case "preparedByRole" ->
                review.preparedByRole()
                        .map(role -> Answer.of(role == Role.INFORMATION_SECURITY_COORDINATOR))
                        .orElse(Answer.UNKNOWN);
            case "receivedByRole" ->
                review.receivedByRole()
                        .map(role -> Answer.of(role == Role.HEAD_OF_ADMINISTRATION))
                        .orElse(Answer.UNKNOWN);
            default -> Answer.of(review.appendedToOperationalPlan());
        };
    }

    /** Returns the steps that it did not go through as it should. */
    public List<String> stepsLacking() {
        return steps().stream().filter(step -> step(step) == Answer.NO).toList();
    }

    /** Returns the steps of which nothing is told. */
    public List<String> stepsUntold() {
        return steps().stream().filter(step -> step(step) == Answer.UNKNOWN).toList();
    }
}
