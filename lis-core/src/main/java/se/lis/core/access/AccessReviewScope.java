package se.lis.core.access;

/** Which rights a review looked at. */
public enum AccessReviewScope {
    /** All rights (Swedish: alla behörigheter). */
    ALL,
    /** Privileged rights only (Swedish: privilegierade behörigheter). */
    PRIVILEGED
}
