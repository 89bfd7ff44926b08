package se.lis.rules.parameter;

import java.time.Period;

/**
 * The parameters of risk management on one day.
 *
 * @param treatmentReminder how long before a treatment is due a reminder is due
 */
public record RiskParameters(Period treatmentReminder) {}
