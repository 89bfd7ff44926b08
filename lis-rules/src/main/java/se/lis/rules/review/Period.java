package se.lis.rules.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days that a review looks back on.
 *
 * @param after the day before the first; what happened on it was reported last time
 * @param last the day of the review
 * @param zone the zone of local days
 */
record Period(LocalDate after, LocalDate last, ZoneId zone) {

    boolean covers(LocalDate day) {
        return day.isAfter(after) && !day.isAfter(last);
    }

    boolean covers(Optional<LocalDate> day) {
        return day.isPresent() && covers(day.get());
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
