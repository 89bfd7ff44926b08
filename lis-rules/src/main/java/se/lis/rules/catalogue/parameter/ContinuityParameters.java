package se.lis.rules.catalogue.parameter;

import java.time.LocalDate;
import java.time.Period;

/**
 * The parameters of continuity management on one day.
 *
 * @param exercise how long after an exercise the next is held at the latest
 * @param exerciseReminder how long before that a reminder is due
 * @param mandateStart the first day of the mandate period
 * @param mandatePeriod how long a mandate period is
 * @param planAdoption how long into the mandate period the analysis is completed and the plan adopted at the latest
 */
public record ContinuityParameters(
        Period exercise, Period exerciseReminder, LocalDate mandateStart, Period mandatePeriod, Period planAdoption) {}
