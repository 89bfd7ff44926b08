package se.lis.rules.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Attributes;
import se.lis.rules.parameter.QualityParameters;

/** An id of the register as it was handed in, with what is entered under it, whatever had happened at the moment asked for. */
public final class EntrySubject extends Subject {

    /** What is named as events are, and is a start that people plan or a limit. */
    private static final Set<String> MAY_LIE_AHEAD = Set.of("startedOn", "expiresOn", "dueAt");

    private final boolean contradictory;
    private boolean dated;
    private final List<EnteredDate> ahead = new ArrayList<>();
    private final List<EnteredDate> implausible = new ArrayList<>();

    private EntrySubject(Artefact artefact, boolean contradictory, Register register, Circumstances circumstances) {
        super(artefact, register, circumstances);
        this.contradictory = contradictory;
        if (!contradictory) {
            read();
        }
    }

    /** Returns the subject of an id, without what is security-protected; empty where nothing stands under it. */
    public static Optional<EntrySubject> of(ArtefactId id, Register register, Circumstances circumstances) {
        List<Artefact> entered = register.entered(id);
        return entered.stream()
                .findFirst()
                .map(first ->
                        new EntrySubject(first, !entered.stream().allMatch(first::equals), register, circumstances));
    }

    private void read() {
        ZoneId zone = circumstances().asOf().zone();
        AsOf taken = AsOf.of(takenAt(), zone);
        QualityParameters limits = parameters().quality(decidingDay());
        Attributes.dates(artefact(), (path, date) -> {
            EnteredDate entered = new EnteredDate(path, date);
            dated = true;
            LocalDate day = entered.day(zone);
            if (day.isBefore(limits.earliestDate()) || day.isAfter(limits.latestDate())) {
                implausible.add(entered);
            }
            if (entered.event() && entered.after(taken)) {
                ahead.add(entered);
            }
        });
        ahead.sort(EnteredDate.ORDER);
        implausible.sort(EnteredDate.ORDER);
    }

    /** Returns whether unequal artefacts have this id. */
    public boolean contradictory() {
        return contradictory;
    }

    /** Returns whether it holds any day, moment or month, and only one thing is entered under the id. */
    public boolean dated() {
        return dated;
    }

    /** Returns the events that are said to have happened after the register was taken. */
    public List<EnteredDate> ahead() {
        return ahead;
    }

    /** Returns the moment at which the register was taken. */
    public Instant takenAt() {
        return register().takenAt();
    }

    /** Returns the dates that lie outside what can be meant. */
    public List<EnteredDate> implausible() {
        return implausible;
    }

    /**
     * A date in an artefact.
     *
     * @param attribute the path to it
     * @param date the day, moment or month
     */
    public record EnteredDate(String attribute, Temporal date) {

        static final Comparator<EnteredDate> ORDER =
                Comparator.comparing(EnteredDate::attribute).thenComparing(EnteredDate::toString);

        /** Returns the local day; of a month, the first. */
        LocalDate day(ZoneId zone) {
            return date instanceof YearMonth month ? month.atDay(1) : Order.day(date, zone);
        }

        /** Returns whether it says when something happened, and not until when something holds or from when it is to be. */
        private boolean event() {
            String name = attribute.substring(attribute.lastIndexOf('.') + 1);
            return (name.endsWith("On") || name.endsWith("At")) && !MAY_LIE_AHEAD.contains(name);
        }

        private boolean after(AsOf moment) {
            return date instanceof Instant instant ? !moment.reached(instant) : !moment.reached(day(moment.zone()));
        }

        /** Returns the date as {@code attribute date}. */
        @Override
        public String toString() {
            return attribute + " " + date;
        }
    }
}
