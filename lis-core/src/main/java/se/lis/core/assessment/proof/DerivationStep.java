package se.lis.core.assessment.proof;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/**
 * How a value of a proof was worked out of the values before it.
 *
 * <p>Days are local days of the organisation's zone. A step whose operand is unknown gives no value unless it says otherwise.
 */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum DerivationStep {
    /** Reads one fact of the proof. */
    FACT,
    /** Reads one dated parameter of the proof; its operand, where it has one, is the day whose law decides. */
    PARAMETER,
    /** The moment at which the register was judged. */
    AS_OF,
    /** The moment at which the register was taken. */
    TAKEN_AT,
    /** The day whose law the assessment asked for. */
    LAW_AS_OF,
    /** The first day of a source of law. */
    LAW_FROM,
    /** What the rule itself states: what the law or the standard lists, or a mark on a scale. */
    STATED,

    /** Takes the earliest of its operands; those without a value do not count. */
    EARLIEST,
    /** Takes the latest of its operands; those without a value do not count. */
    LATEST,
    /** Takes the first of its operands that has a value. */
    FIRST_GIVEN,
    /** Takes the greatest of its operands; those without a value do not count. */
    HIGHEST,
    /** Takes the least of its operands; those without a value do not count. */
    LOWEST,

    /** Adds a parameter, the second operand, on the calendar or the time line. */
    PLUS,
    /** Takes a parameter, the second operand, away on the calendar or the time line. */
    MINUS,
    /** Adds a period by a Swedish act: it ends on a Swedish working day. SFS 1930:173. */
    PLUS_SWEDISH,
    /** Adds a period by an EU act: it ends on a working day. Regulation (EEC, Euratom) 1182/71. */
    PLUS_EU,
    /** Adds hours from the next full hour. Regulation 1182/71 Article 3(1). */
    PLUS_FULL_HOURS,
    /** Adds hours from the next full hour, and at least two working days. Regulation 1182/71 Article 3(5). */
    PLUS_TWO_WORKING_DAYS,
    /** Takes the local day of a moment; a day stays as it is. */
    DAY,
    /** Takes the day of a moment in Sweden, whose law decides, where the organisation keeps another time; a day stays as it is. */
    DAY_OF_LAW,
    /** Takes the day before. */
    DAY_BEFORE,
    /** Takes the day after. */
    DAY_AFTER,
    /** Takes the last moment of the local day. */
    LAST_MOMENT,
    /** Takes the first day of the year, of a day or a year's number. */
    START_OF_YEAR,
    /** Takes the last day of the year, of a day or a year's number. */
    END_OF_YEAR,
    /** Takes the year's number of a day. */
    YEAR,
    /** Takes the first day of the month, of a day or a month. */
    START_OF_MONTH,
    /** Takes the last day of the month, of a day or a month. */
    END_OF_MONTH,

    /** Counts the members of a list, or the operands that are yes where there are several. */
    COUNT,
    /** Multiplies its operands. */
    PRODUCT,
    /** Adds its operands up. */
    SUM,
    /** The first operand in a hundred of the second, rounded up. */
    PER_CENT,
    /** The members of the second operand that are not among those of the first. */
    LACKING,
    /** All members of all operands, each once; an operand that is no list is a member itself. */
    UNION,

    /** Whether the operand has a value. */
    GIVEN,
    /** Whether the first operand equals one of the others. */
    IS,
    /** Whether the first operand is at least the second. */
    AT_LEAST,
    /** Whether the first operand is at most the second. */
    AT_MOST,
    /** Whether the first operand comes before the second. */
    BEFORE,
    /** Whether the first operand comes after the second. */
    AFTER,
    /** Whether all operands are yes. */
    AND,
    /** Whether any operand is yes. */
    OR,
    /** Whether the operand is no. */
    NOT,

    /** Follows a reference, the operand, to the artefact that it names. */
    REFERRED,
    /** The second operand, as what the first found says it. */
    OF,
    /** The one that was found among those looked through; the operands are what chose it. */
    FOUND,
    /** None was found among those looked through. */
    NONE_FOUND,
    /** Worked out of the operands in a way that only the rule's own code knows. */
    WORKED_OUT
}
