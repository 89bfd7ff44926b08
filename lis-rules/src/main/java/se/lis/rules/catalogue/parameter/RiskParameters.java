package se.lis.rules.catalogue.parameter;

import java.time.Period;
import java.util.Set;
import se.lis.core.organisation.Role;

/**
 * The parameters of risk management on one day.
 *
 * @param treatmentReminder how long before a treatment is due a reminder is due
 * @param assessment how long after its identification a risk is assessed at the latest
 * @param highScore from which product of likelihood and consequence a risk is high
 * @param acceptableScore up to which product of likelihood and consequence anybody may accept a risk
 * @param acceptingRoles the roles that may accept any risk
 * @param review how old the review of a risk may be
 * @param reviewReminder how long before that a reminder is due
 * @param analysis how old the risk analysis of a process in a NIS sector may be
 */
public record RiskParameters(
        Period treatmentReminder,
        Period assessment,
        int highScore,
        int acceptableScore,
        Set<Role> acceptingRoles,
        Period review,
        Period reviewReminder,
        Period analysis) {}
