package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of an internal control plan. */
public final class InternalControlPlanId extends ArtefactId {

    private InternalControlPlanId(String value) {
        super(ArtefactType.INTERNAL_CONTROL_PLAN, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InternalControlPlanId of(String value) {
        return new InternalControlPlanId(value);
    }
}
