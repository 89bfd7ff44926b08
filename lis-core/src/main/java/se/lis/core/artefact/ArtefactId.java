package se.lis.core.artefact;

import com.fasterxml.jackson.annotation.JsonValue;
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
        return value.hashCode();
    }

    /** Returns the text of the id. */
    @Override
    public final String toString() {
        return value;
    }
}
