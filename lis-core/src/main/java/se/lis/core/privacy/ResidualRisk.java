package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What risk is left for people when the measures are taken. GDPR Article 36(1). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ResidualRisk {
    /** Nobody has assessed it (Swedish: ej bedömd). */
    NOT_ASSESSED,
    /** Not high (Swedish: inte hög). */
    NOT_HIGH,
    /** High (Swedish: hög): the authority is to be consulted first. */
    HIGH
}
