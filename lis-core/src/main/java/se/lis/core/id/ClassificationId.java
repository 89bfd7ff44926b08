package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a classification.
 *
 * @param value the text of the id
 */
public record ClassificationId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClassificationId {
        ArtefactId.checked(ArtefactType.CLASSIFICATION, value);
    }

    /** Returns the id with the given text. */
    public static ClassificationId of(String value) {
        return new ClassificationId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.CLASSIFICATION;
    }

    @Override
    public String toString() {
        return value;
    }
}
