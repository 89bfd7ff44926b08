package se.lis.core.artefact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The id of an artefact: a short text that the organisation chose, written as one JSON string.
 *
 * <p>The text is not blank, has at most {@value #MAX_LENGTH} characters and no space at its ends, and holds no control
 * character and no vertical bar, which separates ids in a spreadsheet cell. Every other text is refused with an {@link
 * InvalidArtefactException}.
 *
 * <p>Ids of different types are never equal. They are ordered by type and then by text.
 */
public abstract class ArtefactId implements Comparable<ArtefactId> {

    /** The longest id that is accepted, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Orders ids by type and then by text. */
    public static final Comparator<ArtefactId> ORDER = Comparator.naturalOrder();

    private final ArtefactType type;
    private final String value;

    /** Worked out when it is first asked for; two threads work out the same. */
    private int hash;

    /**
     * Makes the id of an artefact of a type.
     *
     * @throws InvalidArtefactException if the text can't be an id
     */
    protected ArtefactId(ArtefactType type, String value) {
        this.type = type;
        this.value = checked(type, value);
    }

    private static String checked(ArtefactType type, String value) {
        if (value.isBlank()) {
            throw new InvalidArtefactException(type, value, "id", value, "an id must not be blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new InvalidArtefactException(
                    type,
                    value.substring(0, 20) + "…",
                    "id",
                    value.length() + " characters",
                    "an id has at most " + MAX_LENGTH + " characters");
        }
        if (!value.equals(value.strip())
                || value.indexOf('|') >= 0
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidArtefactException(
                    type, value, "id", value, "an id has no space at its ends, no control character and no '|'");
        }
        return value;
    }

    /** Returns the kind of artefact that the id names. */
    public final ArtefactType type() {
        return type;
    }

    /** Returns the text of the id. */
    @JsonValue
    public final String value() {
        return value;
    }

    @Override
    public final int compareTo(ArtefactId other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : value.compareTo(other.value);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ArtefactId id && type == id.type && value.equals(id.value);
    }

    @Override
    public final int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Spread.of(value);
            hash = known;
        }
        return known;
    }

    /**
     * Spreads texts that others choose over all numbers. Who knows how texts are hashed can choose many of one hash, and a map of them is
     * a list; so the factor is drawn anew in each process. No order and no result depends on it.
     */
    private static final class Spread {

        /** A prime of Mersenne's: what is left of a division by it is a sum. */
        private static final int BITS = 61;

        private static final long PRIME = (1L << BITS) - 1;
        private static final long FACTOR = 1 + (new SecureRandom().nextLong() >>> 4);

        static int of(String text) {
            long hash = 1;
            for (int i = 0; i < text.length(); i++) {
                hash = times(hash) + text.charAt(i);
            }
            return Long.hashCode(times(hash % PRIME));
        }

        private static long times(long number) {
            long high = Math.multiplyHigh(number, FACTOR);
            long low = number * FACTOR;
            long sum = ((high << 3) | (low >>> BITS)) + (low & PRIME);
            return sum >= PRIME ? sum - PRIME : sum;
        }
    }

    /** Returns the text of the id. */
    @Override
    public final String toString() {
        return value;
    }
}
