package se.lis.rules.view.access;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.access.AccessReview;
import se.lis.core.id.SystemId;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A deviation that a review of access rights showed. */
public final class ReviewDeviation extends View {

    private final String path;

    /** Joins a deviation with what its review is judged by. */
    public ReviewDeviation(AccessReview review, int place, ViewContext context) {
        super(review, context);
        this.path = "deviations[" + place + "]";
    }

    @Override
    protected List<Facts> servedProcesses() {
        Known<Facts> system = refer("system");
        return system.given() ? processesOn((SystemId) system.value().id()) : List.of();
    }

    /** Returns whether the system is not retired, or none is named; unknown where it is not found. */
    public Answer systemGoesOn() {
        return goesOn("system");
    }

    /** Returns what names it within its review. */
    public Known<String> deviation() {
        return fact(path + ".id");
    }

    /** Returns the day on which it was put right. */
    public Known<LocalDate> resolved() {
        return act(path + ".resolvedOn");
    }

    /** Returns the last day for putting it right. */
    public Known<LocalDate> dueBy() {
        return fact(path + ".dueBy");
    }
}
