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
    private final Map<String, CsvTable.Called> called = new HashMap<>();
    private final Map<String, List<Named>> columns = new HashMap<>();

    /**
     * A column.
     *
     * @param name what the register calls it
     * @param heading what stands above that for people
     * @param place the letters of its place
     */
    private record Named(String name, String heading, String place) {

        boolean isMeant(String column) {
            return !column.isEmpty() && (column.equals(label()) || column.equals(name));
        }

        String label() {
            return heading + " (" + place + ")";
        }
    }

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
            LisSnapshot register = LisCsv.readTables(tables, called, source, told::add);
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
        List<String> names = row(sheet, SheetWriter.COLUMN_ROW);
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
        List<Named> named = named(names, row(sheet, SheetWriter.HEADING_ROW));
        columns.put(sheet.name(), named);
        Map<String, String> labels = new HashMap<>();
        named.forEach(column -> labels.putIfAbsent(column.name(), column.label()));
        called.put(table.get(), new CsvTable.Called(sheet.name(), labels));
        return Optional.of(new CsvTable(table.get(), names, whole(sheet.name(), below, names.size())));
    }

    private static List<String> row(Spreadsheet.Lines sheet, int at) {
        return sheet.lines().stream()
                .filter(line -> line.number() == at + 1)
                .findFirst()
                .map(line -> line.cells().stream().map(Spaces::plain).toList())
                .orElse(List.of());
    }

    private static List<Named> named(List<String> names, List<String> headings) {
        List<Named> named = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            String heading = at < headings.size() ? SheetNames.withoutMark(headings.get(at)) : "";
            String place = CellAddress.convertNumToColString(at);
            named.add(new Named(names.get(at), heading.isEmpty() ? names.get(at) : heading, place));
        }
        return named;
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
        List<Named> named = columns.getOrDefault(problem.file(), List.of());
        int row = problem.row() == 1 ? SheetWriter.COLUMN_ROW + 1 : problem.row();
        for (int at = 0; at < named.size(); at++) {
            Named column = named.get(at);
            if (column.isMeant(problem.column())) {
                // A name that is wrong itself is shown as it stands.
                String shown = problem.column().equals(column.name()) ? column.name() : column.heading();
                return new WorkbookProblem(problem.file(), row == 0 ? "" : address(row, at), shown, problem.problem());
            }
        }
        return new WorkbookProblem(
                problem.file(), row == 0 ? "" : String.valueOf(row), problem.column(), problem.problem());
    }
}
