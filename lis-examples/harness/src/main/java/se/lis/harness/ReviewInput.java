package se.lis.harness;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.report.Report;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.review.ManagementReviewReport;

/**
 * What a report and a review are made of.
 *
 * @param report writes them
 * @param assessment the assessment at the moment asked for, with messages
 * @param review the review, compared with the same register a year before
 */
record ReviewInput(Report report, Assessment assessment, ManagementReviewReport review) {

    /** Judges a register at a moment, and as it was known a year before. */
    static ReviewInput of(JudgingInput judged, Locale locale) {
        LisSnapshot register = judged.register();
        ComplianceEngine engine = judged.engine();
        Assessment now = judged.assess();
        Instant yearBefore = ZonedDateTime.ofInstant(
                        judged.asOf(), register.organisation().zone())
                .minusYears(1)
                .toInstant();
        Optional<Assessment> before;
        try {
            before = Optional.of(engine.assess(register, yearBefore));
        } catch (IllegalArgumentException notDated) {
            // The law of that day is not in the catalogue; the review then says that there is nothing to compare with.
            before = Optional.empty();
        }
        return new ReviewInput(
                new Report(register, engine, locale),
                now,
                ManagementReviewReport.of(register, engine.catalogue(), now, before));
    }
}
