package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Returns a unit that has anybody, with the months that are over and whose last day lies within the time asked for. */
    public static List<UnitMonth> of(OrganisationalUnit unit, Register register, Circumstances circumstances) {
        if (unit.headcount().equals(Optional.of(0))) {
            return List.of();
        }
        LocalDate today = circumstances.asOf().day();
        YearMonth current = YearMonth.from(today);
        LocalDate since = today.minus(circumstances
                .parameters()
                .training(circumstances.decidingDay(today))
                .nanoFollowUp());
        Set<YearMonth> reported = new HashSet<>();
        register.trainingResults(unit.id())
                .forEach(result -> nanoMonth(result, register).ifPresent(reported::add));
        List<UnitMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(since); month.isBefore(current); month = month.plusMonths(1)) {
            months.add(new UnitMonth(unit, month, reported.contains(month), register, circumstances));
        }
        return months;
    }

    private static Optional<YearMonth> nanoMonth(TrainingResult result, Register register) {
        return register.find(result.course())
                .map(TrainingCourse.class::cast)
                .filter(course -> course.kind() == TrainingKind.NANO)
                .flatMap(course -> course.month().or(() -> course.dueBy().map(YearMonth::from)));
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
