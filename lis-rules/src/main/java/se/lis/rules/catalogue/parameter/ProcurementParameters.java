package se.lis.rules.catalogue.parameter;

import java.time.Duration;
import java.time.Period;

/**
 * The parameters of procurement and agreements on one day.
 *
 * @param incidentClause within how long a supplier is to tell of an incident
 * @param followUp how long ago a supplier may have been followed up
 * @param followUpReminder how long before that a reminder is due
 */
public record ProcurementParameters(Duration incidentClause, Period followUp, Period followUpReminder) {}
