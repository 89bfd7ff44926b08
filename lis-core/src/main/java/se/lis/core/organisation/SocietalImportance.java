package se.lis.core.organisation;

/** How much society depends on a process, least first. */
public enum SocietalImportance {
    /** Society manages without it for a long time. */
    LOW,
    /** Its loss is felt. */
    MEDIUM,
    /** Its loss endangers life, health or the functioning of society. */
    HIGH
}
