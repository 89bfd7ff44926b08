package se.lis.core.assessment.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.id.PersonRef;

/**
 * A value in a proof or a message, in the form that JSON has: a text, a whole number, yes or no, or a list of these.
 *
 * <p>Moments, days, durations and periods are their ISO 8601 text; constants are in lower kebab case.
 *
 * @param raw a {@code String}, {@code Long}, {@code Boolean} or {@code List<Scalar>}
 */
public record Scalar(@JsonValue Object raw) implements Comparable<Scalar> {

    /**
     * Returns the value in canonical form.
     *
     * @throws IllegalArgumentException if it is of a kind that a proof can't hold
     */
    public static Scalar of(Object value) {
        return new Scalar(value);
    }

    /** The words of the constants of each kind. */
    private static final ClassValue<Map<Object, String>> WORDS = new ClassValue<>() {
        @Override
        protected Map<Object, String> computeValue(Class<?> kind) {
            return Arrays.stream(kind.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(
                            constant -> constant,
                            constant -> ((Enum<?>) constant)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-')));
        }
    };

    /** Brings a value into canonical form; see {@link #of(Object)}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scalar {
        raw = canonical(raw);
    }

    private static Object canonical(Object value) {
        if (value instanceof Scalar scalar) {
            return scalar.raw;
        }
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Enum<?> constant) {
            return Objects.requireNonNull(
                    WORDS.get(constant.getDeclaringClass()).get(constant));
        }
        if (value instanceof Instant
                || value instanceof LocalDate
                || value instanceof YearMonth
                || value instanceof ZoneId
                || value instanceof TemporalAmount
                || value instanceof ArtefactId
                || value instanceof PersonRef) {
            return value.toString();
        }
        if (value instanceof Collection<?> values) {
            return List.copyOf(values.stream().map(Scalar::of).toList());
        }
        throw new IllegalArgumentException(
                "a proof can't hold a " + value.getClass().getSimpleName() + "; give its parts instead");
    }

    @Override
    public int compareTo(Scalar other) {
        return toString().compareTo(other.toString());
    }

    /** Returns the value as text; the members of a list are separated by a comma and a space. */
    @Override
    public String toString() {
        if (raw instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return raw.toString();
    }
}
