package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a risk. */
public final class RiskId extends ArtefactId {

    private RiskId(String value) {
        super(ArtefactType.RISK, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RiskId of(String value) {
        return new RiskId(value);
    }
}
