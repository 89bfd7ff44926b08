package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a classification. */
public final class ClassificationId extends ArtefactId {

    private ClassificationId(String value) {
        super(ArtefactType.CLASSIFICATION, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClassificationId of(String value) {
        return new ClassificationId(value);
    }
}
