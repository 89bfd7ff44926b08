package se.lis.core.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Files that are not in the form they should have, with all that is wrong with them, by file and row. */
public class CsvFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int IN_MESSAGE = 20;

    private static final Comparator<CsvProblem> BY_PLACE =
            Comparator.comparing(CsvProblem::file).thenComparingInt(CsvProblem::row);

    // A list that can be serialized, as exceptions can.
    private final ArrayList<CsvProblem> problems;

    CsvFormatException(List<CsvProblem> problems) {
        super(message(problems.stream().sorted(BY_PLACE).toList()));
        this.problems = new ArrayList<>(problems);
        this.problems.sort(BY_PLACE);
    }

    /** Returns all problems; the message shows the first {@value #IN_MESSAGE}. */
    public List<CsvProblem> problems() {
        return List.copyOf(problems);
    }

    private static String message(List<CsvProblem> problems) {
        String first =
                problems.stream().limit(IN_MESSAGE).map(CsvProblem::toString).collect(Collectors.joining("\n"));
        return problems.size() <= IN_MESSAGE ? first : first + "\nand " + (problems.size() - IN_MESSAGE) + " more";
    }
}
