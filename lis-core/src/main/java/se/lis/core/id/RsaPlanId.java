package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a municipality's risk and vulnerability analysis.
 *
 * @param value the text of the id
 */
public record RsaPlanId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RsaPlanId {
        ArtefactId.checked(ArtefactType.RSA_PLAN, value);
    }

    /** Returns the id with the given text. */
    public static RsaPlanId of(String value) {
        return new RsaPlanId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.RSA_PLAN;
    }

    @Override
    public String toString() {
        return value;
    }
}
