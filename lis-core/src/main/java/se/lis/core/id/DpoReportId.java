package se.lis.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/**
 * The id of a data protection officer's annual report.
 *
 * @param value the text of the id
 */
public record DpoReportId(@JsonValue String value) implements ArtefactId {

    /**
     * Checks the text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DpoReportId {
        ArtefactId.checked(ArtefactType.DPO_REPORT, value);
    }

    /** Returns the id with the given text. */
    public static DpoReportId of(String value) {
        return new DpoReportId(value);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.DPO_REPORT;
    }

    @Override
    public String toString() {
        return value;
    }
}
