package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Period;

/**
 * For how long an infringement can lead to a fine: who is to pay must be heard within a time from it.
 *
 * @param within the time
 * @param source the id of the source that sets it
 * @param provision the provision within that source
 */
public record FineLimit(
        @JsonProperty(required = true) Period within,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String provision) {}
