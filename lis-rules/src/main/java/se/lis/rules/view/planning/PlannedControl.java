package se.lis.rules.view.planning;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.lis.core.planning.ControlFrequency;
import se.lis.core.planning.ControlResult;
import se.lis.core.planning.InternalControl;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A control of an internal control plan: when it is to be performed, and what comes of it. */
public final class PlannedControl extends View {

    private static final String FOLLOW_UP = "followUpActivity";

    /** Joins a control with the register and the law that it is judged by. */
    public PlannedControl(InternalControl control, ViewContext context) {
        super(control, context);
    }

    private Known<Integer> year() {
        return refer("plan").then(plan -> plan.fact("year"));
    }

    private Known<Period> interval() {
        return this.<ControlFrequency>fact("frequency").then(frequency -> stated(frequency.period()));
    }

    /** Returns whether its plan is of this year or last year: later nobody asks any more. */
    public Answer ofRecentPlan() {
        Known<Integer> lastYear = thisDay().startOfYear().dayBefore().year();
        return year().atLeast(lastYear).and(year().atMost(thisDay().year()));
    }

    /**
     * Returns the first days of the periods in which it is to be performed, as many as its plan's year holds; one
     * that is unknown where the year or the frequency is.
     */
    public List<Known<LocalDate>> periods() {
        Known<LocalDate> first = year().startOfYear();
        List<Known<LocalDate>> periods = new ArrayList<>();
        periods.add(first);
        Known<LocalDate> next = first.plus(interval());
        while (next.year().same(year()).yes()) {
            periods.add(next);
            next = next.plus(interval());
        }
        return periods;
    }

    /** Returns the last day of the period that begins on a day. */
    public Known<LocalDate> lastDay(Known<LocalDate> from) {
        return from.plus(interval()).dayBefore();
    }

    /**
     * Returns whether its plan was decided by the last day of the period that begins on a day; unknown where the plan has no day of
     * decision.
     */
    public Answer plannedIn(Known<LocalDate> from) {
        return refer("plan").then(plan -> Decision.of(plan, register())).atMost(lastDay(from));
    }

    /** Returns whether it was performed in the period that begins on a day. */
    public Answer performedIn(Known<LocalDate> from) {
        List<Answer> performed = performances().stream()
                .map(performance -> performance.<LocalDate>fact("performedOn").within(from, from.plus(interval())))
                .toList();
        return performed.isEmpty() ? given("performances") : Answer.any(performed);
    }

    private List<Facts> performances() {
        return facts().parts("performances");
    }

    private static Known<LocalDate> day(Facts performance) {
        return performance.fact("performedOn");
    }

    private static Answer passed(Facts performance) {
        return performance.<ControlResult>fact("result").is(ControlResult.PASSED);
    }

    /** Returns the days on which it did not surely pass. */
    public SortedSet<LocalDate> daysNotPassed() {
        SortedSet<LocalDate> days = new TreeSet<>();
        performances().stream()
                .filter(performance -> !passed(performance).yes())
                .forEach(performance -> days.add(day(performance).value()));
        return days;
    }

    /** Returns whether each time that it was performed on a day it passed, or an activity follows it up. */
    public Answer followedUp(LocalDate on) {
        return Answer.all(performances().stream()
                .filter(performance -> day(performance).value().equals(on))
                .map(performance -> passed(performance).or(followed(performance)))
                .toList());
    }

    /** What led to security-sensitive activity was removed, so that a blank says nothing then. */
    private Answer followed(Facts performance) {
        String attribute = "performances." + FOLLOW_UP;
        Answer followed = performance.leads(FOLLOW_UP);
        boolean removed = register().lostReference(id(), attribute)
                && performance.given(FOLLOW_UP).no();
        return removed ? followed.orUnknown(attribute) : followed;
    }
}
