package se.lis.rules.catalogue.parameter;

import java.time.Period;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.planning.ControlTopic;
import se.lis.core.planning.WorkingMethod;

/**
 * The parameters of planning and follow-up on one day.
 *
 * @param workingMethods the working methods that the year's materiality and risk analysis includes
 * @param activityReminder how long before its last day a reminder of an activity is due
 * @param audit how long after an internal audit the next is due
 * @param dpoReport how long after its year the data protection officer's report is delivered
 * @param dpoReportReminder how long before that a reminder is due
 * @param yearStart how far into a year its plans and activities may still be lacking
 * @param operationalGoal the goal of the operational plan under which activities are reported
 * @param yearDocuments what the organisation decides on for each year
 * @param controlTopics what the internal control plan follows up
 */
public record PlanningParameters(
        Set<WorkingMethod> workingMethods,
        Period activityReminder,
        Period audit,
        Period dpoReport,
        Period dpoReportReminder,
        Period yearStart,
        String operationalGoal,
        Set<ArtefactType> yearDocuments,
        Set<ControlTopic> controlTopics) {}
