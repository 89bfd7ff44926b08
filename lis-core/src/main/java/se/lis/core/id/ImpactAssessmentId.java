package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of an impact assessment. */
public final class ImpactAssessmentId extends ArtefactId {

    private ImpactAssessmentId(String value) {
        super(ArtefactType.IMPACT_ASSESSMENT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ImpactAssessmentId of(String value) {
        return new ImpactAssessmentId(value);
    }
}
