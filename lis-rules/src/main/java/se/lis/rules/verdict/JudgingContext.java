package se.lis.rules.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadlines;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.parameter.Parameters;

/**
 * What an assessment holds every subject against, beside the moment, which the register holds.
 *
 * @param zone the organisation's zone
 * @param lawAsOf the day whose law is applied to every subject, or empty when each subject's own day decides
 * @param countingPolicy how hours are counted
 * @param deadlines the arithmetic of deadlines in the organisation's zone
 * @param legislation the sources of law and when they are in force
 * @param parameters the dated parameters
 */
public record JudgingContext(
        ZoneId zone,
        Optional<LocalDate> lawAsOf,
        CountingPolicy countingPolicy,
        Deadlines deadlines,
        Legislation legislation,
        Parameters parameters) {

    /** Returns the day whose law decides for a subject with its own day. */
    public LocalDate decidingDay(LocalDate own) {
        return lawAsOf.orElse(own);
    }

    /** Returns the first moment of a source, in the organisation's zone. */
    public Instant startOf(String source) {
        return legislation.start(source).atStartOfDay(zone).toInstant();
    }
}
