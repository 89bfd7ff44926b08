package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a procurement. */
public final class ProcurementId extends ArtefactId {

    private ProcurementId(String value) {
        super(ArtefactType.PROCUREMENT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProcurementId of(String value) {
        return new ProcurementId(value);
    }
}
