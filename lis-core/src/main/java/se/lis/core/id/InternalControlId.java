package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of an internal control. */
public final class InternalControlId extends ArtefactId {

    private InternalControlId(String value) {
        super(ArtefactType.INTERNAL_CONTROL, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InternalControlId of(String value) {
        return new InternalControlId(value);
    }
}
