package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a classification plan. */
public final class ClassificationPlanId extends ArtefactId {

    private ClassificationPlanId(String value) {
        super(ArtefactType.CLASSIFICATION_PLAN, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClassificationPlanId of(String value) {
        return new ClassificationPlanId(value);
    }
}
