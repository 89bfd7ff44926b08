package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** The id of a data protection officer's annual report. */
public final class DpoReportId extends ArtefactId {

    private DpoReportId(String value) {
        super(ArtefactType.DPO_REPORT, value);
    }

    /** Returns the id with this text; see {@link ArtefactId} for which texts it refuses. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DpoReportId of(String value) {
        return new DpoReportId(value);
    }
}
