package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a training course.
 *
 * @param value the text of the id
 */
public record TrainingCourseId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrainingCourseId {
        ArtefactId.checked(ArtefactType.TRAINING_COURSE, value);
    }

    /** Returns the id with the given text. */
    public static TrainingCourseId of(String value) {
        return new TrainingCourseId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.TRAINING_COURSE;
    }

    @Override
    public String toString() {
        return value;
    }
}
