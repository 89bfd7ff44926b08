package se.lis.core.assessment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What can still be done about a finding, most first. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Repairability {
    /** What is asked can still be done, stated or changed (Swedish: kan åtgärdas). */
    REPAIRABLE,
    /** What was asked for was left undone, and its time will not come again; why can be documented (Swedish: kan bara dokumenteras). */
    DOCUMENT_ONLY,
    /** What was asked for was done, but late or in the wrong order, which nobody can undo (Swedish: historik). */
    HISTORY
}
