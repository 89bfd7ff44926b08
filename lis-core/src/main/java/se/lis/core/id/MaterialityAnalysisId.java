package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a materiality analysis. */
public final class MaterialityAnalysisId extends ArtefactId {

    private MaterialityAnalysisId(String value) {
        super(ArtefactType.MATERIALITY_ANALYSIS, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MaterialityAnalysisId of(String value) {
        return new MaterialityAnalysisId(value);
    }
}
