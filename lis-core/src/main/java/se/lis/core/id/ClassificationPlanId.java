package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a classification plan.
 *
 * @param value the text of the id
 */
public record ClassificationPlanId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClassificationPlanId {
        ArtefactId.checked(ArtefactType.CLASSIFICATION_PLAN, value);
    }

    /** Returns the id with the given text. */
    public static ClassificationPlanId of(String value) {
        return new ClassificationPlanId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.CLASSIFICATION_PLAN;
    }

    @Override
    public String toString() {
        return value;
    }
}
