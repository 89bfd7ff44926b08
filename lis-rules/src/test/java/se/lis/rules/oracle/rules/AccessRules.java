package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessDeviation;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.LeaverAccounts;

/** Access management. */
final class AccessRules {

    private AccessRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("ACC-001", LisSnapshot::systems, AccessRules::reviewed),
                Oracle.each("ACC-002", LisSnapshot::systems, AccessRules::owned),
                Oracle.each(
                        "ACC-003",
                        LisSnapshot::accessReviews,
                        (review, register, past) ->
                                Answers.where(used(review, register, past), resolved(review, past))),
                Oracle.each("ACC-004", LisSnapshot::systems, AccessRules::closed),
                Oracle.each(
                        "ACC-005",
                        LisSnapshot::accessReviews,
                        (review, register, past) -> Answers.where(
                                Answers.and(
                                        used(review, register, past), Answers.not(followed(review, register, past))),
                                independent(review, register, past))),
                Oracle.organisation("ACC-006", AccessRules::routine).from(InForce.REVIEW),
                Oracle.each("ACC-007", LisSnapshot::systems, AccessRules::strong),
                Oracle.each("ACC-008", LisSnapshot::systems, AccessRules::confirmed));
    }

    private static Optional<Verdict> reviewed(InformationSystem system, Lookup register, Past past) {
        if (!Answers.inUse(system, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (AccessReviewScope scope : AccessReviewScope.values()) {
            verdicts.add(reviewedIn(system, scope, register, past));
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> reviewedIn(
            InformationSystem system, AccessReviewScope scope, Lookup register, Past past) {
        boolean privileged = scope == AccessReviewScope.PRIVILEGED;
        Boolean concerned = !privileged || !system.privilegedHolders().isEmpty()
                ? Boolean.TRUE
                : system.privilegedHoldersListed().orElse(false) ? Boolean.FALSE : null;
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        List<AccessReview> reviews = register.of(Group.REVIEWS_OF, system.id()).stream()
                .filter(review -> !review.performedOn().isAfter(past.today()))
                .toList();
        LocalDate counted = reviews.stream()
                .filter(review -> privileged || review.scope().equals(Optional.of(AccessReviewScope.ALL)))
                .map(AccessReview::performedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate perhaps = reviews.stream()
                .filter(review -> !privileged && review.scope().isEmpty())
                .map(AccessReview::performedOn)
                .filter(day -> counted == null || day.isAfter(counted))
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate firstUse = system.inUseFrom().orElse(null);
        LocalDate earliest = counted != null ? counted : perhaps == null ? firstUse : null;
        LocalDate latest = perhaps == null
                ? earliest
                : counted != null ? perhaps : firstUse == null ? null : perhaps.isAfter(firstUse) ? perhaps : firstUse;
        Boolean serious = serious(system, register);
        int longest = privileged ? 3 : Boolean.TRUE.equals(serious) ? 6 : 12;
        int shortest = privileged ? 3 : Boolean.FALSE.equals(serious) ? 12 : 6;
        if (earliest != null && !past.today().isAfter(earliest.plusMonths(shortest))) {
            if (past.today().isBefore(earliest.plusMonths(shortest).minusDays(30))) {
                return Optional.of(Verdict.SATISFIED);
            }
            return Optional.of(Boolean.TRUE.equals(concerned) ? Verdict.UPCOMING : Verdict.UNDETERMINED);
        }
        boolean late = latest != null && past.today().isAfter(latest.plusMonths(longest));
        return Optional.of(late && Boolean.TRUE.equals(concerned) ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    /** Whether the confidentiality of a system is serious: null where it is not classified, and where what was classified on one day differs. */
    private static Boolean serious(InformationSystem system, Lookup register) {
        return Answers.alike(
                register.current(system.id()),
                current -> current.confidentiality().map(level -> level >= 3).orElse(null));
    }

    private static Optional<Verdict> owned(InformationSystem system, Lookup register, Past past) {
        return Answers.inUse(system, past)
                ? Answers.verdict(Answers.held(system.resourceOwner(), register, past))
                : Optional.empty();
    }

    /** Whether the system is not retired; of no named system it may be any. */
    private static Boolean used(AccessReview review, Lookup register, Past past) {
        return review.system().isEmpty()
                ? Boolean.TRUE
                : Answers.goesOn(review.system().get(), register, past);
    }

    /** Whether the same rights were looked through again on a later day: null where a scope that nobody stated decides. */
    private static Boolean followed(AccessReview review, Lookup register, Past past) {
        Boolean followed = false;
        if (review.system().isEmpty()) {
            return followed;
        }
        for (AccessReview other : register.of(Group.REVIEWS_OF, review.system().get())) {
            LocalDate day = other.performedOn();
            if (day.isAfter(review.performedOn()) && !day.isAfter(past.today())) {
                Boolean whole = other.scope()
                        .map(scope -> scope == AccessReviewScope.ALL)
                        .orElse(null);
                Boolean few = review.scope()
                        .map(scope -> scope == AccessReviewScope.PRIVILEGED)
                        .orElse(null);
                followed = Answers.or(followed, Answers.or(whole, few));
            }
        }
        return followed;
    }

    private static Optional<Verdict> resolved(AccessReview review, Past past) {
        if (review.performedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (AccessDeviation deviation : review.deviations()) {
            if (past.began(deviation.foundOn())) {
                verdicts.add(Answers.putRight(past.on(deviation.resolvedOn()), deviation.dueBy(), past));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> closed(InformationSystem system, Past past) {
        if (!Answers.inUse(system, past)) {
            return Optional.empty();
        }
        return Answers.strongest(List.of(
                closedWithin(
                        system.leaverAccounts().flatMap(LeaverAccounts::privilegedCount),
                        system.leaverAccounts().flatMap(LeaverAccounts::oldestPrivilegedOn),
                        1,
                        past),
                closedWithin(
                        system.leaverAccounts().flatMap(LeaverAccounts::otherCount),
                        system.leaverAccounts().flatMap(LeaverAccounts::oldestOtherOn),
                        7,
                        past)));
    }

    private static Optional<Verdict> closedWithin(
            Optional<Integer> count, Optional<LocalDate> oldest, int days, Past past) {
        boolean ahead = oldest.isPresent() && oldest.get().isAfter(past.today());
        if (!ahead && count.equals(Optional.of(0))) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (ahead || oldest.isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (!past.today().isAfter(oldest.get().plusDays(days))) {
            return Optional.empty();
        }
        return Optional.of(count.isEmpty() ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> independent(AccessReview review, Lookup register, Past past) {
        if (review.performedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        Optional<InformationSystem> system = review.system().flatMap(id -> register.find(id, InformationSystem.class));
        if (system.isEmpty() || review.performers().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean others = review.performers().stream()
                .anyMatch(person -> !system.get().privilegedHolders().contains(person));
        boolean listed = system.get().privilegedHoldersListed().equals(Optional.of(true));
        return Answers.verdict(others ? (listed ? Boolean.TRUE : null) : Boolean.FALSE);
    }

    private static Optional<Verdict> routine(Lookup register, Past past) {
        return Answers.verdict(DocumentRules.approved(GovernanceDocumentType.ACCESS_ROUTINE, register, past));
    }

    private static Optional<Verdict> strong(InformationSystem system, Lookup register, Past past) {
        if (!Answers.inUse(system, past)) {
            return Optional.empty();
        }
        Boolean serious = serious(system, register);
        boolean nis = register.of(Group.PROCESSES_ON, system.id()).stream()
                .anyMatch(process -> past.began(process.startedOn()) && Answers.nis(process, past.today(), past));
        return Answers.asked(
                Answers.or(serious, nis), system.strongAuthentication().orElse(null));
    }

    private static Optional<Verdict> confirmed(InformationSystem system, Past past) {
        LocalDate confirmed = past.on(system.ownerConfirmedOn());
        LocalDate start = confirmed == null ? system.inUseFrom().orElse(null) : confirmed;
        return Answers.inUse(system, past) ? Answers.recurring(start, 12, 30, past) : Optional.empty();
    }
}
