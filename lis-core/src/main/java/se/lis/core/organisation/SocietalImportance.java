package se.lis.core.organisation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How much society depends on a process, least first. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum SocietalImportance {
    /** Society manages without it for a long time. */
    LOW,
    /** Its loss is felt. */
    MEDIUM,
    /** Its loss endangers life, health or the functioning of society. */
    HIGH
}
