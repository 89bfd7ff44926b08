package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a cyber threat. */
public final class CyberThreatId extends ArtefactId {

    private CyberThreatId(String value) {
        super(ArtefactType.CYBER_THREAT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CyberThreatId of(String value) {
        return new CyberThreatId(value);
    }
}
