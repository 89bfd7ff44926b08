package se.lis.rules.catalogue.parameter;

import java.time.Duration;
import java.time.Period;
import java.util.Set;
import se.lis.core.incident.BreachRisk;

/**
 * The parameters of incident management on one day. Each component stands under the same name in {@code
 * parameters/incident.yaml}, with its values over time and their sources.
 *
 * @param notifiableRisks the assessed risks of a personal data breach that is to be notified
 * @param breachNotification how long after awareness a personal data breach may be notified
 * @param breachNotificationReminder how long before that a reminder is due
 * @param breachAssessment how long after awareness a reminder of the risk assessment is due
 * @param documentation how long after awareness a breach is documented at the latest
 * @param earlyWarning how long after awareness the early warning of a significant incident may be given
 * @param significantNotification how long after awareness a significant incident may be notified
 * @param trustServiceNotification how long after awareness a provider of trust services may notify one
 * @param finalReport how long after the notification the final report may be given
 * @param lateShare how many in a hundred of the notifiable breaches may be notified late
 * @param lateShareWindow over how long that share is taken
 * @param contentComplete how long after the first notification its content is complete at the latest
 * @param subjectsInformed how many days after awareness, or the authority's order, the people concerned are informed
 * @param subjectsInformedAtLast after how long information to the people concerned counts as not given without undue delay
 * @param recipientsInformed how long after awareness recipients of the service are told of an incident or threat
 * @param processorNotice how long after its own awareness a processor informs the controller where the agreement says nothing
 * @param significanceAssessment how long after awareness it is assessed whether an incident is significant
 * @param rootCause how long after handling an incident has its root cause and corrective actions
 * @param repetition within what time a similar incident is a repetition
 * @param openIncident how long an incident may be open
 */
public record IncidentParameters(
        Set<BreachRisk> notifiableRisks,
        Duration breachNotification,
        Duration breachNotificationReminder,
        Duration breachAssessment,
        Duration documentation,
        Duration earlyWarning,
        Duration significantNotification,
        Duration trustServiceNotification,
        Period finalReport,
        int lateShare,
        Period lateShareWindow,
        Period contentComplete,
        Period subjectsInformed,
        Period subjectsInformedAtLast,
        Duration recipientsInformed,
        Duration processorNotice,
        Duration significanceAssessment,
        Period rootCause,
        Period repetition,
        Period openIncident) {}
