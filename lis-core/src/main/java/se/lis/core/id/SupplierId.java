package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a supplier.
 *
 * @param value the text of the id
 */
public record SupplierId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SupplierId {
        ArtefactId.checked(ArtefactType.SUPPLIER, value);
    }

    /** Returns the id with the given text. */
    public static SupplierId of(String value) {
        return new SupplierId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.SUPPLIER;
    }

    @Override
    public String toString() {
        return value;
    }
}
