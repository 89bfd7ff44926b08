package se.lis.report;

import se.lis.core.assessment.SubjectRef;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewTexts;

/** What the page of a management review shows. */
public final class ReviewPage {

    private final Frame frame;
    private final ManagementReviewReport report;
    private final ReviewTexts texts;
    private final Names names;

    ReviewPage(Frame frame, ManagementReviewReport report, ReviewTexts texts, Names names) {
        this.frame = frame;
        this.report = report;
        this.texts = texts;
        this.names = names;
    }

    /** Returns what every page has. */
    public Frame frame() {
        return frame;
    }

    /** Returns the review. */
    public ManagementReviewReport report() {
        return report;
    }

    /** Returns its texts. */
    public ReviewTexts texts() {
        return texts;
    }

    /** Returns what people call a subject. */
    public String name(SubjectRef subject) {
        return names.of(subject);
    }

    /** Returns the incidents by month. */
    public Chart trend() {
        return Trend.of(report, frame.words());
    }
}
