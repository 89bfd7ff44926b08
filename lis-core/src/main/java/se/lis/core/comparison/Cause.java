package se.lis.core.comparison;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** Why a finding changed. Where several are named, they did it together. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum Cause {
    /** Something in the register was added, removed or changed. */
    REGISTER,
    /** A day or moment passed. */
    TIME,
    /** A statute, the city's policy or the catalogue of rules became another. */
    LAW_OR_POLICY
}
