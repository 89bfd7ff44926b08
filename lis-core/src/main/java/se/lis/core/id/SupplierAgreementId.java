package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a supplier agreement.
 *
 * @param value the text of the id
 */
public record SupplierAgreementId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SupplierAgreementId {
        ArtefactId.checked(ArtefactType.SUPPLIER_AGREEMENT, value);
    }

    /** Returns the id with the given text. */
    public static SupplierAgreementId of(String value) {
        return new SupplierAgreementId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.SUPPLIER_AGREEMENT;
    }

    @Override
    public String toString() {
        return value;
    }
}
