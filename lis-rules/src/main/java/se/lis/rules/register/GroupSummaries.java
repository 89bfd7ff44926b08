package se.lis.rules.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.Risk;

/** Which members of a group decide for all of them, so that none of many has to ask each of many. */
final class GroupSummaries {

    /** How many artefacts that all say one thing of what is asked are looked at: a reader sees a few. */
    static final int A_FEW = 3;

    private GroupSummaries() {}

    /** One of these documents of the last day on which any was approved. */
    static Optional<GovernanceDocument> lastApproved(List<GovernanceDocument> members) {
        return members.stream()
                .filter(document -> document.approvedOn().isPresent())
                .max(Comparator.comparing((GovernanceDocument document) ->
                                document.approvedOn().orElseThrow())
                        .thenComparing(GovernanceDocument::id));
    }

    /** The assessments that were completed first. */
    static List<ImpactAssessment> firstCompleted(List<ImpactAssessment> members) {
        return few(
                members,
                Comparator.comparing(assessment -> assessment.completedOn().orElse(LocalDate.MAX)));
    }

    /**
     * The entries that began first of those that have not ended, and that never named anything: if none of them is carried on, none is.
     *
     * @param lost whether an entry named something that is gone
     */
    static List<ProcessingActivity> firstCarriedOn(
            List<ProcessingActivity> members, Predicate<ProcessingActivity> lost) {
        return few(
                members,
                Comparator.comparing((ProcessingActivity entry) ->
                                lost.test(entry) || entry.endedOn().isPresent())
                        .thenComparing(entry -> entry.startedOn().orElse(LocalDate.MIN)));
    }

    private static <A> List<A> few(List<A> members, Comparator<A> order) {
        return members.stream().sorted(order).limit(A_FEW).toList();
    }

    /** Of the reviews of each scope, and of those that state none, one of the last day. */
    static List<AccessReview> lastOfEachScope(List<AccessReview> members) {
        Map<Optional<AccessReviewScope>, AccessReview> last = new LinkedHashMap<>();
        for (AccessReview review : members) {
            last.merge(
                    review.scope(),
                    review,
                    (before, other) -> other.performedOn().isAfter(before.performedOn()) ? other : before);
        }
        return List.copyOf(last.values());
    }

    /** All agreements, the one that ends last first: one without an end goes on. */
    static List<SupplierAgreement> endingLast(List<SupplierAgreement> members) {
        return members.stream()
                .sorted(Comparator.comparing((SupplierAgreement agreement) ->
                                agreement.until().orElse(LocalDate.MAX))
                        .reversed())
                .toList();
    }

    /** The risk that is the greatest at least, and the one that may be; what is not assessed may be anything. */
    static List<Risk> greatest(List<Risk> members) {
        return Stream.of(Risk.LOWEST, Risk.HIGHEST)
                .flatMap(blank -> members.stream()
                        .max(Comparator.comparingInt(risk -> risk.likelihood().orElse(blank)
                                * risk.consequence().orElse(blank)))
                        .stream())
                .distinct()
                .toList();
    }
}
