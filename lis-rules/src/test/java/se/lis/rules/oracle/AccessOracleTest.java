package se.lis.rules.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.organisation.InformationSystem;

/** Access management, naively. */
class AccessOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.SYSTEM, ArtefactType.ACCESS_REVIEW, ArtefactType.CLASSIFICATION)
                .shaped(new Registers.Shape(4, 75, 2, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(Oracle.each("ACC-001", register -> register.systems().stream(), (system, register, past) -> {
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
        LocalDate last = system.inUseFrom().orElse(null);
        boolean reviewed = false;
        for (AccessReview review : register.accessReviews()) {
            boolean counts = review.system().equals(Optional.of(system.id()))
                    && !review.performedOn().isAfter(past.today())
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
        boolean hidden = register.accessReviews().stream()
                .anyMatch(review -> review.system().equals(Optional.of(system.id()))
                        && review.scope().isEmpty()
                        && !review.performedOn().isAfter(past.today())
                        && review.performedOn().isAfter(since));
        InformationClassification current = Naive.classification(system.id(), register, past);
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
}
