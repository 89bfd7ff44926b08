package se.lis.core.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Problems;
import se.lis.core.text.Printable;

/** Files that are not in the form they should have, with what is wrong with them. */
public class CsvFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int IN_MESSAGE = 20;

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::row);

    // Lists that can be serialized, as exceptions can.
    private final ArrayList<CsvProblem> problems = new ArrayList<>();
    private final ArrayList<String> summary = new ArrayList<>();
    private final int count;

    /** States what was found wrong. */
    public CsvFormatException(Problems found) {
        this(found, lines(found));
    }

    private CsvFormatException(Problems found, List<String> lines) {
        super(Printable.first(lines, IN_MESSAGE, "\n"));
        found.first().stream().sorted(BY_PLACE).map(CsvFormatException::problem).forEach(problems::add);
        this.summary.addAll(lines);
        this.count = found.count();
    }

    /** Returns the problems one by one, by file and row; of more than a thousand, those that were met first. */
    public List<CsvProblem> problems() {
        return List.copyOf(problems);
    }

    /** Returns how many problems there are in all. */
    public int count() {
        return count;
    }

    /**
     * Returns what is wrong on one line a kind: what a column has wrong in the same way has its first rows and their
     * number. The message shows the first {@value #IN_MESSAGE} lines.
     */
    public List<String> summary() {
        return List.copyOf(summary);
    }

    private static CsvProblem problem(Problem problem) {
        return new CsvProblem(problem.file(), problem.row(), problem.column(), problem.words());
    }

    /** Returns what was found, on one line a kind. */
    public static List<String> lines(Problems found) {
        List<String> lines = new ArrayList<>();
        found.groups().stream()
                .sorted(Comparator.comparing(group -> group.values().get(0).first(), BY_PLACE))
                .forEach(group -> {
                    group.values().forEach(value -> lines.add(line(value)));
                    if (group.others() > 0) {
                        Problem first = group.values().get(0).first();
                        lines.add(place(first, 0) + ": " + counted(group.others())
                                + " more rows are like this one, with other values");
                    }
                });
        return lines;
    }

    private static String line(Problems.Repeated value) {
        Problem first = value.first();
        if (value.count() == 1) {
            return problem(first).toString();
        }
        int more = value.count() - value.rows().size();
        String rows = value.rows().stream().map(CsvFormatException::counted).collect(Collectors.joining(", "));
        return place(first, 0) + ": " + first.words() + " (rows " + rows
                + (more > 0 ? " and " + counted(more) + " more" : "") + ")";
    }

    private static String place(Problem problem, int row) {
        String place = new CsvProblem(problem.file(), row, problem.column(), "").toString();
        return place.substring(0, place.length() - ": ".length());
    }

    private static String counted(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
