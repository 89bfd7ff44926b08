package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of an access review.
 *
 * @param value the text of the id
 */
public record AccessReviewId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessReviewId {
        ArtefactId.checked(ArtefactType.ACCESS_REVIEW, value);
    }

    /** Returns the id with the given text. */
    public static AccessReviewId of(String value) {
        return new AccessReviewId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.ACCESS_REVIEW;
    }

    @Override
    public String toString() {
        return value;
    }
}
