package se.lis.workbook;

import java.util.ArrayList;
import java.util.List;
import se.lis.core.text.Printable;

/** A workbook that does not hold a register, with all that is wrong with it, by sheet and cell. */
public class WorkbookFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int IN_MESSAGE = 20;

    // Lists that can be serialized, as exceptions can.
    private final ArrayList<WorkbookProblem> problems;
    private final ArrayList<String> summary;

    WorkbookFormatException(String source, List<WorkbookProblem> problems) {
        this(source, problems, problems.stream().map(WorkbookProblem::toString).toList());
    }

    WorkbookFormatException(String source, List<WorkbookProblem> problems, List<String> summary) {
        super(Printable.first(
                summary.stream().map(problem -> source + ": " + problem).toList(), IN_MESSAGE, "\n"));
        this.problems = new ArrayList<>(problems);
        this.summary = new ArrayList<>(summary);
    }

    /** Returns what is wrong on one line a kind, with its first rows and their number where it stands on several. */
    public List<String> summary() {
        return List.copyOf(summary);
    }

    /** Returns the problems, of very many those that were met first; the message shows the first {@value #IN_MESSAGE}. */
    public List<WorkbookProblem> problems() {
        return List.copyOf(problems);
    }
}
