package se.lis.rules.view.continuity;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A deviation that an exercise of a continuity plan showed. */
public final class ExerciseDeviation extends View {

    private final String exercise;
    private final String path;

    /** Joins a deviation with what its plan is judged by. */
    public ExerciseDeviation(ContinuityPlan plan, int exercise, int place, ViewContext context) {
        super(plan, context);
        this.exercise = "exercises[" + exercise + "]";
        this.path = this.exercise + ".deviations[" + place + "]";
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesIn("processes");
    }

    /** Returns whether any of the plan's processes goes on, or it names none; unknown where one that is not found may. */
    public Answer needed() {
        return anyGoesOn("processes");
    }

    /** Returns what names it within its plan. */
    public Known<String> deviation() {
        return fact(path + ".id");
    }

    /** Returns whether it is put right: not where that is said to have been done before the exercise. */
    public Answer resolved() {
        return this.<LocalDate>act(path + ".resolvedOn")
                .follows(fact(exercise + ".performedOn"))
                .isGiven();
    }

    /** Returns the last day for putting it right. */
    public Known<LocalDate> resolvedBy() {
        return fact(path + ".dueBy");
    }
}
