package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a processing activity. */
public final class ProcessingActivityId extends ArtefactId {

    private ProcessingActivityId(String value) {
        super(ArtefactType.PROCESSING_ACTIVITY, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProcessingActivityId of(String value) {
        return new ProcessingActivityId(value);
    }
}
