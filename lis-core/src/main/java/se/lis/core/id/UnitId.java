package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a unit.
 *
 * @param value the text of the id
 */
public record UnitId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        ArtefactId.checked(ArtefactType.UNIT, value);
    }

    /** Returns the id with the given text. */
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.UNIT;
    }

    @Override
    public String toString() {
        return value;
    }
}
