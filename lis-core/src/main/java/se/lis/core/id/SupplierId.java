package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a supplier. */
public final class SupplierId extends ArtefactId {

    private SupplierId(String value) {
        super(ArtefactType.SUPPLIER, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SupplierId of(String value) {
        return new SupplierId(value);
    }
}
