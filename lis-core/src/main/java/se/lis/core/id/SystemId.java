package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of an information system. */
public final class SystemId extends ArtefactId {

    private SystemId(String value) {
        super(ArtefactType.SYSTEM, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SystemId of(String value) {
        return new SystemId(value);
    }
}
