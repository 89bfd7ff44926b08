package se.lis.rules.catalogue.parameter;

import java.time.Period;

/**
 * The parameters of access management on one day.
 *
 * @param review how old a review of access rights may be
 * @param reviewAtSerious how old it may be where confidentiality is serious
 * @param reviewPrivileged how old a review of privileged rights may be
 * @param reviewReminder how long before that a reminder is due
 * @param seriousLevel from which level confidentiality is serious
 * @param ownerConfirmation how long ago the resource owner may have been confirmed
 * @param leaverPrivileged how long a leaver's privileged account may stay active
 * @param leaver how long a leaver's other account may stay active
 */
public record AccessParameters(
        Period review,
        Period reviewAtSerious,
        Period reviewPrivileged,
        Period reviewReminder,
        int seriousLevel,
        Period ownerConfirmation,
        Period leaverPrivileged,
        Period leaver) {}
