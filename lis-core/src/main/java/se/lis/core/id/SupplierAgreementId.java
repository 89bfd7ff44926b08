package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a supplier agreement. */
public final class SupplierAgreementId extends ArtefactId {

    private SupplierAgreementId(String value) {
        super(ArtefactType.SUPPLIER_AGREEMENT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SupplierAgreementId of(String value) {
        return new SupplierAgreementId(value);
    }
}
