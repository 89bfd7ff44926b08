package se.lis.rules.catalogue.parameter;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import se.lis.core.organisation.Role;

/**
 * The parameters of governance on one day.
 *
 * @param review how long after a management review the next is expected
 * @param reviewGrace how much later it may be
 * @param instructionDue the last day for the local instruction
 * @param documentReminder how long before its last day a reminder of the review of a document is due
 * @param publication how long after approval a document is published
 * @param incompatibleRoles the roles that decide why and how personal data are processed, which a data protection officer does not hold
 * @param appointedRoles the roles that somebody always holds
 * @param introducedRoles the roles that somebody holds once they are introduced
 * @param registrationChange how long after a change it is reported to the single point of contact
 * @param registrationGrace how long after the act covers an operator it counts as not registered
 * @param archiveReview how long after its review the archive description is reviewed again
 * @param criticalLawWaivable whether a critical violation of law can be accepted by a waiver
 */
public record GovernanceParameters(
        Period review,
        Period reviewGrace,
        LocalDate instructionDue,
        Period documentReminder,
        Period publication,
        Set<Role> incompatibleRoles,
        Set<Role> appointedRoles,
        Set<Role> introducedRoles,
        Period registrationChange,
        Period registrationGrace,
        Period archiveReview,
        boolean criticalLawWaivable) {}
