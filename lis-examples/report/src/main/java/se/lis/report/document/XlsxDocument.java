package se.lis.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.lis.core.text.Printable;

/** Writes tables as a workbook to read and print: frozen headings, filters, wrapped text, days as days, A4 across. */
public final class XlsxDocument {

    /** The longest text that a cell holds, in characters: a spreadsheet repairs a file with a longer one, and loses it. */
    private static final int LONGEST = 32_767;

    private XlsxDocument() {}

    /**
     * A sheet.
     *
     * @param name what it is called
     * @param columns its columns
     * @param rows its rows, each with a number, a day or a text a column
     */
    public record Sheet(String name, List<Column> columns, List<? extends List<?>> rows) {}

    /**
     * A column.
     *
     * @param heading its heading
     * @param width how many letters it has room for
     */
    public record Column(String heading, int width) {}

    /**
     * Returns the workbook.
     *
     * @param made the moment that it notes as when it was made
     */
    public static byte[] written(List<Sheet> sheets, Instant made) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(out, "LIS", "1.0")) {
                sheets.forEach(sheet -> write(workbook.newWorksheet(sheet.name()), sheet));
            }
            return withTime(out.toByteArray(), made);
        } catch (IOException impossible) {
            throw new UncheckedIOException("the workbook can't be made", impossible);
        }
    }

    /** The writer notes the moment it ran; what counts is the moment of what the workbook states. */
    private static byte[] withTime(byte[] workbook, Instant made) throws IOException {
        return FixedZip.mapped(
                workbook,
                "docProps/core.xml",
                content -> new String(content, StandardCharsets.UTF_8)
                        .replaceAll("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + made + "$2")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Worksheet sheet, Sheet content) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.freezePane(0, 1);
        int last = content.columns().size() - 1;
        for (int column = 0; column <= last; column++) {
            Column described = content.columns().get(column);
            sheet.width(column, described.width());
            sheet.value(0, column, described.heading());
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        for (int row = 0; row < content.rows().size(); row++) {
            List<?> cells = content.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                value(sheet, row + 1, column, cells.get(column));
            }
        }
        sheet.setAutoFilter(0, 0, content.rows().size(), last);
    }

    private static void value(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column)
                    .format("yyyy-MM-dd")
                    .verticalAlignment("top")
                    .set();
            return;
        } else {
            sheet.value(row, column, Printable.cut(cell.toString(), LONGEST - 1));
        }
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
}
