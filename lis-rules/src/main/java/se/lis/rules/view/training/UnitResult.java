package se.lis.rules.view.training;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lis.core.id.UnitId;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A unit's result of a course. */
public final class UnitResult extends View {

    /**
     * What a share is measured in, times itself: people times a share in a hundred, in a hundred of this, are people.
     */
    private static final int HUNDRED_TIMES_HUNDRED = 10_000;

    private static final String TAKEN_TOGETHER = "takenTogetherOn";
    private static final String REFLECTION = "reflectionHeldOn";

    /** Joins a unit's result with the register and the law that it is judged by. */
    public UnitResult(TrainingResult result, ViewContext context) {
        super(result, context);
    }

    @Override
    public Set<UnitId> units() {
        UnitId unit = this.<UnitId>act("unit").orNull();
        return unit == null ? Set.of() : Set.of(unit);
    }

    private Known<Facts> course() {
        return refer("course");
    }

    private Known<TrainingKind> kind() {
        return course().then(course -> course.fact("kind"));
    }

    /** Returns whether it is a result of the mandatory basic course. */
    public Answer ofBasics() {
        return kind().is(TrainingKind.MANDATORY_BASICS);
    }

    /** Returns whether it is a result of a nano course. */
    public Answer ofNano() {
        return kind().is(TrainingKind.NANO);
    }

    /** Returns whether anybody is to take it. */
    public Answer forSomebody() {
        return toBeTrained().is(0).negate();
    }

    private Known<Integer> toBeTrained() {
        return fact("toBeTrained");
    }

    /** Returns how many of the unit have taken it; unknown while nobody has counted. */
    public Known<Integer> trained() {
        return fact("trained");
    }

    /**
     * Returns how many must have taken it at the least: a share of those who are to, where a part of a person is a
     * whole one. The share is that of the last day.
     */
    public Known<Integer> requiredTrained() {
        Known<Integer> share = limitOn("training.basicsShare", due());
        return Known.perCent(Known.product(toBeTrained(), share), stated(HUNDRED_TIMES_HUNDRED));
    }

    /** Returns the last day for it: as set, else the last of the course's month; unknown where neither is given. */
    public Known<LocalDate> due() {
        return course().then(course -> Known.firstGiven(
                course.act("dueBy"),
                course.<YearMonth>fact("month").endOfMonth().missing("dueBy")));
    }

    /** Returns the first day of the course's month, which is that of its last day where none is stated; unknown where neither is given. */
    public Known<LocalDate> month() {
        return course().then(course -> Known.firstGiven(
                course.<YearMonth>act("month").startOfMonth(),
                course.<LocalDate>fact("dueBy").startOfMonth()));
    }

    /** Returns the day on which the unit's manager took it. */
    public Known<LocalDate> managerTrained() {
        return act("managerTrainedOn");
    }

    /**
     * Returns what a unit does together, by the names of the attributes: take the course and, where it has a
     * question, discuss it.
     */
    public Known<List<String>> together() {
        return course().answers(course -> course.given("reflectionQuestion"))
                .choose(stated(List.of(TAKEN_TOGETHER, REFLECTION)), stated(List.of(TAKEN_TOGETHER)));
    }

    /** Returns what of that it has done. */
    public Known<Set<String>> done() {
        Map<String, Answer> done = new LinkedHashMap<>();
        done.put(TAKEN_TOGETHER, given(TAKEN_TOGETHER));
        done.put(REFLECTION, given(REFLECTION));
        return thoseWhere(done);
    }
}
