package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of an incident.
 *
 * @param value the text of the id
 */
public record IncidentId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IncidentId {
        ArtefactId.checked(ArtefactType.INCIDENT, value);
    }

    /** Returns the id with the given text. */
    public static IncidentId of(String value) {
        return new IncidentId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.INCIDENT;
    }

    @Override
    public String toString() {
        return value;
    }
}
