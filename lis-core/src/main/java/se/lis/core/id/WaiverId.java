package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a waiver. */
public final class WaiverId extends ArtefactId {

    private WaiverId(String value) {
        super(ArtefactType.WAIVER, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WaiverId of(String value) {
        return new WaiverId(value);
    }
}
