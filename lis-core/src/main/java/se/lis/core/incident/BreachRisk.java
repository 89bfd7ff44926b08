package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What a personal data breach means for people's rights and freedoms. GDPR Articles 33(1) and 34(1). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum BreachRisk {
    /** Nobody has assessed it (Swedish: ej bedömd). */
    NOT_ASSESSED,
    /** Unlikely to result in a risk (Swedish: osannolik risk): no notification is due. */
    UNLIKELY,
    /** A risk (Swedish: risk): the authority is to be notified. */
    RISK,
    /** A high risk (Swedish: hög risk): the people concerned are to be informed too. */
    HIGH_RISK
}
