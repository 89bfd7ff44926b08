package se.lis.rules.parameter;

import java.time.Period;

/**
 * The parameters of information classification on one day.
 *
 * @param largeVolume from how many data subjects a volume of personal data is large
 * @param renewal how old a classification may be
 * @param renewalReminder how long before that a reminder is due
 * @param planYears how many years a plan for classification holds at least
 */
public record ClassificationParameters(int largeVolume, Period renewal, Period renewalReminder, int planYears) {}
