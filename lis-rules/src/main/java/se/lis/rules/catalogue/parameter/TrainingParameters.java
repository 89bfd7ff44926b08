package se.lis.rules.catalogue.parameter;

import java.time.Period;
import java.util.Set;
import se.lis.core.organisation.Role;

/**
 * The parameters of training on one day.
 *
 * @param basicsShare how many of a hundred who are to take the mandatory basic course have taken it at the least
 * @param managementRoles the roles whose holders are the organisation's management
 * @param operatorManagementRoles the roles whose holders surely are the management of an operator
 * @param managementTraining how old the management's training on security measures may be
 * @param nanoFollowUp how far back months without a result of their nano course are asked for
 */
public record TrainingParameters(
        int basicsShare,
        Set<Role> managementRoles,
        Set<Role> operatorManagementRoles,
        Period managementTraining,
        Period nanoFollowUp) {}
