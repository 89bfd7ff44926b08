package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a planned activity. */
public final class ActivityId extends ArtefactId {

    private ActivityId(String value) {
        super(ArtefactType.ACTIVITY, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActivityId of(String value) {
        return new ActivityId(value);
    }
}
