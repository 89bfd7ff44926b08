package se.lis.core.assessment;

/** What can still be done about a finding, most first. */
public enum Repairability {
    /** What is asked can still be done, stated or changed (Swedish: kan åtgärdas). */
    REPAIRABLE,
    /** What was asked for was left undone, and its time will not come again; why can be documented (Swedish: kan bara dokumenteras). */
    DOCUMENT_ONLY,
    /** What was asked for was done, but late or in the wrong order, which nobody can undo (Swedish: historik). */
    HISTORY
}
