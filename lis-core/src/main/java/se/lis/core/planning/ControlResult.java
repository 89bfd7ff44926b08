package se.lis.core.planning;

/** How an internal control turned out. */
public enum ControlResult {
    /** Without remark (Swedish: utan anmärkning). */
    PASSED,
    /** With a deviation (Swedish: avvikelse). */
    FAILED
}
