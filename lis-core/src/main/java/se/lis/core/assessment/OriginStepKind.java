package se.lis.core.assessment;

/** What a step towards an operand does. */
public enum OriginStepKind {
    /** Takes the local day of a moment. */
    DAY,
    /** Takes the first day of the year, of a day or a year's number. */
    START_OF_YEAR,
    /** Takes the last day of the year, of a day or a year's number. */
    END_OF_YEAR,
    /** Takes the last day of the year before, of a day or a year's number. */
    END_OF_PREVIOUS_YEAR,
    /** Takes the last day of the month, of a day or a month. */
    END_OF_MONTH,
    /** Takes the first day of the month, of a day or a month. */
    START_OF_MONTH,
    /** Adds a period or a duration. */
    PLUS,
    /** Takes away a period or a duration. */
    MINUS,
    /** Adds a period by a Swedish act: it ends on a Swedish working day. SFS 1930:173. */
    PLUS_SWEDISH,
    /** Adds a period by an EU act: it ends on a working day. Regulation (EEC, Euratom) 1182/71. */
    PLUS_EU,
    /** Adds hours from the next full hour. Regulation 1182/71 Article 3(1). */
    PLUS_FULL_HOURS,
    /** Adds hours from the next full hour, and at least two working days. Regulation 1182/71 Article 3(5). */
    PLUS_TWO_WORKING_DAYS,
    /** Takes the day before. */
    DAY_BEFORE,
    /** Takes the day after. */
    DAY_AFTER,
    /** Takes the first moment of the local day. */
    FIRST_MOMENT,
    /** Takes the last moment of the local day. */
    LAST_MOMENT
}
