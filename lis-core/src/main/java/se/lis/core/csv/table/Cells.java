package se.lis.core.csv.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a value stands in a cell. */
public final class Cells {

    /** What a cell of a column that names an object says when the object is there. */
    public static final String PRESENT = "true";

    private static final char MEMBERS = '|';
    private static final char ESCAPE = '\\';
    private static final char GUARD = '\'';

    /** With what a formula begins, or what a spreadsheet takes for the start of one, also in the width of East Asian letters. */
    private static final String RISKY = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,9})");

    /** No text that anybody writes begins so. */
    private static final String NO_TEXT = "\uFFFF\uFFFEno text\uFFFE\uFFFF";

    private Cells() {}

    /** Returns what stands for a cell whose text can't be relied on, and says why. */
    public static String unreliable(String reason) {
        return NO_TEXT + reason;
    }

    /**
     * Refuses what stands for a cell whose text can't be relied on.
     *
     * @throws IllegalArgumentException with the reason
     */
    public static String reliable(String cell) {
        if (isUnreliable(cell)) {
            throw new IllegalArgumentException(cell.substring(NO_TEXT.length()));
        }
        return cell;
    }

    /** Returns whether a text stands for a cell whose text can't be relied on. */
    static boolean isUnreliable(String cell) {
        return cell.startsWith(NO_TEXT);
    }

    /**
     * Returns a text so that no spreadsheet takes it for a formula: with an apostrophe before it where it could.
     *
     * <p>A text that already has apostrophes before such a character gets one more, so that reading is exact.
     */
    public static String guarded(String text) {
        return isRisky(text) ? GUARD + text : text;
    }

    /** Returns a text without the apostrophe that {@link #guarded} gave it. */
    public static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isRisky(cell) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String text) {
        int at = guards(text);
        return at < text.length() && RISKY.indexOf(text.charAt(at)) >= 0;
    }

    private static int guards(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at;
    }

    /**
     * Returns a text of a CSV file so that a spreadsheet which opens the file and saves it keeps it: with an apostrophe before what
     * it would take for a number, a day or a truth value. A text that already has apostrophes before such gets one more.
     */
    public static String kept(String text) {
        return isMistakable(text) ? GUARD + text : text;
    }

    /** Returns a text without the apostrophe that {@link #kept} gave it. */
    public static String unkept(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isMistakable(cell) ? cell.substring(1) : cell;
    }

    /** What could be a formula has its own apostrophe. */
    private static boolean isMistakable(String text) {
        return !isRisky(text) && Mistakable.is(text.substring(guards(text)));
    }

    /** Returns several texts as one, with a vertical bar between two. */
    public static String joined(List<String> members) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                cell.append(MEMBERS);
            }
            for (char character : members.get(i).toCharArray()) {
                if (character == MEMBERS || character == ESCAPE) {
                    cell.append(ESCAPE);
                }
                cell.append(character);
            }
        }
        return cell.toString();
    }

    /**
     * Returns the texts that {@link #joined} made one of.
     *
     * @throws IllegalArgumentException if a backslash stands before anything but a vertical bar or a backslash
     */
    public static List<String> split(String cell) {
        List<String> members = new ArrayList<>();
        StringBuilder member = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character == MEMBERS) {
                members.add(member.toString());
                member.setLength(0);
            } else if (character == ESCAPE) {
                i++;
                if (i == cell.length() || (cell.charAt(i) != MEMBERS && cell.charAt(i) != ESCAPE)) {
                    throw new IllegalArgumentException(
                            "in a list a backslash is written \\\\ and a vertical bar \\|, and nothing else is escaped");
                }
                member.append(cell.charAt(i));
            } else {
                member.append(character);
            }
        }
        members.add(member.toString());
        return members;
    }

    /** Returns the JSON of one value; what is not in the form of its type stays a text, which JSON then refuses. */
    public static JsonNode json(Class<?> type, String text) {
        if (type == boolean.class || type == Boolean.class) {
            return switch (text) {
                case "true", "TRUE" -> JsonNodeFactory.instance.booleanNode(true);
                case "false", "FALSE" -> JsonNodeFactory.instance.booleanNode(false);
                default -> JsonNodeFactory.instance.textNode(text);
            };
        }
        boolean number = type == int.class || type == Integer.class;
        return number && WHOLE_NUMBER.matcher(text).matches() && Long.parseLong(text) == (int) Long.parseLong(text)
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.textNode(text);
    }
}
