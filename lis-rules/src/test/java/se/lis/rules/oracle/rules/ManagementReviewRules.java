package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.governance.IsoEdition;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewDecision;
import se.lis.core.governance.ReviewInput;
import se.lis.core.id.ActivityId;
import se.lis.core.organisation.Role;
import se.lis.core.planning.ActivityTargetKind;

/** The management review, and what comes of it. */
final class ManagementReviewRules {

    private ManagementReviewRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.organisation("GOV-006", ManagementReviewRules::held),
                Oracle.each("GOV-007", LisSnapshot::managementReviews, ManagementReviewRules::contents),
                Oracle.each("GOV-008", LisSnapshot::managementReviews, ManagementReviewRules::threeYears)
                        .from(InForce.REVIEW),
                Oracle.each("GOV-009", LisSnapshot::managementReviews, ManagementReviewRules::stepped)
                        .from(InForce.REVIEW),
                Oracle.each("GOV-010", LisSnapshot::managementReviews, ManagementReviewRules::carried));
    }

    private static Optional<Verdict> held(Lookup register, Past past) {
        List<LocalDate> decided = register.all().managementReviews().stream()
                .map(review -> past.on(review.decidedOn()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int lastYear = past.today().getYear() - 1;
        if (decided.stream().noneMatch(day -> day.getYear() == lastYear)) {
            return Optional.of(Verdict.VIOLATION);
        }
        LocalDate last = decided.get(decided.size() - 1);
        if (past.today().isAfter(last.plusMonths(12).plusMonths(3))) {
            return Optional.of(Verdict.VIOLATION);
        }
        boolean yearOld = !past.today().isBefore(last.plusMonths(12));
        boolean yearEnds = !past.today().isBefore(LocalDate.of(last.getYear() + 1, 9, 30));
        return Optional.of(yearOld || yearEnds ? Verdict.UPCOMING : Verdict.SATISFIED);
    }

    private static boolean last(ManagementReview review, Lookup register, Past past) {
        LocalDate decided = past.on(review.decidedOn());
        return decided != null
                && register.all().managementReviews().stream()
                        .filter(other -> past.on(other.decidedOn()) != null)
                        .noneMatch(other -> past.on(other.decidedOn()).isAfter(decided));
    }

    private static Optional<Verdict> contents(ManagementReview review, Lookup register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        boolean decided = !past.today().isBefore(InForce.REVIEW);
        Boolean complete = !decided
                || (review.conclusion().isPresent() && review.cityTopics().size() == 4);
        for (ReviewInput input : ReviewInput.values()) {
            Boolean needed = true;
            if (input == ReviewInput.INTERESTED_PARTIES_NEEDS) {
                needed = review.isoEdition()
                        .map(edition -> edition == IsoEdition.ISO_27001_2022)
                        .orElse(null);
            }
            complete = Answers.and(complete, Answers.or(review.inputs().contains(input), Answers.not(needed)));
        }
        return Answers.verdict(complete);
    }

    private static Optional<Verdict> threeYears(ManagementReview review, Lookup register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        int year = review.year();
        return Answers.verdict(review.planYears().containsAll(List.of(year, year + 1, year + 2)));
    }

    private static Optional<Verdict> stepped(ManagementReview review, Lookup register, Past past) {
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

    private static Optional<Verdict> carried(ManagementReview review, Lookup register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ReviewDecision decision : review.decisions()) {
            Boolean carried = ActivityRules.answered(
                    ActivityTargetKind.DECISION, decision.id(), review.id().value(), register, past);
            for (ActivityId id : decision.activities()) {
                carried = Answers.or(carried, ActivityRules.planned(id, register, past));
            }
            verdicts.add(Answers.verdict(carried));
        }
        boolean earlier = register.all().managementReviews().stream()
                .anyMatch(other -> !other.id().equals(review.id()) && past.on(other.decidedOn()) != null);
        if (earlier || review.earlierActionsFollowedUp().isPresent()) {
            verdicts.add(Answers.verdict(review.earlierActionsFollowedUp().orElse(null)));
        }
        return Answers.strongest(verdicts);
    }
}
