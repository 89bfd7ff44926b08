package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a governance document. */
public final class GovernanceDocumentId extends ArtefactId {

    private GovernanceDocumentId(String value) {
        super(ArtefactType.GOVERNANCE_DOCUMENT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GovernanceDocumentId of(String value) {
        return new GovernanceDocumentId(value);
    }
}
