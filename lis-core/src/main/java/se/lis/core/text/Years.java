package se.lis.core.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years that a register can state: those that ISO 8601 writes with four figures. */
public final class Years {

    /** The first. */
    public static final int FIRST = 1;

    /** The last. */
    public static final int LAST = 9999;

    /** What a message says of any other. */
    public static final String RULE = "it must lie in the years 0001 to " + LAST;

    private static final Instant START = startOf(FIRST);
    private static final Instant END = startOf(LAST + 1);

    private Years() {}

    /** Returns whether a year is one of them. */
    public static boolean contain(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** Returns whether a moment lies in them, in UTC. */
    public static boolean contain(Instant moment) {
        return !moment.isBefore(START) && moment.isBefore(END);
    }

    private static Instant startOf(int year) {
        return LocalDate.ofYearDay(year, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
