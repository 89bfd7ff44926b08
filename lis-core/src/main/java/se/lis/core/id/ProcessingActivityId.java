package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a processing activity.
 *
 * @param value the text of the id
 */
public record ProcessingActivityId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcessingActivityId {
        ArtefactId.checked(ArtefactType.PROCESSING_ACTIVITY, value);
    }

    /** Returns the id with the given text. */
    public static ProcessingActivityId of(String value) {
        return new ProcessingActivityId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.PROCESSING_ACTIVITY;
    }

    @Override
    public String toString() {
        return value;
    }
}
