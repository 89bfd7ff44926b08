package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** A judgement that somebody has to make. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Assessed {
    /** Nobody has made it (Swedish: ej bedömd). */
    NOT_ASSESSED,
    /** Yes. */
    YES,
    /** No. */
    NO
}
