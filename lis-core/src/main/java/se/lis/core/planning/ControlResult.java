package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How an internal control turned out. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ControlResult {
    /** Without remark (Swedish: utan anmärkning). */
    PASSED,
    /** With a deviation (Swedish: avvikelse). */
    FAILED
}
