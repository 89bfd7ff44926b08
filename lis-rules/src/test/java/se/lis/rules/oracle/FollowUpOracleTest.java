package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.ManagementReview;
import se.lis.core.organisation.Role;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.InternalAudit;
import se.lis.core.planning.PlannedActivity;

/** Activities, audits, reports, documents and the last management review, naively. */
class FollowUpOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.ACTIVITY,
                        ArtefactType.INTERNAL_AUDIT,
                        ArtefactType.DPO_REPORT,
                        ArtefactType.GOVERNANCE_DOCUMENT,
                        ArtefactType.MANAGEMENT_REVIEW)
                .shaped(new Registers.Shape(4, 75, 2, 0, false));
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("PLN-008", "GOV-008");
    }

    /** In half of the registers, reviews are prepared and received by the right roles, with a plan for three years. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        if (random.nextBoolean()) {
            return register;
        }
        return LisSnapshot.builder()
                .copyOf(register)
                .managementReviews(register.managementReviews().stream()
                        .map(review -> review.withPreparedByRole(Role.INFORMATION_SECURITY_COORDINATOR)
                                .withReceivedByRole(Role.HEAD_OF_ADMINISTRATION)
                                .withPlanYears(review.year(), review.year() + 1, review.year() + 2))
                        .toList())
                .build();
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each(
                        "PLN-002",
                        register -> register.activities().stream(),
                        (each, register, past) -> timely(each, past)),
                Oracle.each(
                        "PLN-003",
                        register -> register.activities().stream(),
                        (each, register, past) -> told(each, past)),
                Oracle.organisation("PLN-008", FollowUpOracleTest::delivered),
                Oracle.organisation("PLN-010", FollowUpOracleTest::audited),
                Oracle.each(
                        "GOV-003", register -> register.governanceDocuments().stream(), FollowUpOracleTest::revised),
                Oracle.each(
                        "GOV-008", register -> register.managementReviews().stream(), FollowUpOracleTest::threeYears),
                Oracle.each("GOV-009", register -> register.managementReviews().stream(), FollowUpOracleTest::stepped),
                Oracle.each(
                        "GOV-015", register -> register.governanceDocuments().stream(), FollowUpOracleTest::published));
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
        return Naive.verdict(
                activity.responsibleRole().isPresent() && activity.dueBy().isPresent());
    }

    private static Optional<Verdict> delivered(LisSnapshot register, Past past) {
        int year = past.today().getYear() - 1;
        LocalDate due = LocalDate.of(year + 1, 3, 31);
        boolean any = false;
        for (DpoAnnualReport report : register.dpoReports()) {
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

    private static Optional<Verdict> audited(LisSnapshot register, Past past) {
        boolean undated = false;
        for (InternalAudit audit : register.internalAudits()) {
            LocalDate day = past.on(audit.conductedOn());
            if (day != null && !past.today().isAfter(day.plusYears(1))) {
                return Optional.of(Verdict.SATISFIED);
            }
            undated |= audit.conductedOn().isEmpty();
        }
        return Optional.of(undated ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> revised(GovernanceDocument document, LisSnapshot register, Past past) {
        Boolean current = Naive.current(document, register, past);
        if (past.on(document.approvedOn()) == null || Boolean.FALSE.equals(current)) {
            return Optional.empty();
        }
        if (document.reviewBy().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = document.reviewBy().get();
        if (past.today().isBefore(due.minusDays(60))) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (current == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().isAfter(due) ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    /** What was published before it was approved contradicts itself. */
    private static Optional<Verdict> published(GovernanceDocument document, LisSnapshot register, Past past) {
        LocalDate approved = past.on(document.approvedOn());
        Boolean current = Naive.current(document, register, past);
        if (approved == null || Boolean.FALSE.equals(current)) {
            return Optional.empty();
        }
        LocalDate due = approved.plusDays(30);
        LocalDate published = past.on(document.publishedOn());
        if (published != null && !published.isBefore(approved) && !published.isAfter(due)) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (!past.today().isAfter(due)) {
            return Optional.empty();
        }
        boolean impossible = published != null && published.isBefore(approved);
        return Optional.of(current == null || impossible ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static boolean last(ManagementReview review, LisSnapshot register, Past past) {
        LocalDate decided = past.on(review.decidedOn());
        return decided != null
                && register.managementReviews().stream()
                        .filter(other -> past.on(other.decidedOn()) != null)
                        .noneMatch(other -> past.on(other.decidedOn()).isAfter(decided)
                                || (past.on(other.decidedOn()).equals(decided)
                                        && other.id().compareTo(review.id()) > 0));
    }

    private static Optional<Verdict> threeYears(ManagementReview review, LisSnapshot register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        int year = review.year();
        return Naive.verdict(review.planYears().containsAll(List.of(year, year + 1, year + 2)));
    }

    private static Optional<Verdict> stepped(ManagementReview review, LisSnapshot register, Past past) {
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
        return Naive.verdict(Naive.and(prepared, Naive.and(received, appended)));
    }
}
