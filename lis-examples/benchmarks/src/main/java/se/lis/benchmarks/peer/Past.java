package se.lis.benchmarks.peer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What had happened at a moment. A blank or future event is null. */
final class Past {

    private final Instant asOf;
    private final ZoneId zone;
    private final LocalDate today;

    Past(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.zone = zone;
        this.today = LocalDate.ofInstant(asOf, zone);
    }

    Instant asOf() {
        return asOf;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return today;
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant at(Optional<Instant> event) {
        return event.isPresent() && !event.get().isAfter(asOf) ? event.get() : null;
    }

    LocalDate on(Optional<LocalDate> event) {
        return event.isPresent() && !event.get().isAfter(today) ? event.get() : null;
    }

    boolean began(Optional<LocalDate> first) {
        return first.isEmpty() || !first.get().isAfter(today);
    }

    /** Whether a half-open period with blanks for "ever" holds today. */
    boolean holds(Optional<LocalDate> from, Optional<LocalDate> until) {
        return began(from) && (until.isEmpty() || today.isBefore(until.get()));
    }
}
