package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a governance document.
 *
 * @param value the text of the id
 */
public record GovernanceDocumentId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GovernanceDocumentId {
        ArtefactId.checked(ArtefactType.GOVERNANCE_DOCUMENT, value);
    }

    /** Returns the id with the given text. */
    public static GovernanceDocumentId of(String value) {
        return new GovernanceDocumentId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.GOVERNANCE_DOCUMENT;
    }

    @Override
    public String toString() {
        return value;
    }
}
