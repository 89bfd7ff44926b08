package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a continuity plan.
 *
 * @param value the text of the id
 */
public record ContinuityPlanId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContinuityPlanId {
        ArtefactId.checked(ArtefactType.CONTINUITY_PLAN, value);
    }

    /** Returns the id with the given text. */
    public static ContinuityPlanId of(String value) {
        return new ContinuityPlanId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.CONTINUITY_PLAN;
    }

    @Override
    public String toString() {
        return value;
    }
}
