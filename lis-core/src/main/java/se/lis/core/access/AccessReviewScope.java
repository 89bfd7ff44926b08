package se.lis.core.access;

/** Which rights a review looked at. */
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
