package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a materiality analysis.
 *
 * @param value the text of the id
 */
public record MaterialityAnalysisId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MaterialityAnalysisId {
        ArtefactId.checked(ArtefactType.MATERIALITY_ANALYSIS, value);
    }

    /** Returns the id with the given text. */
    public static MaterialityAnalysisId of(String value) {
        return new MaterialityAnalysisId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.MATERIALITY_ANALYSIS;
    }

    @Override
    public String toString() {
        return value;
    }
}
