package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a role assignment. */
public final class RoleAssignmentId extends ArtefactId {

    private RoleAssignmentId(String value) {
        super(ArtefactType.ROLE_ASSIGNMENT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RoleAssignmentId of(String value) {
        return new RoleAssignmentId(value);
    }
}
