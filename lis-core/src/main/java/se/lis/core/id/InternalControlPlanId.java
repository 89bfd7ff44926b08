package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of an internal control plan.
 *
 * @param value the text of the id
 */
public record InternalControlPlanId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InternalControlPlanId {
        ArtefactId.checked(ArtefactType.INTERNAL_CONTROL_PLAN, value);
    }

    /** Returns the id with the given text. */
    public static InternalControlPlanId of(String value) {
        return new InternalControlPlanId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.INTERNAL_CONTROL_PLAN;
    }

    @Override
    public String toString() {
        return value;
    }
}
