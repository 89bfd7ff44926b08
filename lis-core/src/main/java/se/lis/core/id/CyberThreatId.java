package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a cyber threat.
 *
 * @param value the text of the id
 */
public record CyberThreatId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CyberThreatId {
        ArtefactId.checked(ArtefactType.CYBER_THREAT, value);
    }

    /** Returns the id with the given text. */
    public static CyberThreatId of(String value) {
        return new CyberThreatId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.CYBER_THREAT;
    }

    @Override
    public String toString() {
        return value;
    }
}
