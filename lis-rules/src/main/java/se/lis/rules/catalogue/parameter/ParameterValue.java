package se.lis.rules.catalogue.parameter;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/**
 * A parameter's value on one day, in the form that a rule asks for. Asking for another form than the value has is an
 * {@link IllegalArgumentException}.
 *
 * @param id the id of the parameter
 * @param value the value
 */
public record ParameterValue(String id, Object value) {

    /** Returns the value as a time that is counted in hours. */
    public Duration duration() {
        return as(Duration.class);
    }

    /** Returns the value as a period that is counted by the calendar. */
    public Period period() {
        return as(Period.class);
    }

    /** Returns the value as a day. */
    public LocalDate day() {
        return as(LocalDate.class);
    }

    /** Returns the value as a whole number. */
    public int number() {
        return as(Integer.class);
    }

    /** Returns the value as true or false. */
    public boolean truth() {
        return as(Boolean.class);
    }

    /** Returns the value as text. */
    public String text() {
        return as(String.class);
    }

    private <T> T as(Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("parameter " + id + " is not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
