package se.lis.rules.view.training;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A unit in a month, and its result of the month's nano course. */
public final class UnitMonth extends View {

    private final UnitId unit;
    private final YearMonth month;

    /** Joins a unit with a month and what it is judged by. */
    public UnitMonth(OrganisationalUnit unit, YearMonth month, ViewContext context) {
        super(unit, context);
        this.unit = unit.id();
        this.month = month;
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return stated(month).endOfMonth();
    }

    @Override
    public Set<UnitId> units() {
        return Set.of(unit);
    }

    /** Returns the month. */
    public YearMonth month() {
        return month;
    }

    /** Returns whether the month's last day lies within the time back over which results are asked for. */
    public boolean isAskedFor() {
        return stated(month)
                .endOfMonth()
                .atLeast(thisDay().minus(limit("training.nanoFollowUp", thisDay())))
                .yes();
    }

    /** Returns whether anybody works in the unit: nobody does only where the register says so. */
    public Answer staffed() {
        return this.<Integer>act("headcount").is(0).negate();
    }

    /**
     * Returns whether a result of the unit is entered for the month; that none is says nothing of whether the course
     * was taken. One that is surely of the month settles it; else all of the unit are looked through.
     */
    public Answer reported() {
        List<TrainingResult> ofTheMonth = register().nanoResults(unit, month);
        List<TrainingResult> several = ofTheMonth.isEmpty() ? register().trainingResults(unit) : ofTheMonth;
        return among(ArtefactType.TRAINING_RESULT, "unit", unit, several)
                .where(result ->
                        result.refer("course").answers(course -> once(course.id(), () -> isOfTheMonth(course))))
                .exists()
                .orUnknown("trainingResults");
    }

    /** A course without a month is of that in which its last day lies. */
    private Answer isOfTheMonth(Facts course) {
        Known<LocalDate> first = Known.firstGiven(
                course.<YearMonth>act("month").startOfMonth(),
                course.<LocalDate>act("dueBy").startOfMonth());
        return course.<TrainingKind>fact("kind")
                .is(TrainingKind.NANO)
                .and(first.same(stated(month).startOfMonth()));
    }
}
