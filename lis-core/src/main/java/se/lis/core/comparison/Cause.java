package se.lis.core.comparison;

/** Why a finding changed. Where several are named, they did it together. */
public enum Cause {
    /** Something in the register was added, removed or changed. */
    REGISTER,
    /** A day or moment passed. */
    TIME,
    /** A statute, the city's policy or the catalogue of rules became another. */
    LAW_OR_POLICY
}
