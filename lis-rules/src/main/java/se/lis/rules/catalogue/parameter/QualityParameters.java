package se.lis.rules.catalogue.parameter;

import java.time.LocalDate;

/**
 * The parameters of data quality on one day.
 *
 * @param earliestDate the earliest day that a register can mean
 * @param latestDate the latest day that a register can mean
 */
public record QualityParameters(LocalDate earliestDate, LocalDate latestDate) {}
