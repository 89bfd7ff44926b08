package se.lis.core.governance;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What kind of governing document it is. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum GovernanceDocumentType {
    /** The local instruction for information security (Swedish: lokal anvisning). */
    LOCAL_INSTRUCTION,
    /** The routine for incidents (Swedish: incidentrutin). */
    INCIDENT_ROUTINE,
    /** The local routine for regular classification (Swedish: rutin för informationsklassning). */
    CLASSIFICATION_ROUTINE,
    /** The routine for access rights and resource owners (Swedish: behörighetsrutin). */
    ACCESS_ROUTINE,
    /** A guideline (Swedish: riktlinje). */
    GUIDELINE,
    /** Another governing document (Swedish: övrigt styrdokument). */
    OTHER;

    /**
     * Returns whether an organisation has one document of this kind at a time, so that one approved later replaces the one before it. It
     * has many guidelines and other documents, of which none replaces another.
     */
    public boolean oneAtATime() {
        return this != GUIDELINE && this != OTHER;
    }
}
