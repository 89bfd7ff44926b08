package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** How grave the data protection officer judged a risk, least grave first. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum DpoRiskSeverity {
    /** Low (Swedish: låg). */
    LOW,
    /** Medium (Swedish: medel). */
    MEDIUM,
    /** High, extensive (Swedish: hög, omfattande). */
    HIGH
}
