package se.lis.core.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a file in the library's own form apart into rows. */
final class TableReader {

    private final String file;
    private final Class<?> type;
    private final List<CsvProblem> problems;

    TableReader(String file, Class<?> type, List<CsvProblem> problems) {
        this.file = file;
        this.type = type;
        this.problems = problems;
    }

    /** Returns the rows that say something and have as many cells as the header, and adds what is wrong to the problems. */
    List<Row> rows(byte[] bytes) {
        List<CsvTable.Line> lines = new CellReader(file, CsvEncoding.UTF_8, Optional.empty(), problems).lines(bytes);
        List<Row> rows = new ArrayList<>();
        if (!lines.isEmpty()) {
            Header header = Header.of(file, type, lines.get(0).cells(), problems);
            for (CsvTable.Line line : lines.subList(1, lines.size())) {
                row(header, line).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<Row> row(Header header, CsvTable.Line line) {
        if (line.cells().stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        if (line.cells().size() != header.columns().size()) {
            problems.add(new CsvProblem(
                    file,
                    line.number(),
                    "",
                    "it has " + line.cells().size() + " cells, but the header has "
                            + header.columns().size()));
            return Optional.empty();
        }
        return Optional.of(new Row(header, line.number(), line.cells()));
    }
}
