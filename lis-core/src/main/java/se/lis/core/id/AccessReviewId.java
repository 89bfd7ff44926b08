package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of an access review. */
public final class AccessReviewId extends ArtefactId {

    private AccessReviewId(String value) {
        super(ArtefactType.ACCESS_REVIEW, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccessReviewId of(String value) {
        return new AccessReviewId(value);
    }
}
