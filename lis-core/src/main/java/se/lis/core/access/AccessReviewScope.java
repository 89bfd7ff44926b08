package se.lis.core.access;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** Which rights a review looked at. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum AccessReviewScope {
    /** All rights (Swedish: alla behörigheter). */
    ALL,
    /** Privileged rights only (Swedish: privilegierade behörigheter). */
    PRIVILEGED;

    /** Returns whether a review with this scope looked at such rights too: one of all rights looked at any. */
    public boolean covers(AccessReviewScope scope) {
        return this == ALL || this == scope;
    }
}
