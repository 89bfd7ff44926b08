package se.lis.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
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
    private static final double WIDE = 44;
    private static final int TITLE = 16;

    /** How high a line is, in points, and how many bold characters stand on one of a column, words kept whole. */
    private static final double LINE = 15;

    private static final double LINE_LENGTH = 16;

    /** Behind headings: red and yellow that black is read on; the word stands beside, for who sees no colour. */
    private static final String NEEDED = "F4B6B6";

    private static final String RECOMMENDED = "FFF2B3";
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");

    private final Headings headings;

    private final SheetNames names;
    private final Locale language;

    /** Writes in a language. */
    SheetWriter(Locale language) {
        this.headings = Headings.in(language);
        this.names = SheetNames.in(language);
        this.language = language;
    }

    byte[] workbook(List<CsvTable> tables) {
        try {
            return Undated.of(written(tables));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes can always be written", impossible);
        }
    }

    private byte[] written(List<CsvTable> tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "LIS", null)) {
            // The sheets first, so that the hidden one comes after those that people see.
            start(workbook.newWorksheet(names.start("sheet")), tables);
            List<Worksheet> sheets = tables.stream()
                    .map(table -> workbook.newWorksheet(names.sheet(table.name())))
                    .toList();
            Choices choices = new Choices(workbook.newWorksheet(CHOICES));
            for (int i = 0; i < sheets.size(); i++) {
                sheet(sheets.get(i), tables.get(i), choices);
            }
        }
        return out.toByteArray();
    }

    /** Writes how to fill in the rest, and what each sheet holds. */
    private void start(Worksheet sheet, List<CsvTable> tables) {
        int row = 0;
        sheet.value(row, 0, names.start("title"));
        sheet.style(row, 0).bold().fontSize(TITLE).set();
        row += 2;
        for (String step : names.several("steps")) {
            sheet.value(row++, 0, step);
        }
        row++;
        List<String> columns = names.several("columns");
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(row, at, columns.get(at));
        }
        sheet.range(row, 0, row, columns.size() - 1).style().bold().set();
        for (CsvTable table : tables) {
            row++;
            String name = names.sheet(table.name());
            sheet.hyperlink(row, 0, HyperLink.internal("'" + name + "'!A1", name));
            sheet.value(row, 1, names.holds(table.name()));
            if (names.begins(table.name())) {
                sheet.value(row, 2, names.start("begin"));
                sheet.range(row, 0, row, 2).style().fillColor(RECOMMENDED).set();
            }
        }
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
        sheet.width(2, WIDTH);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
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
        List<String> recommendedHere = SheetNames.recommended(table.name());
        int last = Math.max(0, table.columns().size() - 1);
        int bottom = FIRST_ROW + table.lines().size() + ROWS_TO_FILL;
        int longest = 0;
        for (int at = 0; at < table.columns().size(); at++) {
            String column = table.columns().get(at);
            CsvTable.Description description =
                    described.get(NUMBER.matcher(column).replaceAll("[n]"));
            String heading = heading(column, described);
            boolean needed = description != null && needed(description);
            boolean recommended = recommendedHere.contains(column);
            StyleSetter style =
                    sheet.style(HEADING_ROW, at).bold().wrapText(true).verticalAlignment("top");
            if (needed || recommended) {
                heading += " (" + names.start(needed ? "needed" : "recommended") + ")";
                style.fillColor(needed ? NEEDED : RECOMMENDED);
            }
            style.set();
            longest = Math.max(longest, heading.length());
            sheet.value(HEADING_ROW, at, heading);
            sheet.value(COLUMN_ROW, at, column);
            sheet.width(at, WIDTH);
            if (description != null) {
                String note = note(table.name(), description);
                if (!note.isEmpty()) {
                    sheet.comment(HEADING_ROW, at, note);
                }
            }
            if (description != null && !description.allowed().isEmpty() && !description.many()) {
                sheet.range(FIRST_ROW, at, bottom, at)
                        .validateWithList(choices.of(description.allowed(language)))
                        .allowBlank(true)
                        .showErrorMessage(true);
            }
        }
        sheet.rowHeight(HEADING_ROW, LINE * Math.ceil(longest / LINE_LENGTH));
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
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(HEADING_ROW, COLUMN_ROW);
        sheet.repeatCols(0);
        sheet.setAutoFilter(COLUMN_ROW, 0, Math.max(FIRST_ROW, row - 1), last);
    }

    /** Returns whether a row can't be without a column; what a part can't be without it needs only where the part is. */
    static boolean needed(CsvTable.Description column) {
        return column.required() && column.column().indexOf('.') < 0;
    }

    /** Returns what a column means, and which rules read it. */
    private String note(String table, CsvTable.Description column) {
        return Stream.of(headings.note(column), ReadingRules.note(table, column, language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
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
