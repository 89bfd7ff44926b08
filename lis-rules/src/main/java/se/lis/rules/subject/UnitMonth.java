package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.lis.core.id.TrainingCourseId;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/** A unit in a month that is over and should have a result of the month's nano course. */
public final class UnitMonth extends Subject {

    private final OrganisationalUnit unit;
    private final YearMonth month;
    private final boolean reported;

    private UnitMonth(
            OrganisationalUnit unit,
            YearMonth month,
            boolean reported,
            Register register,
            Circumstances circumstances) {
        super(unit, month.atEndOfMonth(), register, circumstances);
        this.unit = unit;
        this.month = month;
        this.reported = reported;
    }

    /** Returns the units that have anybody, each with the months that are over and whose last day lies within the time asked for. */
    public static List<UnitMonth> of(Register register, Circumstances circumstances) {
        LocalDate today = circumstances.asOf().day();
        YearMonth current = YearMonth.from(today);
        LocalDate since = today.minus(circumstances
                .parameters()
                .training(circumstances.decidingDay(today))
                .nanoFollowUp());
        Map<TrainingCourseId, YearMonth> courses = new HashMap<>();
        for (TrainingCourse course : register.known().trainingCourses()) {
            if (course.kind() == TrainingKind.NANO) {
                course.month()
                        .or(() -> course.dueBy().map(YearMonth::from))
                        .ifPresent(month -> courses.put(course.id(), month));
            }
        }
        Map<UnitId, Set<YearMonth>> reported = new HashMap<>();
        for (TrainingResult result : register.known().trainingResults()) {
            YearMonth month = courses.get(result.course());
            if (month != null) {
                result.unit()
                        .ifPresent(unit -> reported.computeIfAbsent(unit, id -> new HashSet<>())
                                .add(month));
            }
        }
        List<UnitMonth> months = new ArrayList<>();
        for (OrganisationalUnit unit : register.known().units()) {
            if (!unit.headcount().equals(Optional.of(0))) {
                Set<YearMonth> told = reported.getOrDefault(unit.id(), Set.of());
                for (YearMonth month = YearMonth.from(since); month.isBefore(current); month = month.plusMonths(1)) {
                    months.add(new UnitMonth(unit, month, told.contains(month), register, circumstances));
                }
            }
        }
        return months;
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(unit.id());
    }

    /** Returns the month. */
    public YearMonth month() {
        return month;
    }

    /** Returns whether a result of the unit is entered for it. */
    public boolean reported() {
        return reported;
    }
}
