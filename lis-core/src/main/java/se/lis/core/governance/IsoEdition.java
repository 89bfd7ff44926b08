package se.lis.core.governance;

/** An edition of ISO/IEC 27001. */
public enum IsoEdition {
    /** The edition of 2013. */
    ISO_27001_2013,
    /** The edition of 2022, which adds the needs of interested parties to the review. */
    ISO_27001_2022
}
