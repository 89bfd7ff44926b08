package se.lis.rules.parameter;

import java.time.Duration;

/**
 * The parameters of incident management on one day. Each component stands under the same name in {@code
 * parameters/incident.yaml}, with its values over time and their sources.
 *
 * @param breachNotification how long after awareness a personal data breach may be notified
 * @param breachNotificationReminder how long before that a reminder is due
 * @param breachAssessment how long after awareness a reminder of the risk assessment is due
 */
public record IncidentParameters(
        Duration breachNotification, Duration breachNotificationReminder, Duration breachAssessment) {}
