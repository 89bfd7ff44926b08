package se.lis.core.csv.table;

/**
 * One thing that is wrong with a table.
 *
 * @param file the name of the file or sheet
 * @param row the row as a spreadsheet numbers it, from 1, or 0 for the table as a whole
 * @param column the name of the column, or an empty text for the row as a whole
 * @param words what is wrong and what is allowed
 */
public record Problem(String file, int row, String column, String words) {

    private static final int SHOWN_CHARACTERS = 60;

    /** Returns a text as messages show it: cut short. */
    public static String shown(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
