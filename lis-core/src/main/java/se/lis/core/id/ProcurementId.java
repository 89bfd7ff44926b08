package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a procurement.
 *
 * @param value the text of the id
 */
public record ProcurementId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcurementId {
        ArtefactId.checked(ArtefactType.PROCUREMENT, value);
    }

    /** Returns the id with the given text. */
    public static ProcurementId of(String value) {
        return new ProcurementId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.PROCUREMENT;
    }

    @Override
    public String toString() {
        return value;
    }
}
