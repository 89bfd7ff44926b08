package se.lis.rules.view.planning;

import java.time.LocalDate;
import java.util.Collection;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.WorkingMethod;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A year's materiality and risk analysis, judged by what the first day of its year asked for. */
public final class MaterialityAnalysis extends View {

    /** Joins an analysis with the register and the law that it is judged by. */
    public MaterialityAnalysis(MaterialityAndRiskAnalysis analysis, ViewContext context) {
        super(analysis, context);
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return year().startOfYear();
    }

    private Known<Integer> year() {
        return fact("year");
    }

    /** Returns whether it is the analysis of today's year. */
    public boolean isOfThisYear() {
        return year().same(thisDay().year()).yes();
    }

    /** Returns the working methods that it includes; unknown where none is registered. */
    public Known<Collection<WorkingMethod>> workingMethods() {
        return fact("workingMethods");
    }
}
