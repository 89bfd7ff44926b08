package se.lis.rules.view.continuity;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A continuity plan that is exercised again and again. ISO/IEC 27001 A.5.29-5.30. */
public final class ExercisedPlan extends View {

    /** Joins a plan with the register and the law that it is judged by. */
    public ExercisedPlan(ContinuityPlan plan, ViewContext context) {
        super(plan, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesIn("processes");
    }

    /** Returns whether any of the plan's processes goes on, or it names none; unknown where one that is not found may. */
    public Answer needed() {
        return anyGoesOn("processes");
    }

    /** Returns whether it is approved. */
    public boolean isApproved() {
        return given("approvedOn").yes();
    }

    /** Returns the day of its last exercise, or else of its approval. */
    public Known<LocalDate> lastExercise() {
        List<Known<LocalDate>> held = facts().parts("exercises").stream()
                .map(exercise -> exercise.<LocalDate>fact("performedOn"))
                .toList();
        return held.isEmpty() ? fact("approvedOn") : Known.latest(held);
    }

    /** Returns the last day for its next exercise. */
    public Known<LocalDate> exerciseDue() {
        return lastExercise().plus("continuity.exercise");
    }

    /** Returns the first day on which that day is reminded of. */
    public Known<LocalDate> exerciseReminder() {
        return exerciseDue().minus("continuity.exerciseReminder");
    }
}
