package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;

/** Whether impact assessments come first, by hand. */
final class AssessmentTimingRules {

    private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);

    private AssessmentTimingRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("DPI-002", LisSnapshot::processingActivities, AssessmentTimingRules::assessedFirst));
    }

    private static Optional<Verdict> assessedFirst(ProcessingActivity entry, Facts register, Past past) {
        Boolean required = PrivacyRules.required(entry, entry.startedOn().orElse(null));
        LocalDate first = register.of(Group.ASSESSMENTS_OF, entry.id()).stream()
                .map(assessment -> past.on(assessment.completedOn()))
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate start = entry.startedOn().orElse(null);
        boolean out = past.on(entry.endedOn()) != null
                || entry.legislativeAssessmentStatement().isPresent()
                || entry.role().equals(Optional.of(ProcessingRole.PROCESSOR))
                || Boolean.FALSE.equals(required)
                || first == null
                || (start != null && start.isBefore(GDPR));
        if (out) {
            return Optional.empty();
        }
        if (start == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (!first.isAfter(start)) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(entry.role().isEmpty() || required == null ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }
}
