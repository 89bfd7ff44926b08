package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewInput;
import se.lis.core.id.ActivityId;
import se.lis.core.id.PersonRef;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.DpoReportRisk;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.planning.PriorityArea;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;
import se.lis.rules.oracle.rules.Past;

/** Roles, reviews and what comes of them, waivers, and what each year asks for. */
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
        return Oracles.of(
                "GOV-005", "GOV-007", "GOV-010", "GOV-012", "GOV-013", "GOV-016", "PLN-001", "PLN-004", "PLN-007",
                "PLN-009", "PLN-011", "PLN-012");
    }
}
