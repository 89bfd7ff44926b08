package se.lis.core.assessment;

/** What an operand of a proof starts from. */
public enum OriginKind {
    /** The value of one fact, or one member of it. */
    FACT,
    /** The value of one parameter. */
    PARAMETER,
    /** The moment at which the register was judged. */
    AS_OF,
    /** The moment at which the register was taken. */
    TAKEN_AT,
    /** The day whose law decided. */
    DECIDING_DAY,
    /** The first day of the law that the rule rests on: of its provision in the list of the rule's basis. */
    IN_FORCE,
    /** How many members a fact has. */
    COUNT,
    /** The product of two facts. */
    PRODUCT,
    /** One fact in a hundred of another, rounded down. */
    PER_CENT,
    /** The members of the right side that are neither among the facts' values nor the name of an attribute that is there. */
    LACKING
}
