package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of an impact assessment.
 *
 * @param value the text of the id
 */
public record ImpactAssessmentId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImpactAssessmentId {
        ArtefactId.checked(ArtefactType.IMPACT_ASSESSMENT, value);
    }

    /** Returns the id with the given text. */
    public static ImpactAssessmentId of(String value) {
        return new ImpactAssessmentId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.IMPACT_ASSESSMENT;
    }

    @Override
    public String toString() {
        return value;
    }
}
