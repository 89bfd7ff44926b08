package se.lis.core.governance;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** An edition of ISO/IEC 27001. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum IsoEdition {
    /** The edition of 2013. */
    ISO_27001_2013,
    /** The edition of 2022, which adds the needs of interested parties to the review. */
    ISO_27001_2022
}
