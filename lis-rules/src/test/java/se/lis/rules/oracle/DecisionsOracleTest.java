package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.CityReviewTopic;
import se.lis.core.governance.IsoEdition;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewDecision;
import se.lis.core.governance.ReviewInput;
import se.lis.core.governance.Waiver;
import se.lis.core.id.ActivityId;
import se.lis.core.id.PersonRef;
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
import se.lis.core.planning.ControlTopic;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.DpoReportRisk;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.planning.PriorityArea;

/** Roles, reviews and what comes of them, waivers, and what each year asks for, naively. */
class DecisionsOracleTest extends OracleProperties {

    private static final List<Role> AIMED_ROLES = List.of(
            Role.DATA_PROTECTION_OFFICER,
            Role.HEAD_OF_ADMINISTRATION,
            Role.INFORMATION_SECURITY_COORDINATOR,
            Role.DATA_PROTECTION_COORDINATOR,
            Role.IT_MANAGER);

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.ROLE_ASSIGNMENT,
                        ArtefactType.MANAGEMENT_REVIEW,
                        ArtefactType.ACTIVITY,
                        ArtefactType.WAIVER,
                        ArtefactType.DPO_REPORT,
                        ArtefactType.MATERIALITY_ANALYSIS,
                        ArtefactType.INTERNAL_CONTROL_PLAN,
                        ArtefactType.INTERNAL_CONTROL)
                .shaped(new Registers.Shape(5, 80, 2, 0, false));
    }

    /**
     * Of some registers: roles are held by few persons, a review covers nearly all it has to, activities answer what
     * is decided and reported, and plans are of the year.
     */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        Past past = new Past(each.get2(), register.organisation().zone());
        if (random.nextInt(3) == 0) {
            return register;
        }
        List<RoleAssignment> assignments = register.roleAssignments().stream()
                .map(assignment -> assignment
                        .withRole(AIMED_ROLES.get(random.nextInt(AIMED_ROLES.size())))
                        .withUntil(Optional.empty())
                        .withPerson(assignment.person().map(person -> PersonRef.of("person-" + random.nextInt(2)))))
                .toList();
        List<ManagementReview> reviews = register.managementReviews().stream()
                .map(review -> covering(review, random))
                .toList();
        List<PlannedActivity> activities = register.activities().stream()
                .map(activity -> answering(activity, register, past, random))
                .collect(Collectors.toCollection(ArrayList::new));
        activities.addAll(inEachArea(past, random));
        return LisSnapshot.builder()
                .copyOf(register)
                .roleAssignments(assignments)
                .managementReviews(reviews)
                .activities(activities)
                .internalControlPlans(register.internalControlPlans().stream()
                        .map(plan -> plan.withYear(past.today().getYear()))
                        .toList())
                .materialityAnalyses(register.materialityAnalyses().stream()
                        .map(analysis -> analysis.withYear(past.today().getYear()))
                        .toList())
                .build();
    }

    private static ManagementReview covering(ManagementReview review, Random random) {
        Set<ReviewInput> inputs = EnumSet.allOf(ReviewInput.class);
        if (random.nextInt(3) == 0) {
            inputs.remove(ReviewInput.values()[random.nextInt(ReviewInput.values().length)]);
        }
        if (random.nextInt(3) == 0) {
            inputs.remove(ReviewInput.INTERESTED_PARTIES_NEEDS);
        }
        return review.withInputs(inputs)
                .withCityTopics(EnumSet.allOf(CityReviewTopic.class))
                .withConclusion("suitable");
    }

    /** Spread over what reports and reviews ask for, and over the areas of the city's plan. */
    private static PlannedActivity answering(PlannedActivity activity, LisSnapshot register, Past past, Random random) {
        List<ActivityTarget> targets = new ArrayList<>();
        for (DpoAnnualReport report : register.dpoReports()) {
            for (DpoReportRisk risk : report.risks()) {
                targets.add(ActivityTarget.builder()
                        .kind(ActivityTargetKind.DPO_RISK)
                        .id(risk.id())
                        .in(
                                random.nextInt(5) == 0
                                        ? Optional.empty()
                                        : Optional.of(report.id().value()))
                        .build());
            }
        }
        PlannedActivity aimed = activity.withReportedUnderGoal(
                activity.reportedUnderGoal().map(goal -> random.nextBoolean() ? "3.5" : goal));
        if (!targets.isEmpty() && random.nextBoolean()) {
            aimed = aimed.withAnswers(targets.get(random.nextInt(targets.size())));
        }
        if (random.nextBoolean()) {
            LocalDate planned = LocalDate.of(past.today().getYear(), 1, 1);
            aimed = aimed.withPlannedOn(planned).withDueBy(Optional.empty()).withCompletedOn(Optional.empty());
        }
        return aimed;
    }

    /** One activity in each area, one area lacking at times, some without days. */
    private static List<PlannedActivity> inEachArea(Past past, Random random) {
        List<PlannedActivity> activities = new ArrayList<>();
        int lacking = random.nextInt(2 * PriorityArea.values().length);
        for (PriorityArea area : PriorityArea.values()) {
            Optional<LocalDate> due =
                    Optional.of(LocalDate.of(past.today().getYear(), 12, 1)).filter(day -> random.nextInt(20) > 0);
            if (area.ordinal() != lacking) {
                activities.add(PlannedActivity.builder()
                        .id(ActivityId.of("in-area-" + area.ordinal()))
                        .area(area)
                        .dueBy(due)
                        .build());
            }
        }
        return activities;
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each(
                        "GOV-005", register -> register.roleAssignments().stream(), DecisionsOracleTest::independent),
                Oracle.each(
                        "GOV-007", register -> register.managementReviews().stream(), DecisionsOracleTest::contents),
                Oracle.each("GOV-010", register -> register.managementReviews().stream(), DecisionsOracleTest::carried),
                Oracle.organisation("GOV-012", DecisionsOracleTest::registered),
                Oracle.organisation("GOV-013", DecisionsOracleTest::filled),
                Oracle.organisation("GOV-016", DecisionsOracleTest::archived),
                Oracle.organisation("PLN-001", DecisionsOracleTest::areas),
                Oracle.each(
                        "PLN-004",
                        register -> register.activities().stream(),
                        (each, register, past) -> reported(each, past)),
                Oracle.each(
                        "PLN-007", register -> register.internalControls().stream(), DecisionsOracleTest::followedUp),
                Oracle.each("PLN-009", register -> register.dpoReports().stream(), DecisionsOracleTest::answered),
                Oracle.each(
                        "PLN-011",
                        register -> register.waivers().stream(),
                        (each, register, past) -> waived(each, past)),
                Oracle.organisation("PLN-012", DecisionsOracleTest::planned));
    }

    private static boolean holds(RoleAssignment assignment, Role role, Past past) {
        return assignment.role() == role && past.holds(assignment.from(), assignment.until());
    }

    private static Optional<Verdict> independent(RoleAssignment officer, LisSnapshot register, Past past) {
        if (!holds(officer, Role.DATA_PROTECTION_OFFICER, past)) {
            return Optional.empty();
        }
        Boolean free = officer.person().isPresent() ? true : null;
        for (RoleAssignment other : register.roleAssignments()) {
            for (Role role : List.of(
                    Role.HEAD_OF_ADMINISTRATION,
                    Role.INFORMATION_OWNER,
                    Role.MANAGEMENT_MEMBER,
                    Role.IT_MANAGER,
                    Role.HEAD_OF_HR,
                    Role.HEAD_OF_MARKETING)) {
                if (holds(other, role, past)) {
                    boolean known =
                            officer.person().isPresent() && other.person().isPresent();
                    free = Naive.and(free, known ? !officer.person().equals(other.person()) : null);
                }
            }
        }
        return Naive.verdict(free);
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

    private static Optional<Verdict> contents(ManagementReview review, LisSnapshot register, Past past) {
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
            complete = Naive.and(complete, Naive.or(review.inputs().contains(input), unneeded));
        }
        return Naive.verdict(complete);
    }

    private static Optional<Verdict> carried(ManagementReview review, LisSnapshot register, Past past) {
        if (!last(review, register, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ReviewDecision decision : review.decisions()) {
            Boolean carried = false;
            for (PlannedActivity activity : register.activities()) {
                if (past.began(activity.plannedOn())) {
                    carried = Naive.or(
                            carried,
                            answers(
                                    activity,
                                    ActivityTargetKind.DECISION,
                                    decision.id(),
                                    review.id().value()));
                }
            }
            for (ActivityId id : decision.activities()) {
                Boolean planned = Naive.exists(register, id) ? false : null;
                for (PlannedActivity activity : register.activities()) {
                    if (activity.id().equals(id) && past.began(activity.plannedOn())) {
                        planned = true;
                    }
                }
                carried = Naive.or(carried, planned);
            }
            verdicts.add(Naive.verdict(carried));
        }
        boolean earlier = register.managementReviews().stream()
                .anyMatch(other -> !other.id().equals(review.id()) && past.on(other.decidedOn()) != null);
        if (earlier || review.earlierActionsFollowedUp().isPresent()) {
            verdicts.add(Naive.verdict(review.earlierActionsFollowedUp().orElse(null)));
        }
        return Naive.strongest(verdicts);
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

    private static Optional<Verdict> registered(LisSnapshot register, Past past) {
        LocalDate start = LocalDate.of(2026, 1, 15);
        Organisation organisation = register.organisation();
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
                LocalDate due = Naive.rolled(change.changedOn().plusDays(14));
                LocalDate reported = past.on(change.reportedOn());
                boolean impossible = reported != null && reported.isBefore(change.changedOn());
                boolean timely = reported != null && !impossible && !reported.isAfter(due);
                if (timely || past.today().isAfter(due)) {
                    verdicts.add(onDay(
                            change.changedOn(), start, organisation, impossible ? null : Boolean.valueOf(timely)));
                }
            }
        }
        return Naive.strongest(verdicts);
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

    private static Optional<Verdict> onDay(LocalDate day, LocalDate start, Organisation organisation, Boolean good) {
        Boolean operator = operator(organisation, day);
        if (day.isBefore(start) || Boolean.FALSE.equals(operator)) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(good)) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Naive.verdict(operator == null ? null : good);
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

    private static Optional<Verdict> filled(LisSnapshot register, Past past) {
        boolean introduced = register.roleAssignments().stream()
                .anyMatch(assignment ->
                        assignment.role() == Role.DATA_PROTECTION_COORDINATOR && past.began(assignment.from()));
        Boolean all = Naive.and(
                filled(Role.HEAD_OF_ADMINISTRATION, register, past),
                filled(Role.INFORMATION_SECURITY_COORDINATOR, register, past));
        return Naive.verdict(
                introduced ? Naive.and(all, filled(Role.DATA_PROTECTION_COORDINATOR, register, past)) : all);
    }

    private static Boolean filled(Role role, LisSnapshot register, Past past) {
        Boolean filled = false;
        for (RoleAssignment assignment : register.roleAssignments()) {
            if (holds(assignment, role, past)) {
                filled = Naive.or(filled, assignment.person().isPresent() ? true : null);
            }
        }
        return filled;
    }

    private static Optional<Verdict> archived(LisSnapshot register, Past past) {
        Organisation organisation = register.organisation();
        Optional<Boolean> authority = organisation.publicAuthority();
        if (authority.equals(Optional.of(false))) {
            return Optional.empty();
        }
        LocalDate reviewed = past.on(organisation.archiveDescriptionReviewedOn());
        LocalDate taken = past.dayOf(register.takenAt());
        boolean later = organisation.archiveDescriptionReviewedOn().isPresent()
                && reviewed == null
                && !organisation.archiveDescriptionReviewedOn().get().isAfter(taken);
        boolean known = reviewed != null && !later;
        Boolean fresh = known ? !past.today().isAfter(reviewed.plusYears(3)) : null;
        Boolean kept = Naive.and(organisation.archiveDescription().orElse(null), fresh);
        return Naive.verdict(authority.isEmpty() && !Boolean.TRUE.equals(kept) ? null : kept);
    }

    private static Optional<Verdict> areas(LisSnapshot register, Past past) {
        int year = past.today().getYear();
        Boolean all = true;
        boolean lacking = false;
        for (PriorityArea area : PriorityArea.values()) {
            if (area == PriorityArea.DATA_PROTECTION || area == PriorityArea.TRAINING) {
                continue;
            }
            Boolean covered = false;
            for (PlannedActivity activity : register.activities()) {
                if (past.began(activity.plannedOn())) {
                    Boolean here = activity.area().map(area::equals).orElse(null);
                    covered = Naive.or(covered, Naive.and(here, touches(activity, year, past)));
                }
            }
            all = Naive.and(all, covered);
            lacking |= Boolean.FALSE.equals(covered);
        }
        boolean started = past.today().isAfter(LocalDate.of(year, 3, 31));
        if (lacking || all == null) {
            return started ? Naive.verdict(all) : Optional.empty();
        }
        return Optional.of(Verdict.SATISFIED);
    }

    /** The time from planning to completion, or else the last day; an end that is not told lies on its side of the other. */
    private static Boolean touches(PlannedActivity activity, int year, Past past) {
        LocalDate completed = past.on(activity.completedOn());
        Integer end = (completed == null ? activity.dueBy() : Optional.of(completed))
                .map(LocalDate::getYear)
                .orElse(null);
        Integer start = activity.plannedOn().map(LocalDate::getYear).orElse(null);
        Boolean begun = start == null ? (end != null && end <= year ? true : null) : Boolean.valueOf(start <= year);
        Boolean ended = end == null ? (start != null && start >= year ? true : null) : Boolean.valueOf(end >= year);
        return Naive.and(begun, ended);
    }

    private static Optional<Verdict> reported(PlannedActivity activity, Past past) {
        LocalDate completed = past.on(activity.completedOn());
        boolean over = completed != null && completed.getYear() < past.today().getYear();
        if (!past.began(activity.plannedOn()) || over || past.today().getYear() < 2024) {
            return Optional.empty();
        }
        Boolean goal = activity.reportedUnderGoal().map("3.5"::equals).orElse(null);
        return Naive.verdict(Naive.and(activity.reportedInOperationalPlan().orElse(null), goal));
    }

    private static Optional<Verdict> followedUp(InternalControl control, LisSnapshot register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ControlPerformance performance : control.performances()) {
            boolean passed = performance.result().equals(Optional.of(ControlResult.PASSED));
            if (!performance.performedOn().isAfter(past.today()) && !passed) {
                Boolean followed = false;
                if (performance.followUpActivity().isPresent()) {
                    followed = Naive.exists(
                                    register, performance.followUpActivity().get())
                            ? false
                            : null;
                }
                for (PlannedActivity activity : register.activities()) {
                    boolean named = performance.followUpActivity().equals(Optional.of(activity.id()));
                    followed = Naive.or(followed, named && past.began(activity.plannedOn()));
                }
                verdicts.add(Naive.verdict(performance.result().isEmpty() ? Naive.or(followed, null) : followed));
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> answered(DpoAnnualReport report, LisSnapshot register, Past past) {
        if (past.on(report.deliveredOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (DpoReportRisk risk : report.risks()) {
            Boolean answered = false;
            for (PlannedActivity activity : register.activities()) {
                if (past.began(activity.plannedOn())) {
                    answered = Naive.or(
                            answered,
                            answers(
                                    activity,
                                    ActivityTargetKind.DPO_RISK,
                                    risk.id(),
                                    report.id().value()));
                }
            }
            verdicts.add(Naive.verdict(answered));
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> waived(Waiver waiver, Past past) {
        if (past.on(waiver.approvedOn()) == null) {
            return Optional.empty();
        }
        boolean founded =
                waiver.approvedByRole().isPresent() && waiver.justification().isPresent();
        Boolean holds =
                waiver.expiresOn().map(day -> !past.today().isAfter(day)).orElse(null);
        boolean ofTheRule = waiver.rule().equals("ACC-001") && waiver.ruleMajorVersion() == 2;
        return Naive.verdict(Naive.and(Naive.and(founded, ofTheRule), holds));
    }

    private static Optional<Verdict> planned(LisSnapshot register, Past past) {
        int year = past.today().getYear();
        boolean started = past.today().isAfter(LocalDate.of(year, 3, 31));
        if (year < 2023) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        Boolean analysed = false;
        for (MaterialityAndRiskAnalysis analysis : register.materialityAnalyses()) {
            if (analysis.year() == year) {
                analysed = Naive.or(analysed, decided(analysis.decidedOn(), past));
            }
        }
        verdicts.add(inTime(analysed, started));
        if (year > 2023) {
            Boolean controlled = false;
            Boolean reporting = false;
            Boolean requirements = false;
            for (InternalControlPlan plan : register.internalControlPlans()) {
                if (plan.year() == year) {
                    Boolean decided = decided(plan.decidedOn(), past);
                    controlled = Naive.or(controlled, decided);
                    reporting = Naive.or(
                            reporting, Naive.and(decided, takesUp(plan, ControlTopic.INCIDENT_REPORTING, register)));
                    requirements = Naive.or(
                            requirements,
                            Naive.and(decided, takesUp(plan, ControlTopic.CLASSIFICATION_REQUIREMENTS, register)));
                }
            }
            verdicts.add(inTime(controlled, started));
            Boolean both = Naive.and(reporting, requirements);
            if (Boolean.TRUE.equals(controlled)) {
                verdicts.add(Naive.verdict(both));
            } else if (controlled == null) {
                verdicts.add(Optional.of(Boolean.TRUE.equals(both) ? Verdict.SATISFIED : Verdict.UNDETERMINED));
            }
        }
        return Naive.strongest(verdicts);
    }

    /** The plan itself or a control of it; a control that tells neither topic nor method may. */
    private static Boolean takesUp(InternalControlPlan plan, ControlTopic topic, LisSnapshot register) {
        Boolean taken = plan.topics().contains(topic);
        for (InternalControl control : register.internalControls()) {
            if (control.plan().equals(plan.id())) {
                boolean vague =
                        control.topic().isEmpty() && control.workingMethod().isEmpty();
                taken = Naive.or(
                        taken, vague ? null : Boolean.valueOf(control.topic().equals(Optional.of(topic))));
            }
        }
        return taken;
    }

    private static Boolean decided(Optional<LocalDate> day, Past past) {
        return day.isEmpty() ? null : Boolean.valueOf(past.on(day) != null);
    }

    private static Optional<Verdict> inTime(Boolean decided, boolean started) {
        return started || Boolean.TRUE.equals(decided) ? Naive.verdict(decided) : Optional.empty();
    }
}
