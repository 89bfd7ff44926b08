package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of an information system.
 *
 * @param value the text of the id
 */
public record SystemId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SystemId {
        ArtefactId.checked(ArtefactType.SYSTEM, value);
    }

    /** Returns the id with the given text. */
    public static SystemId of(String value) {
        return new SystemId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.SYSTEM;
    }

    @Override
    public String toString() {
        return value;
    }
}
