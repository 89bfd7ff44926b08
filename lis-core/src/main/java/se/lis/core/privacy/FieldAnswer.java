package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How a field of the register of processing was answered; a field nobody answered has no answer. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum FieldAnswer {
    /** The field says something (Swedish: angivet). */
    GIVEN,
    /** The field was answered with none, or that it does not apply (Swedish: ej tillämpligt). */
    NOT_APPLICABLE
}
