package se.lis.rules.docs;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of Markdown. */
final class Markdown {

    private Markdown() {}

    /** Returns a row of a table. */
    static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Returns a link to a rule's page in a language, from a page in {@code docs}. */
    static String rule(String id, Language language) {
        return "[" + id + "](rules/" + language.code() + "/" + id + ".md)";
    }
}
