package se.lis.rules.catalogue.parameter;

import java.time.Period;

/**
 * The parameters of data quality on one day.
 *
 * @param longestBefore how long before a register was taken a date in it can lie
 * @param longestAhead how long after a register was taken a date in it can lie
 */
public record QualityParameters(Period longestBefore, Period longestAhead) {}
