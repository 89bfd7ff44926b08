package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a business process.
 *
 * @param value the text of the id
 */
public record ProcessId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcessId {
        ArtefactId.checked(ArtefactType.PROCESS, value);
    }

    /** Returns the id with the given text. */
    public static ProcessId of(String value) {
        return new ProcessId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.PROCESS;
    }

    @Override
    public String toString() {
        return value;
    }
}
