package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a unit. */
public final class UnitId extends ArtefactId {

    private UnitId(String value) {
        super(ArtefactType.UNIT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitId of(String value) {
        return new UnitId(value);
    }
}
