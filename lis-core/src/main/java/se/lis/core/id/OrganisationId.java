package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of an organisation.
 *
 * @param value the text of the id
 */
public record OrganisationId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        ArtefactId.checked(ArtefactType.ORGANISATION, value);
    }

    /** Returns the id with the given text. */
    public static OrganisationId of(String value) {
        return new OrganisationId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.ORGANISATION;
    }

    @Override
    public String toString() {
        return value;
    }
}
