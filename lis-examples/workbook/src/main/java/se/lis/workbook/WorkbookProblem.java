package se.lis.workbook;

import java.io.Serializable;
import se.lis.core.text.Printable;

/**
 * One thing that is wrong with a workbook.
 *
 * @param sheet the name of the sheet, or an empty text for the workbook as a whole
 * @param cell the cell as spreadsheets name it, such as {@code C7}, the number of a row, or an empty text for the sheet
 * @param column the heading of the column as the sheet has it, its name where it has none, or an empty text
 * @param problem what is wrong and what is allowed
 */
public record WorkbookProblem(String sheet, String cell, String column, String problem) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Returns place and problem on one line. */
    @Override
    public String toString() {
        String place = Printable.brief(sheet)
                + (cell.isEmpty() ? "" : "!" + cell)
                + (column.isEmpty() ? "" : " (" + Printable.brief(column) + ")");
        return place.isEmpty() ? problem : place + ": " + problem;
    }
}
