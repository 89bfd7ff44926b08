package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a risk analysis. */
public final class RiskAnalysisId extends ArtefactId {

    private RiskAnalysisId(String value) {
        super(ArtefactType.RISK_ANALYSIS, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RiskAnalysisId of(String value) {
        return new RiskAnalysisId(value);
    }
}
