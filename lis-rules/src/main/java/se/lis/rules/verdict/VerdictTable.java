package se.lis.rules.verdict;

import se.lis.core.artefact.YesNoUnknown;

/**
 * The one table that turns answers into a verdict, for all rules alike. Rows are tried from above:
 *
 * <table>
 *   <caption>Verdicts</caption>
 *   <tr><th>concerned</th><th>kept</th><th>date</th><th>verdict</th></tr>
 *   <tr><td>no</td><td></td><td></td><td>not examined</td></tr>
 *   <tr><td></td><td>yes</td><td></td><td>satisfied</td></tr>
 *   <tr><td></td><td>not yes</td><td>before the reminder</td><td>duty: not yet due; renewal: satisfied</td></tr>
 *   <tr><td colspan="3">concerned, kept or date unknown</td><td>undetermined</td></tr>
 *   <tr><td>yes</td><td>no</td><td>due ahead</td><td>upcoming</td></tr>
 *   <tr><td>yes</td><td>no</td><td>due past, or no date</td><td>violated</td></tr>
 * </table>
 */
final class VerdictTable {

    /** How the last day or moment that is on time stands to now. */
    enum Date {
        /** Nothing counts the days: it is due at once. */
        NONE,
        /** It lies ahead, and so does the reminder; or nobody reminds. */
        BEFORE_REMINDER,
        /** It lies ahead, and the reminder has come. */
        AHEAD,
        /** It is over. */
        PAST,
        /** It is unknown. */
        UNKNOWN
    }

    private VerdictTable() {}

    /**
     * Returns the verdict.
     *
     * @param concerned whether the rule concerns the subject
     * @param kept whether what it asks is so
     * @param date when it is due
     * @param renewal whether it asks that something be done again, which until then is kept
     */
    static Verdict verdict(YesNoUnknown concerned, YesNoUnknown kept, Date date, boolean renewal) {
        if (concerned == YesNoUnknown.NO) {
            return Verdict.NOT_EXAMINED;
        }
        if (kept == YesNoUnknown.YES) {
            return Verdict.SATISFIED;
        }
        if (date == Date.BEFORE_REMINDER) {
            return renewal ? Verdict.SATISFIED : Verdict.NOT_YET_DUE;
        }
        if (concerned == YesNoUnknown.UNKNOWN || kept == YesNoUnknown.UNKNOWN || date == Date.UNKNOWN) {
            return Verdict.UNDETERMINED;
        }
        return date == Date.AHEAD ? Verdict.UPCOMING : Verdict.VIOLATED;
    }
}
