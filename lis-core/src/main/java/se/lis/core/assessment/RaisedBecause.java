package se.lis.core.assessment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** Why a finding's severity was raised or lowered from what its rule says. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum RaisedBecause {
    /** The subject is in a NIS sector. */
    NIS_SECTOR,
    /** The subject has priority in the risk and vulnerability analysis. */
    RSA_PRIORITISED,
    /** The subject holds special categories of personal data at large volume. */
    SPECIAL_CATEGORIES_AT_LARGE_VOLUME
}
