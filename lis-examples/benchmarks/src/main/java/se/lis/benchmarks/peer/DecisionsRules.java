package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.governance.IsoEdition;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewDecision;
import se.lis.core.governance.ReviewInput;
import se.lis.core.governance.Waiver;
import se.lis.core.id.ActivityId;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.EntityClassPeriod;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.ReportableChange;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.ControlResult;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.DpoReportRisk;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.PlannedActivity;

/** Roles, reviews and what comes of them, by hand. */
final class DecisionsRules {

    private DecisionsRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("GOV-005", LisSnapshot::roleAssignments, DecisionsRules::independent),
                RuleByHand.each("GOV-007", LisSnapshot::managementReviews, DecisionsRules::contents),
                RuleByHand.each("GOV-010", LisSnapshot::managementReviews, DecisionsRules::carried),
                RuleByHand.organisation("GOV-012", DecisionsRules::registered),
                RuleByHand.organisation("GOV-013", DecisionsRules::filled),
                RuleByHand.organisation("GOV-016", DecisionsRules::archived),
                RuleByHand.each("PLN-004", LisSnapshot::activities, (each, register, past) -> reported(each, past)),
                RuleByHand.each("PLN-007", LisSnapshot::internalControls, DecisionsRules::followedUp),
                RuleByHand.each("PLN-009", LisSnapshot::dpoReports, DecisionsRules::answered),
                RuleByHand.each("PLN-011", LisSnapshot::waivers, (each, register, past) -> waived(each, past)));
    }

    private static boolean holds(RoleAssignment assignment, Role role, Past past) {
        return assignment.role() == role && past.holds(assignment.from(), assignment.until());
    }

    private static Optional<Verdict> independent(RoleAssignment officer, Facts register, Past past) {
        if (!holds(officer, Role.DATA_PROTECTION_OFFICER, past)) {
            return Optional.empty();
        }
        Boolean free = officer.person().isPresent() ? true : null;
        for (Role role : List.of(
                Role.HEAD_OF_ADMINISTRATION,
                Role.INFORMATION_OWNER,
                Role.MANAGEMENT_MEMBER,
                Role.IT_MANAGER,
                Role.HEAD_OF_HR,
                Role.HEAD_OF_MARKETING)) {
            for (RoleAssignment other : register.of(Group.HOLDERS_OF, role)) {
                if (holds(other, role, past)) {
                    boolean known =
                            officer.person().isPresent() && other.person().isPresent();
                    free = Answers.and(free, known ? !officer.person().equals(other.person()) : null);
                }
            }
        }
        return Answers.verdict(free);
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

    private static Optional<Verdict> contents(ManagementReview review, Facts register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        Boolean complete =
                review.conclusion().isPresent() && review.cityTopics().size() == 4;
        for (ReviewInput input : ReviewInput.values()) {
            Boolean needed = true;
            if (input == ReviewInput.INTERESTED_PARTIES_NEEDS) {
                needed = review.isoEdition()
                        .map(edition -> edition == IsoEdition.ISO_27001_2022)
                        .orElse(null);
            }
            Boolean unneeded = needed == null ? null : !needed;
            complete = Answers.and(complete, Answers.or(review.inputs().contains(input), unneeded));
        }
        return Answers.verdict(complete);
    }

    private static Optional<Verdict> carried(ManagementReview review, Facts register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ReviewDecision decision : review.decisions()) {
            Boolean carried = false;
            for (PlannedActivity activity :
                    register.of(Group.ANSWERING, new Group.Target(ActivityTargetKind.DECISION, decision.id()))) {
                if (past.began(activity.plannedOn())) {
                    carried = Answers.or(
                            carried,
                            answers(
                                    activity,
                                    ActivityTargetKind.DECISION,
                                    decision.id(),
                                    review.id().value()));
                }
            }
            for (ActivityId id : decision.activities()) {
                Boolean planned = Answers.exists(register, id) ? false : null;
                if (register.activity(id)
                        .filter(activity -> past.began(activity.plannedOn()))
                        .isPresent()) {
                    planned = true;
                }
                carried = Answers.or(carried, planned);
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

    /** Whether an activity answers something within an artefact; unknown where it does not tell within which. */
    private static Boolean answers(PlannedActivity activity, ActivityTargetKind kind, String id, String in) {
        if (activity.answers().isEmpty()) {
            return false;
        }
        ActivityTarget target = activity.answers().get();
        if (target.kind() != kind || !target.id().equals(id)) {
            return false;
        }
        return target.in().map(in::equals).orElse(null);
    }

    private static Optional<Verdict> registered(Facts register, Past past) {
        LocalDate start = LocalDate.of(2026, 1, 15);
        Organisation organisation = register.all().organisation();
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        boolean entered = past.on(organisation.registeredOn()) != null;
        Optional<Verdict> now = onDay(past.today(), start, organisation, entered);
        LocalDate since = since(organisation, start);
        boolean graced = !past.today().isAfter(since.plusDays(45));
        if (entered || !past.today().isBefore(since)) {
            verdicts.add(graced && now.equals(Optional.of(Verdict.VIOLATION)) ? Optional.of(Verdict.UPCOMING) : now);
        }
        for (ReportableChange change : organisation.reportableChanges()) {
            if (!change.changedOn().isAfter(past.today()) && !change.changedOn().isBefore(start)) {
                LocalDate due = Answers.rolled(change.changedOn().plusDays(14));
                LocalDate reported = past.on(change.reportedOn());
                if (reported != null || past.today().isAfter(due)) {
                    boolean timely = reported != null && !reported.isAfter(due);
                    verdicts.add(onDay(change.changedOn(), start, organisation, timely));
                } else if (operator(organisation, change.changedOn()) == null) {
                    verdicts.add(onDay(change.changedOn(), start, organisation, true));
                }
            }
        }
        return Answers.strongest(verdicts);
    }

    /** The act binds a municipality from its first day, others from when they first are in a class. */
    private static LocalDate since(Organisation organisation, LocalDate start) {
        boolean apart = organisation
                .kind()
                .map(Set.of(
                                OrganisationKind.MUNICIPAL_COMPANY,
                                OrganisationKind.REGION,
                                OrganisationKind.STATE_AUTHORITY)
                        ::contains)
                .orElse(false);
        LocalDate classed = organisation.entityClassPeriods().stream()
                .filter(period -> period.entityClass() != EntityClass.NONE)
                .map(EntityClassPeriod::from)
                .min(Comparator.naturalOrder())
                .orElse(start);
        return apart && classed.isAfter(start) ? classed : start;
    }

    private static Optional<Verdict> onDay(LocalDate day, LocalDate start, Organisation organisation, boolean good) {
        Boolean operator = operator(organisation, day);
        if (day.isBefore(start) || Boolean.FALSE.equals(operator)) {
            return Optional.empty();
        }
        return Answers.verdict(operator == null ? null : good);
    }

    private static Boolean operator(Organisation organisation, LocalDate day) {
        boolean classed = organisation.entityClassPeriods().stream()
                .anyMatch(period -> period.entityClass() != EntityClass.NONE
                        && !day.isBefore(period.from())
                        && (period.until().isEmpty()
                                || day.isBefore(period.until().get())));
        if (organisation.kind().isEmpty()) {
            return null;
        }
        return switch (organisation.kind().get()) {
            case MUNICIPALITY -> true;
            case ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION -> false;
            case MUNICIPAL_COMPANY -> classed;
            case REGION, STATE_AUTHORITY -> classed ? true : null;
        };
    }

    private static Optional<Verdict> filled(Facts register, Past past) {
        boolean introduced = register.all().roleAssignments().stream()
                .anyMatch(assignment ->
                        assignment.role() == Role.DATA_PROTECTION_COORDINATOR && past.began(assignment.from()));
        Boolean all = Answers.and(
                filled(Role.HEAD_OF_ADMINISTRATION, register, past),
                filled(Role.INFORMATION_SECURITY_COORDINATOR, register, past));
        return Answers.verdict(
                introduced ? Answers.and(all, filled(Role.DATA_PROTECTION_COORDINATOR, register, past)) : all);
    }

    private static Boolean filled(Role role, Facts register, Past past) {
        Boolean filled = false;
        for (RoleAssignment assignment : register.of(Group.HOLDERS_OF, role)) {
            if (holds(assignment, role, past)) {
                filled = Answers.or(filled, assignment.person().isPresent() ? true : null);
            }
        }
        return filled;
    }

    private static Optional<Verdict> archived(Facts register, Past past) {
        Organisation organisation = register.all().organisation();
        Optional<Boolean> authority = organisation.publicAuthority();
        if (authority.equals(Optional.of(false))) {
            return Optional.empty();
        }
        if (authority.isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate reviewed = past.on(organisation.archiveDescriptionReviewedOn());
        LocalDate taken = past.dayOf(register.all().takenAt());
        boolean later = organisation.archiveDescriptionReviewedOn().isPresent()
                && reviewed == null
                && !organisation.archiveDescriptionReviewedOn().get().isAfter(taken);
        boolean known = reviewed != null && !later;
        Boolean fresh = known ? !past.today().isAfter(reviewed.plusYears(3)) : null;
        return Answers.verdict(Answers.and(organisation.archiveDescription().orElse(null), fresh));
    }

    private static Optional<Verdict> reported(PlannedActivity activity, Past past) {
        LocalDate completed = past.on(activity.completedOn());
        boolean over = completed != null && completed.getYear() < past.today().getYear();
        if (!past.began(activity.plannedOn()) || over || past.today().getYear() < 2024) {
            return Optional.empty();
        }
        Boolean goal = activity.reportedUnderGoal().map("3.5"::equals).orElse(null);
        return Answers.verdict(Answers.and(activity.reportedInOperationalPlan().orElse(null), goal));
    }

    private static Optional<Verdict> followedUp(InternalControl control, Facts register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ControlPerformance performance : control.performances()) {
            boolean passed = performance.result().equals(Optional.of(ControlResult.PASSED));
            if (!performance.performedOn().isAfter(past.today()) && !passed) {
                Boolean followed = false;
                if (performance.followUpActivity().isPresent()) {
                    followed = Answers.exists(
                                    register, performance.followUpActivity().get())
                            ? false
                            : null;
                }
                if (performance
                        .followUpActivity()
                        .flatMap(register::activity)
                        .filter(activity -> past.began(activity.plannedOn()))
                        .isPresent()) {
                    followed = true;
                }
                verdicts.add(Answers.verdict(performance.result().isEmpty() ? Answers.or(followed, null) : followed));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> answered(DpoAnnualReport report, Facts register, Past past) {
        if (past.on(report.deliveredOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (DpoReportRisk risk : report.risks()) {
            Boolean answered = false;
            for (PlannedActivity activity :
                    register.of(Group.ANSWERING, new Group.Target(ActivityTargetKind.DPO_RISK, risk.id()))) {
                if (past.began(activity.plannedOn())) {
                    answered = Answers.or(
                            answered,
                            answers(
                                    activity,
                                    ActivityTargetKind.DPO_RISK,
                                    risk.id(),
                                    report.id().value()));
                }
            }
            verdicts.add(Answers.verdict(answered));
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> waived(Waiver waiver, Past past) {
        if (past.on(waiver.approvedOn()) == null) {
            return Optional.empty();
        }
        boolean founded =
                waiver.approvedByRole().isPresent() && waiver.justification().isPresent();
        Boolean holds =
                waiver.expiresOn().map(day -> !past.today().isAfter(day)).orElse(null);
        boolean ofTheRule = waiver.rule().equals("ACC-001") && waiver.ruleMajorVersion() == 1;
        return Answers.verdict(Answers.and(Answers.and(founded, ofTheRule), holds));
    }
}
