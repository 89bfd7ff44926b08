package se.lis.rules.catalogue.parameter;

import java.time.LocalDate;
import java.time.Period;

/**
 * The parameters of the register of processing and of impact assessment on one day.
 *
 * @param entryReview how old the review of an entry may be
 * @param entryReviewReminder how long before that a reminder is due
 * @param assessmentCriteria from how many of the nine criteria an impact assessment is required
 * @param assessmentReminder how long before processing starts a reminder of the impact assessment is due
 * @param assessmentReview how old the last review of an impact assessment may be where nothing changed
 * @param consultationAnswer how long the authority may take to advise on a prior consultation, extension included
 * @param consultationAfterChange how long a prior consultation may wait after the risk of processing that goes on changed
 * @param riskAnalysisDue the last day on which all processing is to have a risk analysis
 * @param requestAnswer how long a data subject's request may wait for its answer
 * @param requestExtension how much longer it may take where the person was informed why
 */
public record PrivacyParameters(
        Period entryReview,
        Period entryReviewReminder,
        int assessmentCriteria,
        Period assessmentReminder,
        Period assessmentReview,
        Period consultationAnswer,
        Period consultationAfterChange,
        LocalDate riskAnalysisDue,
        Period requestAnswer,
        Period requestExtension) {}
