package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.governance.ManagementReview;
import se.lis.core.organisation.Role;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.InternalAudit;
import se.lis.core.planning.PlannedActivity;

/** Activities, audits, reports and documents, by hand. */
final class FollowUpRules {

    private FollowUpRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("PLN-002", LisSnapshot::activities, (each, register, past) -> timely(each, past)),
                RuleByHand.each("PLN-003", LisSnapshot::activities, (each, register, past) -> told(each, past)),
                RuleByHand.organisation("PLN-008", FollowUpRules::delivered),
                RuleByHand.organisation("PLN-010", FollowUpRules::audited),
                RuleByHand.each("GOV-003", LisSnapshot::governanceDocuments, FollowUpRules::revised),
                RuleByHand.each("GOV-008", LisSnapshot::managementReviews, FollowUpRules::threeYears),
                RuleByHand.each("GOV-009", LisSnapshot::managementReviews, FollowUpRules::stepped),
                RuleByHand.each("GOV-015", LisSnapshot::governanceDocuments, FollowUpRules::published));
    }

    private static Optional<Verdict> timely(PlannedActivity activity, Past past) {
        if (!past.began(activity.plannedOn())) {
            return Optional.empty();
        }
        if (past.on(activity.completedOn()) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (activity.dueBy().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = activity.dueBy().get();
        if (past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return past.today().isBefore(due.minusDays(30)) ? Optional.empty() : Optional.of(Verdict.UPCOMING);
    }

    private static Optional<Verdict> told(PlannedActivity activity, Past past) {
        if (!past.began(activity.plannedOn()) || past.on(activity.completedOn()) != null) {
            return Optional.empty();
        }
        return Answers.verdict(
                activity.responsibleRole().isPresent() && activity.dueBy().isPresent());
    }

    private static Optional<Verdict> delivered(Facts register, Past past) {
        int year = past.today().getYear() - 1;
        LocalDate due = LocalDate.of(year + 1, 3, 31);
        boolean any = false;
        for (DpoAnnualReport report : register.all().dpoReports()) {
            LocalDate day = past.on(report.deliveredOn());
            if (report.year() == year && day != null) {
                any = true;
                if (!day.isAfter(due)) {
                    return Optional.of(Verdict.SATISFIED);
                }
            }
        }
        if (any || past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return past.today().isBefore(due.minusDays(30)) ? Optional.empty() : Optional.of(Verdict.UPCOMING);
    }

    private static Optional<Verdict> audited(Facts register, Past past) {
        boolean undated = false;
        for (InternalAudit audit : register.all().internalAudits()) {
            LocalDate day = past.on(audit.conductedOn());
            if (day != null && !past.today().isAfter(day.plusYears(1))) {
                return Optional.of(Verdict.SATISFIED);
            }
            undated |= audit.conductedOn().isEmpty();
        }
        return Optional.of(undated ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    /** Approved, and not replaced by a later one of a kind of which there is one at a time. */
    private static boolean current(GovernanceDocument document, Facts register, Past past) {
        LocalDate approved = past.on(document.approvedOn());
        return approved != null
                && register.all().governanceDocuments().stream()
                        .filter(other -> other.documentType().equals(document.documentType()))
                        .filter(other -> other.documentType()
                                .map(GovernanceDocumentType::oneAtATime)
                                .orElse(false))
                        .filter(other -> past.on(other.approvedOn()) != null)
                        .noneMatch(other -> past.on(other.approvedOn()).isAfter(approved)
                                || (past.on(other.approvedOn()).equals(approved)
                                        && other.id().compareTo(document.id()) > 0));
    }

    private static Optional<Verdict> revised(GovernanceDocument document, Facts register, Past past) {
        if (!current(document, register, past)) {
            return Optional.empty();
        }
        if (document.reviewBy().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = document.reviewBy().get();
        if (past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Optional.of(past.today().isBefore(due.minusDays(60)) ? Verdict.SATISFIED : Verdict.UPCOMING);
    }

    private static Optional<Verdict> published(GovernanceDocument document, Facts register, Past past) {
        if (!current(document, register, past)) {
            return Optional.empty();
        }
        LocalDate due = document.approvedOn().orElseThrow().plusDays(30);
        LocalDate published = past.on(document.publishedOn());
        if (published != null) {
            return Answers.verdict(!published.isAfter(due));
        }
        return past.today().isAfter(due) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }

    private static boolean last(ManagementReview review, Facts register, Past past) {
        LocalDate decided = past.on(review.decidedOn());
        return decided != null
                && register.all().managementReviews().stream()
                        .filter(other -> past.on(other.decidedOn()) != null)
                        .noneMatch(other -> past.on(other.decidedOn()).isAfter(decided)
                                || (past.on(other.decidedOn()).equals(decided)
                                        && other.id().compareTo(review.id()) > 0));
    }

    private static Optional<Verdict> threeYears(ManagementReview review, Facts register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        int year = review.year();
        return Answers.verdict(review.planYears().containsAll(List.of(year, year + 1, year + 2)));
    }

    private static Optional<Verdict> stepped(ManagementReview review, Facts register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        Boolean prepared = review.preparedByRole()
                .map(role -> role == Role.INFORMATION_SECURITY_COORDINATOR)
                .orElse(null);
        Boolean received = review.receivedByRole()
                .map(role -> role == Role.HEAD_OF_ADMINISTRATION)
                .orElse(null);
        Boolean appended = review.appendedToOperationalPlan().orElse(null);
        return Answers.verdict(Answers.and(prepared, Answers.and(received, appended)));
    }
}
