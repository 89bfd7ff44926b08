package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a training course. */
public final class TrainingCourseId extends ArtefactId {

    private TrainingCourseId(String value) {
        super(ArtefactType.TRAINING_COURSE, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrainingCourseId of(String value) {
        return new TrainingCourseId(value);
    }
}
