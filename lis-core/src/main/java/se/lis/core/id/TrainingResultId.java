package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a training result.
 *
 * @param value the text of the id
 */
public record TrainingResultId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrainingResultId {
        ArtefactId.checked(ArtefactType.TRAINING_RESULT, value);
    }

    /** Returns the id with the given text. */
    public static TrainingResultId of(String value) {
        return new TrainingResultId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.TRAINING_RESULT;
    }

    @Override
    public String toString() {
        return value;
    }
}
