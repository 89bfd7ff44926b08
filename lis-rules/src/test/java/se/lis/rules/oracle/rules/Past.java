package se.lis.rules.oracle.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What had happened at a moment. A blank or future event is null. */
public final class Past {

    /** Where Swedish law begins and ends its days. */
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Instant asOf;
    private final ZoneId zone;
    private final LocalDate today;

    /**
     * Looks back from a moment.
     *
     * @param asOf the moment
     * @param zone the zone of local days
     */
    public Past(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.zone = zone;
        this.today = LocalDate.ofInstant(asOf, zone);
    }

    /** Returns the moment. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the zone of local days. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the local day of the moment. */
    public LocalDate today() {
        return today;
    }

    /** Returns the local day of a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Returns the day of law of a moment: Sweden's, wherever the organisation is. */
    LocalDate lawDayOf(Instant moment) {
        return LocalDate.ofInstant(moment, SWEDEN);
    }

    /** Returns the moment of an event, or null if it is blank or had not come. */
    public Instant at(Optional<Instant> event) {
        return event.isPresent() && !event.get().isAfter(asOf) ? event.get() : null;
    }

    /** Returns the day of an event, or null if it is blank or had not come. */
    public LocalDate on(Optional<LocalDate> event) {
        return event.isPresent() && !event.get().isAfter(today) ? event.get() : null;
    }

    /** Returns whether a first day had come; a blank stands for "ever". */
    public boolean began(Optional<LocalDate> first) {
        return first.isEmpty() || !first.get().isAfter(today);
    }

    /** Returns whether a half-open period with blanks for "ever" holds today. */
    public boolean holds(Optional<LocalDate> from, Optional<LocalDate> until) {
        return began(from) && (until.isEmpty() || today.isBefore(until.get()));
    }
}
