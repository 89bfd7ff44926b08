package se.lis.rules.catalogue.parameter;

import java.time.Period;

/**
 * The parameters of information classification on one day.
 *
 * @param largeVolume from how many data subjects a volume of personal data is large
 * @param renewal how old a classification may be
 * @param renewalReminder how long before that a reminder is due
 * @param planYears how many years a plan for classification holds at least
 * @param specialCategoriesLevel the level of confidentiality for special categories of data
 * @param largeVolumeLevel the level of confidentiality for special categories at large volume
 * @param importantAvailability the level of availability for what is in a NIS sector or has priority in the RSA
 * @param controlVerification how long ago a control may have been found sufficient
 * @param planTolerance how many points of a hundred classification may lie behind its plan
 */
public record ClassificationParameters(
        int largeVolume,
        Period renewal,
        Period renewalReminder,
        int planYears,
        int specialCategoriesLevel,
        int largeVolumeLevel,
        int importantAvailability,
        Period controlVerification,
        int planTolerance) {}
