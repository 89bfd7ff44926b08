package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a planned activity.
 *
 * @param value the text of the id
 */
public record ActivityId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityId {
        ArtefactId.checked(ArtefactType.ACTIVITY, value);
    }

    /** Returns the id with the given text. */
    public static ActivityId of(String value) {
        return new ActivityId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.ACTIVITY;
    }

    @Override
    public String toString() {
        return value;
    }
}
