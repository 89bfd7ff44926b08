package se.lis.rules.parameter;

import java.util.Set;
import se.lis.core.planning.WorkingMethod;

/**
 * The parameters of planning and follow-up on one day.
 *
 * @param workingMethods the working methods that the year's materiality and risk analysis includes
 */
public record PlanningParameters(Set<WorkingMethod> workingMethods) {}
