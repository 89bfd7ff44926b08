package se.lis.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvProblem;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.LisCsv;

/** Reads the tables on the sheets of a workbook. */
final class SheetReader {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern OF_A_DAY = Pattern.compile("[ydYD]");

    private final String source;
    private final List<WorkbookProblem> problems = new ArrayList<>();

    /** The cells that were refused already, so that nothing more is said of them. */
    private final HashSet<String> refused = new HashSet<>();

    private int cells;

    SheetReader(String source) {
        this.source = source;
    }

    LisSnapshot register(byte[] file) {
        Limits.refused(file).ifPresent(reason -> {
            throw broken(reason);
        });
        List<CsvTable> tables = tables(file);
        Map<String, List<String>> columns = new HashMap<>();
        tables.forEach(table -> columns.put(table.name(), table.columns()));
        try {
            LisSnapshot register = LisCsv.readTables(tables, source);
            if (problems.isEmpty()) {
                return register;
            }
        } catch (CsvFormatException wrong) {
            wrong.problems().forEach(problem -> add(problem, columns));
        }
        throw new WorkbookFormatException(source, problems);
    }

    private List<CsvTable> tables(byte[] file) {
        List<CsvTable> tables = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(Limits.stream(file), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (!sheet.getName().startsWith("_")) {
                    table(sheet).ifPresent(tables::add);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof WorkbookFormatException known) {
                throw known;
            }
            throw broken(Limits.NO_WORKBOOK);
        }
        return tables;
    }

    private WorkbookFormatException broken(String reason) {
        return new WorkbookFormatException(source, List.of(new WorkbookProblem("", "", "", reason)));
    }

    private Optional<CsvTable> table(Sheet sheet) throws IOException {
        List<String> columns = new ArrayList<>();
        List<CsvTable.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                int number = row.getRowNum();
                if (number == SheetWriter.COLUMN_ROW + 1) {
                    columns.addAll(texts(sheet, row));
                } else if (number > SheetWriter.FIRST_ROW) {
                    List<String> texts = texts(sheet, row);
                    for (int extra = columns.size(); extra < texts.size(); extra++) {
                        if (!texts.get(extra).isEmpty()) {
                            problems.add(new WorkbookProblem(
                                    sheet.getName(),
                                    address(number, extra),
                                    "",
                                    "the cell stands under no name of a column in row 2"));
                        }
                    }
                    List<String> line = new ArrayList<>(texts.subList(0, Math.min(texts.size(), columns.size())));
                    while (line.size() < columns.size()) {
                        line.add("");
                    }
                    lines.add(new CsvTable.Line(number, line));
                }
            });
        }
        return columns.isEmpty() && lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CsvTable(sheet.getName(), columns, lines));
    }

    /** Returns the texts of a row up to the last cell that says something. */
    private List<String> texts(Sheet sheet, Row row) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            Cell cell = row.getCell(at);
            texts.add(cell == null ? "" : text(sheet, row.getRowNum(), at, cell));
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private String text(Sheet sheet, int row, int at, Cell cell) {
        if (++cells > Limits.CELLS) {
            throw broken("it has more than " + Limits.CELLS + " cells");
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> CellText.unescaped(cell.asString());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> number(cell);
            // What was calculated last may be old, and by whom is not known.
            case FORMULA -> refuse(sheet, row, at, "the cell has a formula; put its value there instead");
            case ERROR -> refuse(sheet, row, at, "the cell shows an error; put a value there instead");
        };
    }

    private String refuse(Sheet sheet, int row, int at, String reason) {
        problems.add(new WorkbookProblem(sheet.getName(), address(row, at), "", reason));
        refused.add(sheet.getName() + "!" + address(row, at));
        return "";
    }

    /** Returns a number as it is written in text, or the day or local time that its format shows. */
    private static String number(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        if (OF_A_DAY.matcher(QUOTED.matcher(format).replaceAll("")).find()) {
            LocalDateTime shown = cell.asDate();
            return shown.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? shown.toLocalDate().toString()
                    : shown.toString();
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String address(int row, int column) {
        return new CellAddress(row - 1, column).toString();
    }

    private void add(CsvProblem problem, Map<String, List<String>> columns) {
        int at = columns.getOrDefault(problem.file(), List.of()).indexOf(problem.column());
        int row = problem.row() == 1 ? SheetWriter.COLUMN_ROW + 1 : problem.row();
        String cell = row == 0 ? "" : at >= 0 && !problem.column().isEmpty() ? address(row, at) : String.valueOf(row);
        if (!refused.contains(problem.file() + "!" + cell)) {
            problems.add(new WorkbookProblem(problem.file(), cell, problem.column(), problem.problem()));
        }
    }
}
