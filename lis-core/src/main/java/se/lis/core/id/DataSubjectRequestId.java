package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a data subject request.
 *
 * @param value the text of the id
 */
public record DataSubjectRequestId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DataSubjectRequestId {
        ArtefactId.checked(ArtefactType.DATA_SUBJECT_REQUEST, value);
    }

    /** Returns the id with the given text. */
    public static DataSubjectRequestId of(String value) {
        return new DataSubjectRequestId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.DATA_SUBJECT_REQUEST;
    }

    @Override
    public String toString() {
        return value;
    }
}
