package se.lis.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A workbook that does not hold a register, with all that is wrong with it, by sheet and cell. */
public class WorkbookFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int IN_MESSAGE = 20;

    // A list that can be serialized, as exceptions can.
    private final ArrayList<WorkbookProblem> problems;

    WorkbookFormatException(String source, List<WorkbookProblem> problems) {
        super(message(source, problems));
        this.problems = new ArrayList<>(problems);
    }

    /** Returns all problems; the message shows the first {@value #IN_MESSAGE}. */
    public List<WorkbookProblem> problems() {
        return List.copyOf(problems);
    }

    private static String message(String source, List<WorkbookProblem> problems) {
        String first = problems.stream()
                .limit(IN_MESSAGE)
                .map(problem -> source + ": " + problem)
                .collect(Collectors.joining("\n"));
        return problems.size() <= IN_MESSAGE ? first : first + "\nand " + (problems.size() - IN_MESSAGE) + " more";
    }
}
