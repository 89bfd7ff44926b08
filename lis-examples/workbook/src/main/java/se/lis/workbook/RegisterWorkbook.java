package se.lis.workbook;

import java.util.List;
import java.util.Locale;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.LisCsv;

/**
 * Reads and writes registers as XLSX workbooks: a sheet for each kind of artefact, under the list's JSON name.
 *
 * <p>The first row of a sheet has headings for people and the second the names of columns, as files of CSV have them; only
 * the second is read, so that headings may be in any language and columns in any order. Every value stands as it does in
 * CSV.
 */
public final class RegisterWorkbook {

    private RegisterWorkbook() {}

    /**
     * Returns an empty workbook with every column, lists of objects with one member, to fill in.
     *
     * @throws IllegalArgumentException if the language is neither Swedish nor English
     */
    public static byte[] template(Locale language) {
        List<CsvTable> tables = CsvTable.names().stream()
                .map(name -> new CsvTable(
                        name,
                        CsvTable.describe(name).stream()
                                .map(column -> column.column().replace("[n]", "[1]"))
                                .toList(),
                        List.of()))
                .toList();
        return new SheetWriter(Headings.in(language)).workbook(tables);
    }

    /**
     * Returns the workbook of a register, with the columns that it needs.
     *
     * @throws IllegalArgumentException if the language is neither Swedish nor English, or a text has a character or a
     *     length that no workbook can hold
     */
    public static byte[] write(LisSnapshot register, Locale language) {
        return new SheetWriter(Headings.in(language)).workbook(LisCsv.tables(register));
    }

    /**
     * Returns the register that a workbook holds.
     *
     * @param source the name of the workbook, for messages
     * @throws WorkbookFormatException if it does not hold a register, with all that is wrong
     */
    public static LisSnapshot read(byte[] workbook, String source) {
        return new SheetReader(source).register(workbook);
    }
}
