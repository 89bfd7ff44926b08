package se.lis.rules.subject;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.governance.CityReviewTopic;
import se.lis.core.governance.IsoEdition;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewInput;

/** One of the contents that a management review has: what the standard asks for, what the city suggests, a conclusion. */
public final class ReviewContent extends Subject {

    private static final String INPUTS = "inputs";
    private static final String TOPICS = "cityTopics";
    private static final String CONCLUSION = "conclusion";

    private final ManagementReview review;
    private final String content;

    private ReviewContent(ManagementReview review, String content, Register register, Circumstances circumstances) {
        super(review, register, circumstances);
        this.review = review;
        this.content = content;
    }

    /** Returns the contents of a review. */
    public static List<ReviewContent> of(ManagementReview review, Register register, Circumstances circumstances) {
        return Stream.of(INPUTS, TOPICS, CONCLUSION)
                .map(content -> new ReviewContent(review, content, register, circumstances))
                .toList();
    }

    /** Returns which content it is: the attribute, and the clause that asks for it. */
    public String content() {
        return content;
    }

    /** Returns what it holds when complete; where the edition is not told, what every edition asks for. */
    public List<?> required() {
        return switch (content) {
            case INPUTS ->
                Stream.of(ReviewInput.values())
                        .filter(input -> Stream.of(IsoEdition.values())
                                .filter(edition ->
                                        review.isoEdition().map(edition::equals).orElse(true))
                                .allMatch(input::partOf))
                        .toList();
            case TOPICS -> List.of(CityReviewTopic.values());
            default -> List.of(CONCLUSION);
        };
    }

    private Set<?> held() {
        return switch (content) {
            case INPUTS -> review.inputs();
            case TOPICS -> review.cityTopics();
            default -> review.conclusion().isPresent() ? Set.of(CONCLUSION) : Set.of();
        };
    }

    /** Returns what it lacks of that, in order. */
    public List<?> lacking() {
        return required().stream().filter(one -> !held().contains(one)).toList();
    }

    /** Returns whether it depends on the edition whether it is complete, and the edition is not told. */
    public boolean editionNeeded() {
        return INPUTS.equals(content)
                && review.isoEdition().isEmpty()
                && !review.inputs().containsAll(List.of(ReviewInput.values()));
    }

    /** Returns the text for it. */
    public @Nullable String variant() {
        return INPUTS.equals(content) ? null : content;
    }
}
