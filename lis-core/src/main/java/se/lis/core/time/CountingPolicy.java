package se.lis.core.time;

/** How a period of hours from the moment of awareness is counted. */
public enum CountingPolicy {
    /** Hour by hour on the time line, weekends and all: the strictest reading, and the default. */
    STRICT
}
