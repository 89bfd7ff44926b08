package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a training result. */
public final class TrainingResultId extends ArtefactId {

    private TrainingResultId(String value) {
        super(ArtefactType.TRAINING_RESULT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrainingResultId of(String value) {
        return new TrainingResultId(value);
    }
}
