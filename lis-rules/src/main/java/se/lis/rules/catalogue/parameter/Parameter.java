package se.lis.rules.catalogue.parameter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with its values over time.
 *
 * @param title what it is, by language
 * @param tighter whether a lower or a higher value asks for more
 * @param values the values, oldest first
 */
public record Parameter(
        @JsonProperty(required = true) Map<String, String> title,
        @Nullable Tighter tighter,
        @JsonProperty(required = true) List<DatedValue> values) {

    /** Which way a parameter gets stricter. */
    public enum Tighter {
        /** A lower value asks for more. */
        LOWER,
        /** A higher value asks for more. */
        HIGHER
    }

    /** Returns the value on a day; before the first value's day, the first. */
    public DatedValue on(LocalDate day) {
        return values.get(place(day));
    }

    /** Returns the place of the value on a day among the values. */
    int place(LocalDate day) {
        int place = values.size() - 1;
        while (place > 0 && values.get(place).from().isAfter(day)) {
            place--;
        }
        return place;
    }
}
