package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of an internal audit. */
public final class InternalAuditId extends ArtefactId {

    private InternalAuditId(String value) {
        super(ArtefactType.INTERNAL_AUDIT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InternalAuditId of(String value) {
        return new InternalAuditId(value);
    }
}
