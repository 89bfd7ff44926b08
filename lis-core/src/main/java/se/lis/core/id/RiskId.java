package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a risk.
 *
 * @param value the text of the id
 */
public record RiskId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RiskId {
        ArtefactId.checked(ArtefactType.RISK, value);
    }

    /** Returns the id with the given text. */
    public static RiskId of(String value) {
        return new RiskId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.RISK;
    }

    @Override
    public String toString() {
        return value;
    }
}
