package se.lis.rules.view.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.Set;
import se.lis.core.artefact.AsOf;

/**
 * A date in an entry.
 *
 * @param attribute the path to it, without places
 * @param date the day, moment or month
 */
public record EnteredDate(String attribute, Temporal date) {

    static final Comparator<EnteredDate> ORDER =
            Comparator.comparing(EnteredDate::attribute).thenComparing(EnteredDate::toString);

    /** What is named as events are, and is a start that people plan or a limit. */
    private static final Set<String> MAY_LIE_AHEAD = Set.of("startedOn", "expiresOn", "dueAt");

    /** Returns the local day; of a month, the first. */
    LocalDate day(ZoneId zone) {
        if (date instanceof Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }
        return date instanceof YearMonth month ? month.atDay(1) : (LocalDate) date;
    }

    /** Returns whether it says when something happened, and not until when something holds or from when it is to be. */
    boolean event() {
        String name = attribute.substring(attribute.lastIndexOf('.') + 1);
        return (name.endsWith("On") || name.endsWith("At")) && !MAY_LIE_AHEAD.contains(name);
    }

    /** Returns whether it comes later than a moment; a day does not on that day. */
    boolean after(AsOf moment) {
        return date instanceof Instant instant ? !moment.reached(instant) : !moment.reached(day(moment.zone()));
    }

    /** Returns the date as {@code attribute date}. */
    @Override
    public String toString() {
        return attribute + " " + date;
    }
}
