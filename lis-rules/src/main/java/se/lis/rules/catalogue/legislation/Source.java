package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A legal source or another ground that rules rest on.
 *
 * @param cited how it is cited before the number of a provision, by language
 * @param from the first day it is in force, or null for ever since
 * @param until the first day it no longer is, or null while it is
 * @param verified whether it was read itself, and not only about
 */
public record Source(
        @JsonProperty(required = true) Map<String, String> cited,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @JsonProperty(required = true) boolean verified) {}
