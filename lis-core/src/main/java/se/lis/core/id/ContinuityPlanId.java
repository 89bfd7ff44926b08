package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a continuity plan. */
public final class ContinuityPlanId extends ArtefactId {

    private ContinuityPlanId(String value) {
        super(ArtefactType.CONTINUITY_PLAN, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContinuityPlanId of(String value) {
        return new ContinuityPlanId(value);
    }
}
