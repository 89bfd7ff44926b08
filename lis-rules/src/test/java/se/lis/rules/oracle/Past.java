package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What had happened at a moment. A blank or future event is null.
 *
 * @param asOf the moment
 * @param zone the zone of local days
 */
record Past(Instant asOf, ZoneId zone) {

    LocalDate today() {
        return LocalDate.ofInstant(asOf, zone);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant at(Optional<Instant> event) {
        return event.filter(moment -> !moment.isAfter(asOf)).orElse(null);
    }

    LocalDate on(Optional<LocalDate> event) {
        return event.filter(day -> !day.isAfter(today())).orElse(null);
    }

    boolean began(Optional<LocalDate> first) {
        return first.isEmpty() || !first.get().isAfter(today());
    }

    /** Whether a half-open period with blanks for "ever" holds today. */
    boolean holds(Optional<LocalDate> from, Optional<LocalDate> until) {
        return began(from) && (until.isEmpty() || today().isBefore(until.get()));
    }
}
