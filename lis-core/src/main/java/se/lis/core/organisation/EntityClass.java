package se.lis.core.organisation;

/** How an operator is classed under the Cybersecurity Act. SFS 2025:1506 1 kap. 9 §. */
public enum EntityClass {
    /** Essential (Swedish: väsentlig). */
    ESSENTIAL,
    /** Important (Swedish: viktig). */
    IMPORTANT,
    /** Not an operator under the act. */
    NONE
}
