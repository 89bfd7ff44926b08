package se.lis.report;

import java.util.List;
import java.util.stream.Collectors;
import se.lis.rules.review.ManagementReviewReport;
import se.lis.rules.review.ReviewTexts;

/**
 * A management review as a document: chapters as in the reviews that administrations hand in, with empty fields where only people know.
 *
 * @param title its title
 * @param subtitle the years that it is about
 * @param front what stands on the front, each a name and what it says, empty where it is to be filled in
 * @param lead what the document is
 * @param blocks its parts
 */
public record ReviewDocument(String title, String subtitle, List<Fact> front, String lead, List<Block> blocks) {

    /**
     * A line of the front.
     *
     * @param key what a template calls it
     * @param name what it is about
     * @param value what it says, empty where it is to be filled in
     */
    public record Fact(String key, String name, String value) {}

    static ReviewDocument of(
            ManagementReviewReport review, ReviewTexts texts, String organisation, Particulars particulars) {
        return new ReviewWriter(review, texts).document(organisation, particulars);
    }

    /** Returns what stands on the front under a key, empty where nothing does. */
    public String fact(String key) {
        return front.stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .collect(Collectors.joining(", "));
    }

    /** Returns the headings, for a table of contents. */
    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }
}
