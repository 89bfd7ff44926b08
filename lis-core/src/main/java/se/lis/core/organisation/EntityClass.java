package se.lis.core.organisation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How an operator is classed under the Cybersecurity Act. SFS 2025:1506 1 kap. 9 §. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum EntityClass {
    /** Essential (Swedish: väsentlig). */
    ESSENTIAL,
    /** Important (Swedish: viktig). */
    IMPORTANT,
    /** Not an operator under the act. */
    NONE
}
