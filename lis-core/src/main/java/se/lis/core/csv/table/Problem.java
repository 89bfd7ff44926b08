package se.lis.core.csv.table;

import java.util.Collection;
import java.util.stream.Collectors;
import se.lis.core.text.Printable;

/**
 * One thing that is wrong with a table.
 *
 * @param file the name of the file or sheet
 * @param row the row as a spreadsheet numbers it, from 1, or 0 for the table as a whole
 * @param column the name of the column, or an empty text for the row as a whole
 * @param words what is wrong and what is allowed, on one line that steers nothing
 */
public record Problem(String file, int row, String column, String words) {

    /** Writes what would steer a terminal as numbers. */
    public Problem {
        words = Printable.line(words);
    }

    /** How many texts of a list a message shows. */
    private static final int SHOWN = 20;

    /** Returns some texts as messages show them: each in quotes and cut short, the first {@value #SHOWN} and how many more there are. */
    public static String quoted(Collection<String> texts) {
        String first =
                texts.stream().limit(SHOWN).map(text -> "'" + shown(text) + "'").collect(Collectors.joining(", "));
        return texts.size() > SHOWN ? first + " and " + (texts.size() - SHOWN) + " more" : first;
    }

    /** Returns a text as messages show it: cut short, on one line. */
    public static String shown(String text) {
        return Printable.brief(text);
    }
}
