package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a management review. */
public final class ManagementReviewId extends ArtefactId {

    private ManagementReviewId(String value) {
        super(ArtefactType.MANAGEMENT_REVIEW, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ManagementReviewId of(String value) {
        return new ManagementReviewId(value);
    }
}
