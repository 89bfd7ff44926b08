package se.lis.rules.catalogue.parameter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Force;

/**
 * A value of a parameter from a day on, until the next value's day.
 *
 * @param from the first day of the value
 * @param value the value, as text: a duration, a period, a whole number, yes or no ({@code true} or {@code false}), or constants
 * @param force what stands behind the value
 * @param source the id of the source that states it
 * @param provision the provision within the source
 * @param verified whether the value was read in the source itself
 * @param note what a reader should know of it, or null
 */
public record DatedValue(
        @JsonProperty(required = true) LocalDate from,
        @JsonProperty(required = true) String value,
        @JsonProperty(required = true) Force force,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String provision,
        @JsonProperty(required = true) boolean verified,
        @Nullable String note) {}
