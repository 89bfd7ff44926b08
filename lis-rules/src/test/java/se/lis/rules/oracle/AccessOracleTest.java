package se.lis.rules.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessDeviation;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.LeaverAccounts;

/** Access management, naively. */
class AccessOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.SYSTEM,
                        ArtefactType.ACCESS_REVIEW,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.ROLE_ASSIGNMENT,
                        ArtefactType.PROCESS,
                        ArtefactType.GOVERNANCE_DOCUMENT)
                .shaped(new Registers.Shape(4, 75, 2, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each(
                        "ACC-002",
                        register -> register.systems().stream(),
                        (each, register, past) -> owned(each, register, past)),
                Oracle.each(
                        "ACC-003",
                        register -> register.accessReviews().stream(),
                        (each, register, past) -> resolved(each, past)),
                Oracle.each(
                        "ACC-004",
                        register -> register.systems().stream(),
                        (each, register, past) -> closed(each, past)),
                Oracle.each(
                        "ACC-005",
                        register -> register.accessReviews().stream(),
                        (each, register, past) -> independent(each, register, past)),
                Oracle.organisation(
                        "ACC-006",
                        (register, past) ->
                                Naive.verdict(Naive.approved(GovernanceDocumentType.ACCESS_ROUTINE, register, past))),
                Oracle.each(
                        "ACC-007",
                        register -> register.systems().stream(),
                        (each, register, past) -> strong(each, register, past)),
                Oracle.each(
                        "ACC-008",
                        register -> register.systems().stream(),
                        (each, register, past) -> confirmed(each, past)),
                Oracle.each("ACC-001", register -> register.systems().stream(), (system, register, past) -> {
                    if (!Naive.inUse(system, past)) {
                        return Optional.empty();
                    }
                    List<Optional<Verdict>> verdicts = new ArrayList<>();
                    for (AccessReviewScope scope : AccessReviewScope.values()) {
                        verdicts.add(reviewed(system, scope, register, past));
                    }
                    return Naive.strongest(verdicts);
                }));
    }

    private static Optional<Verdict> reviewed(
            InformationSystem system, AccessReviewScope scope, LisSnapshot register, Past past) {
        boolean privileged = scope == AccessReviewScope.PRIVILEGED;
        Boolean concerned = !privileged || !system.privilegedHolders().isEmpty()
                ? Boolean.TRUE
                : system.privilegedHoldersListed().orElse(false) ? Boolean.FALSE : null;
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        List<AccessReview> reviews = register.accessReviews().stream()
                .filter(review -> review.system().equals(Optional.of(system.id())))
                .filter(review -> !review.performedOn().isAfter(past.today()))
                .toList();
        LocalDate counted = reviews.stream()
                .filter(review -> review.scope().equals(Optional.of(AccessReviewScope.ALL))
                        || review.scope().equals(Optional.of(scope)))
                .map(AccessReview::performedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate perhaps = reviews.stream()
                .filter(review -> review.scope().isEmpty())
                .map(AccessReview::performedOn)
                .filter(day -> counted == null || day.isAfter(counted))
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate firstUse = system.inUseFrom().orElse(null);
        LocalDate earliest = counted != null ? counted : perhaps == null ? firstUse : null;
        LocalDate latest = perhaps == null
                ? earliest
                : counted != null ? perhaps : firstUse == null ? null : perhaps.isAfter(firstUse) ? perhaps : firstUse;
        InformationClassification current = Naive.classification(system.id(), register, past);
        Integer level = current == null ? null : current.confidentiality().orElse(null);
        int longest = privileged ? 3 : level != null && level >= 3 ? 6 : 12;
        int shortest = privileged ? 3 : level != null && level < 3 ? 12 : 6;
        if (earliest != null && !past.today().isAfter(earliest.plusMonths(shortest))) {
            if (past.today().isBefore(earliest.plusMonths(shortest).minusDays(30))) {
                return Optional.of(Verdict.SATISFIED);
            }
            return Optional.of(Boolean.TRUE.equals(concerned) ? Verdict.UPCOMING : Verdict.UNDETERMINED);
        }
        boolean late = latest != null && past.today().isAfter(latest.plusMonths(longest));
        return Optional.of(late && Boolean.TRUE.equals(concerned) ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    private static Optional<Verdict> owned(InformationSystem system, LisSnapshot register, Past past) {
        return Naive.inUse(system, past)
                ? Naive.verdict(Naive.held(system.resourceOwner(), register, past))
                : Optional.empty();
    }

    private static Optional<Verdict> resolved(AccessReview review, Past past) {
        if (review.performedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (AccessDeviation deviation : review.deviations()) {
            if (past.began(deviation.foundOn())) {
                verdicts.add(Naive.putRight(past.on(deviation.resolvedOn()), deviation.dueBy(), past));
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> closed(InformationSystem system, Past past) {
        if (!Naive.inUse(system, past)) {
            return Optional.empty();
        }
        return Naive.strongest(List.of(
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

    private static Optional<Verdict> independent(AccessReview review, LisSnapshot register, Past past) {
        if (review.performedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        Optional<InformationSystem> system = register.systems().stream()
                .filter(each -> review.system().equals(Optional.of(each.id())))
                .findFirst();
        if (system.isEmpty() || review.performers().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean others = review.performers().stream()
                .anyMatch(person -> !system.get().privilegedHolders().contains(person));
        boolean listed = system.get().privilegedHoldersListed().equals(Optional.of(true));
        return Naive.verdict(others ? (listed ? Boolean.TRUE : null) : Boolean.FALSE);
    }

    private static Optional<Verdict> strong(InformationSystem system, LisSnapshot register, Past past) {
        InformationClassification current = Naive.classification(system.id(), register, past);
        Boolean serious = current == null
                ? null
                : current.confidentiality().map(level -> level >= 3).orElse(null);
        boolean nis = Naive.known(register, past).stream()
                .anyMatch(process ->
                        process.supportingSystems().contains(system.id()) && Naive.nis(process, past.today()));
        Boolean concerned = Naive.or(serious, nis);
        if (!Naive.inUse(system, past) || Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        Boolean strong = system.strongAuthentication().orElse(null);
        return Naive.verdict(Boolean.TRUE.equals(strong) ? strong : concerned == null ? null : strong);
    }

    private static Optional<Verdict> confirmed(InformationSystem system, Past past) {
        LocalDate confirmed = past.on(system.ownerConfirmedOn());
        LocalDate start = confirmed == null ? system.inUseFrom().orElse(null) : confirmed;
        return Naive.inUse(system, past) ? Naive.recurring(start, 12, 30, past) : Optional.empty();
    }
}
