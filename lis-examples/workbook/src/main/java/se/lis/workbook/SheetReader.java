package se.lis.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.CellAddress;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvProblem;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.LisCsv;
import se.lis.core.csv.table.Spaces;

/** Reads the tables on the sheets of a workbook. */
final class SheetReader {

    private final String source;
    private final List<WorkbookProblem> problems = new ArrayList<>();
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();

    SheetReader(String source) {
        this.source = source;
    }

    LisSnapshot register(byte[] file, Consumer<String> notes) {
        List<CsvTable> tables = new ArrayList<>();
        for (Spreadsheet.Lines sheet : Spreadsheet.sheets(file, source)) {
            if (!SheetNames.isForPeople(sheet.name())) {
                table(sheet, notes).ifPresent(tables::add);
            }
        }
        List<String> told = new ArrayList<>();
        try {
            LisSnapshot register = LisCsv.readTables(tables, sheets, source, told::add);
            if (problems.isEmpty()) {
                told.forEach(notes);
                return register;
            }
        } catch (CsvFormatException wrong) {
            wrong.problems().forEach(this::add);
            throw new WorkbookFormatException(source, problems, summary(wrong));
        }
        throw new WorkbookFormatException(source, problems);
    }

    private List<String> summary(CsvFormatException wrong) {
        List<String> lines = new ArrayList<>(
                problems.subList(0, problems.size() - wrong.problems().size()).stream()
                        .map(WorkbookProblem::toString)
                        .toList());
        if (wrong.count() == wrong.summary().size()) {
            // Each is reported once: by its cell.
            wrong.problems().forEach(problem -> lines.add(inTheWorkbook(problem).toString()));
        } else {
            lines.addAll(wrong.summary());
        }
        return lines;
    }

    private Optional<CsvTable> table(Spreadsheet.Lines sheet, Consumer<String> notes) {
        List<CsvTable.Line> below = sheet.lines().stream()
                .filter(line -> line.number() > SheetWriter.FIRST_ROW)
                .toList();
        List<String> names = sheet.lines().stream()
                .filter(line -> line.number() == SheetWriter.COLUMN_ROW + 1)
                .findFirst()
                .map(line -> line.cells().stream().map(Spaces::plain).toList())
                .orElse(List.of());
        if (names.isEmpty() && below.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> table = SheetNames.table(sheet.name());
        if (table.isEmpty()) {
            problems.add(new WorkbookProblem(
                    sheet.name(),
                    "",
                    "",
                    "no kind of artefact has a sheet of this name; one whose name starts with _ is not read"
                            + Nearest.to(sheet.name(), SheetNames.inOrder())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("")));
            return Optional.empty();
        }
        if (!below.isEmpty()) {
            Spreadsheet.hidden(sheet, notes);
        }
        sheets.put(table.get(), sheet.name());
        columns.put(sheet.name(), names);
        return Optional.of(new CsvTable(table.get(), names, whole(sheet.name(), below, names.size())));
    }

    private List<CsvTable.Line> whole(String sheet, List<CsvTable.Line> lines, int columns) {
        List<CsvTable.Line> whole = new ArrayList<>();
        for (CsvTable.Line line : lines) {
            List<String> cells = new ArrayList<>(line.cells());
            for (int extra = columns; extra < cells.size(); extra++) {
                if (!Spaces.blank(cells.get(extra))) {
                    problems.add(new WorkbookProblem(
                            sheet,
                            address(line.number(), extra),
                            "",
                            "the cell stands under no name of a column in row 2"));
                }
            }
            while (cells.size() < columns) {
                cells.add("");
            }
            whole.add(new CsvTable.Line(line.number(), cells.subList(0, columns)));
        }
        return whole;
    }

    private static String address(int row, int column) {
        return new CellAddress(row - 1, column).toString();
    }

    private void add(CsvProblem problem) {
        problems.add(inTheWorkbook(problem));
    }

    private WorkbookProblem inTheWorkbook(CsvProblem problem) {
        int at = columns.getOrDefault(problem.file(), List.of()).indexOf(problem.column());
        int row = problem.row() == 1 ? SheetWriter.COLUMN_ROW + 1 : problem.row();
        String cell = row == 0 ? "" : at >= 0 && !problem.column().isEmpty() ? address(row, at) : String.valueOf(row);
        return new WorkbookProblem(problem.file(), cell, problem.column(), problem.problem());
    }
}
