package se.lis.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The last moment that is on time.
 *
 * @param last that moment; exactly then is on time
 * @param day the local day, when all of it counts, or empty when a moment does
 */
public record Deadline(Instant last, Optional<LocalDate> day) {}
