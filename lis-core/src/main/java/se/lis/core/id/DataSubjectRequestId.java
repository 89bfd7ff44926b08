package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a data subject request. */
public final class DataSubjectRequestId extends ArtefactId {

    private DataSubjectRequestId(String value) {
        super(ArtefactType.DATA_SUBJECT_REQUEST, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DataSubjectRequestId of(String value) {
        return new DataSubjectRequestId(value);
    }
}
