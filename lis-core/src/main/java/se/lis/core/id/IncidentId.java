package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of an incident. */
public final class IncidentId extends ArtefactId {

    private IncidentId(String value) {
        super(ArtefactType.INCIDENT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IncidentId of(String value) {
        return new IncidentId(value);
    }
}
