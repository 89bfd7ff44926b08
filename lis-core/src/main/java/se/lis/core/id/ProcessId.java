package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a business process. */
public final class ProcessId extends ArtefactId {

    private ProcessId(String value) {
        super(ArtefactType.PROCESS, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProcessId of(String value) {
        return new ProcessId(value);
    }
}
