package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a management review.
 *
 * @param value the text of the id
 */
public record ManagementReviewId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ManagementReviewId {
        ArtefactId.checked(ArtefactType.MANAGEMENT_REVIEW, value);
    }

    /** Returns the id with the given text. */
    public static ManagementReviewId of(String value) {
        return new ManagementReviewId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.MANAGEMENT_REVIEW;
    }

    @Override
    public String toString() {
        return value;
    }
}
