package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a risk analysis.
 *
 * @param value the text of the id
 */
public record RiskAnalysisId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RiskAnalysisId {
        ArtefactId.checked(ArtefactType.RISK_ANALYSIS, value);
    }

    /** Returns the id with the given text. */
    public static RiskAnalysisId of(String value) {
        return new RiskAnalysisId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.RISK_ANALYSIS;
    }

    @Override
    public String toString() {
        return value;
    }
}
