package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a waiver.
 *
 * @param value the text of the id
 */
public record WaiverId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WaiverId {
        ArtefactId.checked(ArtefactType.WAIVER, value);
    }

    /** Returns the id with the given text. */
    public static WaiverId of(String value) {
        return new WaiverId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.WAIVER;
    }

    @Override
    public String toString() {
        return value;
    }
}
