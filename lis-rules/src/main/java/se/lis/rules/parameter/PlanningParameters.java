package se.lis.rules.parameter;

import java.time.Period;
import java.util.Set;
import se.lis.core.planning.WorkingMethod;

/**
 * The parameters of planning and follow-up on one day.
 *
 * @param workingMethods the working methods that the year's materiality and risk analysis includes
 * @param activityReminder how long before its last day a reminder of an activity is due
 * @param audit how long after an internal audit the next is due
 * @param dpoReport how long after its year the data protection officer's report is delivered
 * @param dpoReportReminder how long before that a reminder is due
 */
public record PlanningParameters(
        Set<WorkingMethod> workingMethods,
        Period activityReminder,
        Period audit,
        Period dpoReport,
        Period dpoReportReminder) {}
