package se.lis.core.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.csv.table.CellReader;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Header;
import se.lis.core.csv.table.Problems;
import se.lis.core.csv.table.Row;
import se.lis.core.csv.table.Spaces;

/** A table as it was found: lines of texts, the names of the columns apart. */
final class TableReader {

    private final String file;
    private final Class<?> type;
    private final Problems problems;

    TableReader(String file, Class<?> type, Problems problems) {
        this.file = file;
        this.type = type;
        this.problems = problems;
    }

    /** Returns the table that a file in the library's own form holds, and adds what is wrong to the problems. */
    CsvTable table(byte[] bytes) {
        List<List<String>> lines =
                new CellReader(file, StandardCharsets.UTF_8, Optional.empty(), problems).lines(bytes);
        List<CsvTable.Line> below = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            below.add(new CsvTable.Line(
                    at + 1, lines.get(at).stream().map(Cells::unkept).toList()));
        }
        return new CsvTable(file, lines.isEmpty() ? List.of() : lines.get(0), below);
    }

    /** Returns the rows that say something and have as many cells as there are columns, and adds what is wrong. */
    List<Row> rows(CsvTable table, Forms forms) {
        List<Row> rows = new ArrayList<>();
        Header header = Header.of(file, type, table.columns(), forms, problems);
        for (CsvTable.Line line : table.lines()) {
            int cells = line.cells().size();
            int columns = table.columns().size();
            if (line.cells().stream().allMatch(Spaces::blank)) {
                continue;
            }
            if (cells == columns) {
                rows.add(new Row(header, line.number(), line.cells()));
            } else {
                problems.add(file, line.number(), "", "it has " + cells + " cells, but the header has " + columns);
            }
        }
        return rows;
    }
}
