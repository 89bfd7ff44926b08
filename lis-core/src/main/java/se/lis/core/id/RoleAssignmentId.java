package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a role assignment.
 *
 * @param value the text of the id
 */
public record RoleAssignmentId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoleAssignmentId {
        ArtefactId.checked(ArtefactType.ROLE_ASSIGNMENT, value);
    }

    /** Returns the id with the given text. */
    public static RoleAssignmentId of(String value) {
        return new RoleAssignmentId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.ROLE_ASSIGNMENT;
    }

    @Override
    public String toString() {
        return value;
    }
}
