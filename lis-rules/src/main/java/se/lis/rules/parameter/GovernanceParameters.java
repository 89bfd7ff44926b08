package se.lis.rules.parameter;

import java.time.LocalDate;
import java.time.Period;

/**
 * The parameters of governance on one day.
 *
 * @param review how long after a management review the next is expected
 * @param reviewGrace how much later it may be
 * @param instructionDue the last day for the local instruction
 * @param documentReminder how long before its last day a reminder of the review of a document is due
 * @param publication how long after approval a document is published
 */
public record GovernanceParameters(
        Period review, Period reviewGrace, LocalDate instructionDue, Period documentReminder, Period publication) {}
