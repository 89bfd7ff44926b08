package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;

/**
 * A period in which an internal control is to be performed. A control has as many as its plan's year holds; it has one
 * without days where the year or the frequency is not known.
 */
public final class ControlPeriod extends Subject {

    private final InternalControl control;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate until;

    private ControlPeriod(
            InternalControl control,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Register register,
            Circumstances circumstances) {
        super(control, register, circumstances);
        this.control = control;
        this.from = from;
        this.until = until;
    }

    /** Returns the periods of a control of this year's plan or last year's; none for other years. */
    public static List<ControlPeriod> of(InternalControl control, Register register, Circumstances circumstances) {
        Optional<Artefact> plan = register.find(control.plan());
        if (plan.isEmpty() || control.frequency().isEmpty()) {
            boolean old = plan.isPresent() && !recent(((InternalControlPlan) plan.get()).year(), circumstances);
            return old ? List.of() : List.of(new ControlPeriod(control, null, null, register, circumstances));
        }
        int year = ((InternalControlPlan) plan.get()).year();
        List<ControlPeriod> periods = new ArrayList<>();
        Period length = control.frequency().get().period();
        LocalDate start = LocalDate.ofYearDay(year, 1);
        while (recent(year, circumstances) && start.getYear() == year) {
            periods.add(new ControlPeriod(control, start, start.plus(length), register, circumstances));
            start = start.plus(length);
        }
        return periods;
    }

    private static boolean recent(int year, Circumstances circumstances) {
        int thisYear = circumstances.asOf().day().getYear();
        return year == thisYear || year == thisYear - 1;
    }

    /** Returns the first day, or null when not known. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** Returns the last day, or null when not known. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    /** Returns the day on which the control was performed in the period, or null when it was not. */
    public @Nullable LocalDate performedOn() {
        if (from == null || until == null) {
            return null;
        }
        LocalDate first = from;
        LocalDate end = until;
        return control.performances().stream()
                .map(ControlPerformance::performedOn)
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .findFirst()
                .orElse(null);
    }

    /** Returns whether the plan, and with it the year, is known. */
    public boolean planKnown() {
        return register().find(control.plan()).isPresent();
    }

    /** Returns what is missing to tell the period. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!planKnown()) {
            missing.add("plan");
        }
        if (control.frequency().isEmpty()) {
            missing.add("frequency");
        }
        return missing;
    }
}
