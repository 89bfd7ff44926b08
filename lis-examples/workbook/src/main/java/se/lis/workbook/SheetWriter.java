package se.lis.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.lis.core.csv.CsvTable;

/** Writes tables onto sheets. */
final class SheetWriter {

    /** The sheet of the lists that cells choose from; what starts with this is not read. */
    static final String CHOICES = "_choices";

    static final int HEADING_ROW = 0;
    static final int COLUMN_ROW = 1;
    static final int FIRST_ROW = 2;

    /** How far down lists and formats reach below what is there. */
    private static final int ROWS_TO_FILL = 1000;

    /** How long one cell may be in a workbook, in characters. */
    static final int MAX_CELL = 32_767;

    private static final String TEXT = "@";
    private static final double WIDTH = 22;
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");

    private final Headings headings;

    SheetWriter(Headings headings) {
        this.headings = headings;
    }

    byte[] workbook(List<CsvTable> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "LIS", null)) {
            // The sheets first, so that the hidden one comes after those that people see.
            List<Worksheet> sheets = tables.stream()
                    .map(table -> workbook.newWorksheet(table.name()))
                    .toList();
            Choices choices = new Choices(workbook.newWorksheet(CHOICES));
            for (int i = 0; i < sheets.size(); i++) {
                sheet(sheets.get(i), tables.get(i), choices);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes can always be written", impossible);
        }
        return out.toByteArray();
    }

    /** The lists that cells choose from, each once. */
    private static final class Choices {

        private final Worksheet sheet;
        private final Map<List<String>, Range> written = new LinkedHashMap<>();

        Choices(Worksheet sheet) {
            this.sheet = sheet;
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        }

        Range of(List<String> allowed) {
            return written.computeIfAbsent(allowed, list -> {
                int column = written.size();
                for (int row = 0; row < list.size(); row++) {
                    sheet.value(row, column, list.get(row));
                }
                return sheet.range(0, column, list.size() - 1, column);
            });
        }
    }

    private void sheet(Worksheet sheet, CsvTable table, Choices choices) {
        Map<String, CsvTable.Description> described = new LinkedHashMap<>();
        CsvTable.describe(table.name()).forEach(column -> described.put(column.column(), column));
        int last = Math.max(0, table.columns().size() - 1);
        int bottom = FIRST_ROW + table.lines().size() + ROWS_TO_FILL;
        for (int at = 0; at < table.columns().size(); at++) {
            String column = table.columns().get(at);
            CsvTable.Description description =
                    described.get(NUMBER.matcher(column).replaceAll("[n]"));
            sheet.value(HEADING_ROW, at, heading(column, described));
            sheet.value(COLUMN_ROW, at, column);
            sheet.width(at, WIDTH);
            Optional<String> note = Optional.ofNullable(description).flatMap(headings::note);
            if (note.isPresent()) {
                sheet.comment(HEADING_ROW, at, note.get());
            }
            if (description != null && !description.allowed().isEmpty() && !description.many()) {
                sheet.range(FIRST_ROW, at, bottom, at)
                        .validateWithList(choices.of(description.allowed()))
                        .allowBlank(true)
                        .showErrorMessage(true);
            }
        }
        sheet.range(HEADING_ROW, 0, HEADING_ROW, last)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.range(COLUMN_ROW, 0, COLUMN_ROW, last)
                .style()
                .italic()
                .fontColor("595959")
                .set();
        // As text, so that a spreadsheet keeps days, numbers and ids as they were typed.
        sheet.range(FIRST_ROW, 0, bottom, last).style().format(TEXT).set();
        int row = FIRST_ROW;
        for (CsvTable.Line line : table.lines()) {
            for (int at = 0; at < line.cells().size(); at++) {
                String cell = line.cells().get(at);
                if (!cell.isEmpty()) {
                    sheet.inlineString(
                            row, at, writable(table.name(), table.columns().get(at), cell));
                }
            }
            row++;
        }
        sheet.freezePane(1, FIRST_ROW);
        sheet.setAutoFilter(COLUMN_ROW, 0, Math.max(FIRST_ROW, row - 1), last);
    }

    /** Returns the words of each step of a column, with the number of a member of a list after it. */
    private String heading(String column, Map<String, CsvTable.Description> described) {
        StringBuilder path = new StringBuilder();
        StringBuilder heading = new StringBuilder();
        for (String step : column.split("\\.", -1)) {
            path.append(path.isEmpty() ? "" : ".").append(NUMBER.matcher(step).replaceAll("[n]"));
            CsvTable.Description description = described.get(path.toString());
            heading.append(heading.isEmpty() ? "" : " – ")
                    .append(description == null ? step : headings.name(description));
            Matcher number = NUMBER.matcher(step);
            if (number.find()) {
                heading.append(' ').append(number.group(1));
            }
        }
        return heading.toString();
    }

    private static String writable(String sheet, String column, String cell) {
        String escaped = CellText.escaped(cell);
        if (escaped.length() > MAX_CELL) {
            throw new IllegalArgumentException("sheet '" + sheet + "', column '" + column + "': a text takes "
                    + escaped.length() + " characters, but a cell holds at most " + MAX_CELL);
        }
        return escaped;
    }
}
