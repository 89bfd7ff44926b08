package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a municipality's risk and vulnerability analysis. */
public final class RsaPlanId extends ArtefactId {

    private RsaPlanId(String value) {
        super(ArtefactType.RSA_PLAN, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RsaPlanId of(String value) {
        return new RsaPlanId(value);
    }
}
