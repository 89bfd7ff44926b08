package se.lis.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.FileForm;
import se.lis.core.csv.table.Spaces;

/**
 * The sheets of an XLSX workbook as lines of texts: numbers with a point before decimals, days and local times as ISO 8601
 * has them, times of day as 09:30, lengths of time as PT36H, yes and no as {@code true} and {@code false}.
 *
 * <p>A cell with a formula or an error, and one that is merged with another, holds no text that can be relied on: what it
 * holds instead is refused by whoever needs it.
 */
public final class Spreadsheet {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern OF_A_DAY = Pattern.compile("[ydYD]");
    private static final Pattern OF_A_TIME = Pattern.compile("[hH]");

    /** A number of hours, minutes or seconds that may be more than a day has. */
    private static final Pattern OF_A_LENGTH = Pattern.compile("\\[(?:h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

    /** Zeros alone show as many figures, as a number of an article or a person's has them. */
    private static final Pattern PADDED = Pattern.compile("0{2,40}");

    /** How many hidden columns are named. */
    private static final int MOST_COLUMNS = 20;

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    /** Beyond this, a number is no figure of a register, and written out it could fill all memory. */
    private static final int MOST_FIGURES = 40;

    private Spreadsheet() {}

    /**
     * A sheet.
     *
     * @param name its name
     * @param seen whether people see it
     * @param lines its lines
     * @param hidden the numbers of lines that say something and that people do not see
     * @param hiddenColumns the columns, from 0, that people do not see
     * @param merged the areas that are merged
     */
    record Lines(
            String name,
            boolean seen,
            List<CsvTable.Line> lines,
            List<Integer> hidden,
            BitSet hiddenColumns,
            List<SheetLayout.Area> merged) {}

    /** Returns whether a file is a workbook, whatever its name. */
    public static boolean isOne(byte[] file) {
        return FileForm.isWorkbook(file) || FileForm.unreadable(file).isPresent();
    }

    /**
     * Returns the lines of one sheet.
     *
     * @param sheet its name, whatever the case of its letters, or empty for the only one that people see
     * @param source the name of the file, for messages
     * @param notes receives what is hidden
     * @throws WorkbookFormatException if the file is no workbook or has no such sheet
     */
    public static List<CsvTable.Line> lines(
            byte[] file, Optional<String> sheet, String source, Consumer<String> notes) {
        List<Lines> all = sheets(file, source);
        List<Lines> meant = all.stream()
                .filter(each -> sheet.map(name -> Spaces.key(name).equals(Spaces.key(each.name())))
                        .orElse(each.seen() && !each.lines().isEmpty()))
                .toList();
        if (meant.size() != 1) {
            String names = String.join(", ", all.stream().map(Lines::name).toList());
            throw refused(
                    source,
                    sheet.map(name -> "there is no sheet '" + name + "'; there are " + names)
                            .orElse("it has the sheets " + names + "; say which is meant, under 'sheet'"));
        }
        hidden(meant.get(0), note -> notes.accept(source + ": " + note));
        return meant.get(0).lines();
    }

    /** Reports what people do not see of a sheet. */
    static void hidden(Lines sheet, Consumer<String> notes) {
        if (!sheet.seen()) {
            notes.accept(sheet.name() + ": the sheet is hidden; it was read");
        }
        if (!sheet.hidden().isEmpty()) {
            List<String> first =
                    sheet.hidden().stream().limit(3).map(String::valueOf).toList();
            int more = sheet.hidden().size() - first.size();
            notes.accept(
                    sheet.name() + ": " + (sheet.hidden().size() == 1 ? "row " : "rows ") + String.join(", ", first)
                            + (more > 0 ? " and " + more + " more" : "")
                            + (sheet.hidden().size() == 1 ? " is hidden; it was read" : " are hidden; they were read"));
        }
        List<String> columns = sheet.hiddenColumns().stream()
                .filter(column -> sheet.lines().stream()
                        .anyMatch(line -> column < line.cells().size()
                                && !Spaces.blank(line.cells().get(column))))
                .mapToObj(column -> new CellAddress(0, column).toString().replaceAll("\\d", ""))
                .limit(MOST_COLUMNS)
                .toList();
        if (!columns.isEmpty()) {
            notes.accept(sheet.name() + ": "
                    + (columns.size() == 1
                            ? "column " + columns.get(0) + " is hidden; it was read"
                            : "columns " + String.join(", ", columns) + " are hidden; they were read"));
        }
    }

    /**
     * Returns all sheets.
     *
     * @throws WorkbookFormatException if the file is no workbook
     */
    static List<Lines> sheets(byte[] file, String source) {
        FileForm.unreadable(file).or(() -> Limits.refused(file)).ifPresent(reason -> {
            throw refused(source, reason);
        });
        int[] cells = {0};
        try {
            SheetLayout layout = SheetLayout.of(file);
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(Limits.stream(Styles.supplied(file)), new ReadingOptions(true, true))) {
                List<Lines> sheets = new ArrayList<>();
                for (Sheet sheet : workbook.getSheets().toList()) {
                    sheets.add(lines(sheet, layout, source, cells));
                }
                return sheets;
            }
        } catch (SheetLayout.TooLargeException tooLarge) {
            throw refused(source, String.valueOf(tooLarge.getMessage()));
        } catch (WorkbookFormatException known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw refused(source, Limits.NO_WORKBOOK);
        }
    }

    private static WorkbookFormatException refused(String source, String reason) {
        return new WorkbookFormatException(source, List.of(new WorkbookProblem("", "", "", reason)));
    }

    private static Lines lines(Sheet sheet, SheetLayout layout, String source, int[] cells) throws IOException {
        List<SheetLayout.Area> merged = layout.merged(sheet.getName());
        List<CsvTable.Line> lines = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                cells[0] += row.getCellCount();
                if (cells[0] > Limits.CELLS) {
                    throw refused(source, "it has more than " + Limits.CELLS + " cells");
                }
                List<String> texts = texts(row, merged);
                if (!texts.isEmpty()) {
                    lines.add(new CsvTable.Line(row.getRowNum(), texts));
                    if (row.isHidden()) {
                        hidden.add(row.getRowNum());
                    }
                }
            });
        }
        return new Lines(
                sheet.getName(),
                sheet.getVisibility() == SheetVisibility.VISIBLE,
                lines,
                hidden,
                layout.hiddenColumns(sheet.getName()),
                merged);
    }

    /** Returns the texts of a row up to the last cell that says something. */
    private static List<String> texts(Row row, List<SheetLayout.Area> merged) {
        List<String> texts = new ArrayList<>();
        int reach = row.getCellCount();
        for (SheetLayout.Area area : merged) {
            reach = row.getRowNum() >= area.top() && row.getRowNum() <= area.bottom()
                    ? Math.max(reach, area.right() + 1)
                    : reach;
        }
        for (int at = 0; at < reach; at++) {
            int column = at;
            Cell cell = at < row.getCellCount() ? row.getCell(at) : null;
            texts.add(merged.stream()
                    .filter(area -> area.hides(row.getRowNum(), column))
                    .findFirst()
                    .map(area -> Cells.unreliable("the cell is merged with " + first(area) + " (" + area.text()
                            + "); take the cells apart and fill in each"))
                    .orElseGet(() -> cell == null ? "" : text(cell)));
        }
        while (!texts.isEmpty() && Spaces.blank(texts.get(texts.size() - 1))) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String first(SheetLayout.Area area) {
        return new CellAddress(area.top() - 1, area.left()).toString();
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> CellText.unescaped(cell.asString());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> number(cell);
            // What was calculated last may be old, and by whom is not known.
            case FORMULA -> Cells.unreliable("the cell has a formula; put its value there instead");
            case ERROR -> Cells.unreliable("the cell shows an error; put a value there instead");
        };
    }

    /** Returns a number as it is written in text, or the day, local time or length of time that its format shows. */
    private static String number(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        try {
            if (OF_A_DAY.matcher(QUOTED.matcher(format).replaceAll("")).find()) {
                LocalDateTime shown = cell.asDate();
                return shown.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? shown.toLocalDate().toString()
                        : shown.toString();
            }
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            if (number.signum() >= 0 && OF_A_LENGTH.matcher(format).find()) {
                return Duration.ofMillis(number.multiply(DAY)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                        .toString();
            }
            if (number.signum() >= 0
                    && OF_A_TIME.matcher(QUOTED.matcher(format).replaceAll("")).find()) {
                LocalDateTime shown = cell.asDate();
                return number.compareTo(BigDecimal.ONE) < 0
                        ? shown.toLocalTime().toString()
                        : shown.toString();
            }
            if (Math.abs((long) number.scale()) > MOST_FIGURES || number.precision() > MOST_FIGURES) {
                return Cells.unreliable("the cell has a number that is too large or too small to be meant");
            }
            String figures = number.signum() == 0 ? "0" : number.toPlainString();
            boolean padded = PADDED.matcher(format).matches() && number.signum() >= 0 && number.scale() <= 0;
            return padded ? "0".repeat(Math.max(0, format.length() - figures.length())) + figures : figures;
        } catch (RuntimeException notThat) {
            return Cells.unreliable("the cell has a number that is no day or time");
        }
    }
}
