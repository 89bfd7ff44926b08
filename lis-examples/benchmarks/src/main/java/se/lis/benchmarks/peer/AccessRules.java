package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessDeviation;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.classification.InformationClassification;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.LeaverAccounts;

/** Systems and who may use them, by hand. */
final class AccessRules {

    private AccessRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("ACC-002", LisSnapshot::systems, (each, register, past) -> owned(each, register, past)),
                RuleByHand.each("ACC-003", LisSnapshot::accessReviews, (each, register, past) -> resolved(each, past)),
                RuleByHand.each("ACC-004", LisSnapshot::systems, (each, register, past) -> closed(each, past)),
                RuleByHand.each(
                        "ACC-005",
                        LisSnapshot::accessReviews,
                        (each, register, past) -> independent(each, register, past)),
                RuleByHand.organisation(
                        "ACC-006",
                        (register, past) -> Answers.verdict(
                                Answers.approved(GovernanceDocumentType.ACCESS_ROUTINE, register, past))),
                RuleByHand.each(
                        "ACC-007", LisSnapshot::systems, (each, register, past) -> strong(each, register, past)),
                RuleByHand.each("ACC-008", LisSnapshot::systems, (each, register, past) -> confirmed(each, past)),
                RuleByHand.each("ACC-001", LisSnapshot::systems, (system, register, past) -> {
                    if (!Answers.inUse(system, past)) {
                        return Optional.empty();
                    }
                    List<Optional<Verdict>> verdicts = new ArrayList<>();
                    for (AccessReviewScope scope : AccessReviewScope.values()) {
                        verdicts.add(reviewed(system, scope, register, past));
                    }
                    return Answers.strongest(verdicts);
                }));
    }

    private static Optional<Verdict> reviewed(
            InformationSystem system, AccessReviewScope scope, Facts register, Past past) {
        boolean privileged = scope == AccessReviewScope.PRIVILEGED;
        Boolean concerned = !privileged || !system.privilegedHolders().isEmpty()
                ? Boolean.TRUE
                : system.privilegedHoldersListed().orElse(false) ? Boolean.FALSE : null;
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        LocalDate last = system.inUseFrom().orElse(null);
        boolean reviewed = false;
        for (AccessReview review : register.of(Group.REVIEWS_OF, system.id())) {
            boolean counts = !review.performedOn().isAfter(past.today())
                    && (review.scope().equals(Optional.of(AccessReviewScope.ALL))
                            || review.scope().equals(Optional.of(scope)));
            if (counts && (!reviewed || review.performedOn().isAfter(last))) {
                last = review.performedOn();
                reviewed = true;
            }
        }
        if (last == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate since = last;
        boolean hidden = register.of(Group.REVIEWS_OF, system.id()).stream()
                .anyMatch(review -> review.scope().isEmpty()
                        && !review.performedOn().isAfter(past.today())
                        && review.performedOn().isAfter(since));
        InformationClassification current = Answers.classification(system.id(), register, past);
        Integer level = current == null ? null : current.confidentiality().orElse(null);
        int longest = privileged ? 3 : level != null && level >= 3 ? 6 : 12;
        int shortest = privileged ? 3 : level != null && level < 3 ? 12 : 6;
        if (Boolean.TRUE.equals(concerned) && !hidden && past.today().isAfter(last.plusMonths(longest))) {
            return Optional.of(Verdict.VIOLATION);
        }
        if (past.today().isAfter(last.plusMonths(shortest))) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean soon = !past.today().isBefore(last.plusMonths(shortest).minusDays(30));
        return Optional.of(soon && Boolean.TRUE.equals(concerned) ? Verdict.UPCOMING : Verdict.SATISFIED);
    }

    private static Optional<Verdict> owned(InformationSystem system, Facts register, Past past) {
        return Answers.inUse(system, past)
                ? Answers.verdict(Answers.held(system.resourceOwner(), register, past))
                : Optional.empty();
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
                closed(
                        system.leaverAccounts().flatMap(LeaverAccounts::privilegedCount),
                        system.leaverAccounts().flatMap(LeaverAccounts::oldestPrivilegedOn),
                        1,
                        past),
                closed(
                        system.leaverAccounts().flatMap(LeaverAccounts::otherCount),
                        system.leaverAccounts().flatMap(LeaverAccounts::oldestOtherOn),
                        7,
                        past)));
    }

    private static Optional<Verdict> closed(Optional<Integer> count, Optional<LocalDate> oldest, int days, Past past) {
        boolean ahead = oldest.isPresent() && oldest.get().isAfter(past.today());
        if (count.isEmpty() || ahead) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (count.get() == 0) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Answers.verdict(
                oldest.map(day -> !past.today().isAfter(day.plusDays(days))).orElse(null));
    }

    private static Optional<Verdict> independent(AccessReview review, Facts register, Past past) {
        if (review.performedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        Optional<InformationSystem> system = review.system().flatMap(register::system);
        if (system.isEmpty() || review.performers().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean others = review.performers().stream()
                .anyMatch(person -> !system.get().privilegedHolders().contains(person));
        boolean listed = system.get().privilegedHoldersListed().equals(Optional.of(true));
        return Answers.verdict(others ? (listed ? Boolean.TRUE : null) : Boolean.FALSE);
    }

    private static Optional<Verdict> strong(InformationSystem system, Facts register, Past past) {
        InformationClassification current = Answers.classification(system.id(), register, past);
        Boolean serious = current == null
                ? null
                : current.confidentiality().map(level -> level >= 3).orElse(null);
        boolean nis = register.of(Group.PROCESSES_ON, system.id()).stream()
                .anyMatch(process -> past.began(process.startedOn()) && Answers.nis(process, past.today()));
        Boolean concerned = Answers.or(serious, nis);
        if (!Answers.inUse(system, past) || Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        Boolean strong = system.strongAuthentication().orElse(null);
        return Answers.verdict(Boolean.TRUE.equals(strong) ? strong : concerned == null ? null : strong);
    }

    private static Optional<Verdict> confirmed(InformationSystem system, Past past) {
        LocalDate confirmed = past.on(system.ownerConfirmedOn());
        LocalDate start = confirmed == null ? system.inUseFrom().orElse(null) : confirmed;
        return Answers.inUse(system, past) ? Answers.recurring(start, 12, 30, past) : Optional.empty();
    }
}
