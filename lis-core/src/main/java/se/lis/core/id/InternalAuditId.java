package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of an internal audit.
 *
 * @param value the text of the id
 */
public record InternalAuditId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InternalAuditId {
        ArtefactId.checked(ArtefactType.INTERNAL_AUDIT, value);
    }

    /** Returns the id with the given text. */
    public static InternalAuditId of(String value) {
        return new InternalAuditId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.INTERNAL_AUDIT;
    }

    @Override
    public String toString() {
        return value;
    }
}
