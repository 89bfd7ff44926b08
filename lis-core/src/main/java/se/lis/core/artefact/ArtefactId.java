package se.lis.core.artefact;

import java.util.Comparator;

/**
 * The id of an artefact: a short text that the organisation chose, written as one JSON string.
 *
 * <p>Ids of different types are never equal. They are ordered by type and then by text.
 */
public interface ArtefactId extends Comparable<ArtefactId> {

    /** The longest id that is accepted, in characters. */
    int MAX_LENGTH = 200;

    /** Returns the text of the id. */
    String value();

    /** Returns the kind of artefact that the id names. */
    ArtefactType type();

    @Override
    default int compareTo(ArtefactId other) {
        int byType = type().compareTo(other.type());
        return byType != 0 ? byType : value().compareTo(other.value());
    }

    /** Orders ids by type and then by text. */
    Comparator<ArtefactId> ORDER = Comparator.naturalOrder();

    /**
     * Returns the text if it can be an id.
     *
     * @throws InvalidArtefactException if it is blank, too long, starts or ends with a space, or holds a control
     *     character or a vertical bar (which separates ids in a spreadsheet cell)
     */
    static String checked(ArtefactType type, String value) {
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
}
