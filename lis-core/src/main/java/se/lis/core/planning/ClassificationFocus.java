package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What a year of the classification plan is about. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ClassificationFocus {
    /** Large volumes of sensitive personal data (Swedish: stora mängder känsliga personuppgifter). */
    LARGE_VOLUME_SENSITIVE_DATA,
    /** What belongs to a NIS sector (Swedish: NIS). */
    NIS,
    /** What the risk and vulnerability analysis gives priority (Swedish: RSA). */
    RSA
}
