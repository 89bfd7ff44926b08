package se.lis.core.csv;

import java.io.Serializable;
import se.lis.core.text.Printable;

/**
 * One thing that is wrong with a file.
 *
 * <p>Of what the file holds it shows the wrong value alone, cut short, since other cells may hold personal data.
 *
 * @param file the name of the file, as it was given
 * @param row the row as a spreadsheet numbers it, from 1 for the header, or 0 for the file as a whole
 * @param column the name of the column, or an empty text for the row as a whole
 * @param problem what is wrong and what is allowed
 */
public record CsvProblem(String file, int row, String column, String problem) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Returns place and problem on one line. */
    @Override
    public String toString() {
        return Printable.line(file) + (row > 0 ? ", row " + row : "")
                + (column.isEmpty() ? "" : ", column '" + Printable.brief(column) + "'") + ": " + problem;
    }
}
