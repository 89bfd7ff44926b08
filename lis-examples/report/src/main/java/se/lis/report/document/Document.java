package se.lis.report.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A document that is handed in or published: a front, and chapters of sentences, tables and fields to fill in.
 *
 * @param labels the words that every page or every document of its kind has
 * @param title its title
 * @param subtitle what it is about, such as years
 * @param front what stands on the front, each a name and what it says, empty where it is to be filled in
 * @param lead what the document is
 * @param blocks its parts
 */
public record Document(
        Labels labels, String title, String subtitle, List<Fact> front, String lead, List<Block> blocks) {

    /** Keeps own copies. */
    public Document {
        front = List.copyOf(front);
        blocks = List.copyOf(blocks);
    }

    /**
     * Words around the text.
     *
     * @param locale the language
     * @param header what stands at the top of each page
     * @param contents the heading of the contents
     * @param page the word before the number of a page
     * @param of the word before the number of pages
     */
    public record Labels(Locale locale, String header, String contents, String page, String of) {}

    /**
     * A line of the front.
     *
     * @param key what a template calls it
     * @param name what it is about
     * @param value what it says, empty where it is to be filled in
     */
    public record Fact(String key, String name, String value) {}

    /** Returns what stands on the front under a key, empty where nothing does. */
    public String fact(String key) {
        return front.stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .collect(Collectors.joining(", "));
    }

    /** Returns what stands at the top of each page, to the right: whose document it is, and its number in the registry. */
    String owner() {
        return front.stream()
                .filter(fact -> !fact.value().isEmpty())
                .filter(fact -> fact.key().equals("organisation") || fact.key().equals("dnr"))
                .map(fact -> fact.key().equals("dnr") ? fact.name() + " " + fact.value() : fact.value())
                .collect(Collectors.joining(" · "));
    }

    /** Returns the headings, for a table of contents. */
    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }
}
