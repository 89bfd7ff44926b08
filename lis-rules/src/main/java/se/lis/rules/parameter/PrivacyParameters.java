package se.lis.rules.parameter;

import java.time.Period;

/**
 * The parameters of the register of processing and of impact assessment on one day.
 *
 * @param entryReview how old the review of an entry may be
 * @param entryReviewReminder how long before that a reminder is due
 * @param assessmentCriteria from how many of the nine criteria an impact assessment is required
 * @param assessmentReminder how long before processing starts a reminder of the impact assessment is due
 */
public record PrivacyParameters(
        Period entryReview, Period entryReviewReminder, int assessmentCriteria, Period assessmentReminder) {}
