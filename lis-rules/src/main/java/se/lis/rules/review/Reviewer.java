package se.lis.rules.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.governance.ReviewInput;
import se.lis.core.history.Trend;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;

/** Puts a review together. */
final class Reviewer {

    private final RuleCatalogue catalogue;
    private final LisSnapshot register;
    private final Assessment now;
    private final Optional<LocalDate> since;
    private final Period period;
    private final List<ReviewTrendPoint> trend;
    private final RuleStatements rules;
    private final WorkStatements work;
    private final StateStatements state;

    Reviewer(
            LisSnapshot snapshot,
            RuleCatalogue catalogue,
            Assessment now,
            Optional<Assessment> before,
            Iterable<Assessment> kept) {
        requireSame(snapshot, now);
        before.ifPresent(earlier -> {
            requireSame(snapshot, earlier);
            if (!earlier.asOf().isBefore(now.asOf())) {
                throw new IllegalArgumentException(
                        "the earlier assessment is as of " + earlier.asOf() + ", but it must lie before " + now.asOf());
            }
        });
        ZoneId zone = snapshot.organisation().zone();
        AsOf moment = AsOf.of(now.asOf(), zone);
        this.catalogue = catalogue;
        // A review is spread widely, so what concerns security-sensitive activity is not in it.
        this.register =
                snapshot.withoutSecurityProtected().withoutContradictions().asAt(moment);
        this.now = now;
        this.since = before.map(Assessment::asOf).map(moment::dayOf);
        this.period = new Period(since.orElse(moment.day().minusYears(1)), moment.day(), zone);
        this.trend =
                ReviewTrendPoint.of(Trend.of(now.organisation().id(), earlier(kept, before, now)), catalogue, zone);
        this.rules = new RuleStatements(
                catalogue,
                now,
                before,
                register,
                snapshot.artefacts()
                        .filter(Artefact::securityProtected)
                        .map(Evidence::ref)
                        .collect(Collectors.toCollection(() -> new TreeSet<>(SubjectRef.ORDER))));
        this.work = new WorkStatements(register, period);
        this.state = new StateStatements(register, period, rules);
    }

    /** Returns what was kept and judged an earlier moment, what was kept at the last review, and what is reviewed. */
    private static Iterable<Assessment> earlier(
            Iterable<Assessment> kept, Optional<Assessment> before, Assessment now) {
        return () -> Stream.of(
                        StreamSupport.stream(kept.spliterator(), false)
                                .filter(each -> each.asOf().isBefore(now.asOf())),
                        before.stream(),
                        Stream.of(now))
                .flatMap(Function.identity())
                .iterator();
    }

    private static void requireSame(LisSnapshot snapshot, Assessment assessment) {
        String expected = snapshot.organisation().id().value();
        if (!assessment.organisation().id().equals(expected)) {
            throw new IllegalArgumentException("the assessment is of organisation '"
                    + assessment.organisation().id() + "', but the register is of '" + expected + "'");
        }
    }

    ManagementReviewReport report() {
        return ManagementReviewReport.builder()
                .organisation(now.organisation())
                .asOf(now.asOf())
                .from(period.after().plusDays(1))
                .day(period.last())
                .since(since)
                .catalogueVersion(now.catalogueVersion())
                .snapshotDigest(now.snapshotDigest())
                .addAllSections(
                        Stream.of(ReviewTopic.values()).map(this::section).toList())
                .addAllMonths(state.months())
                .addAllTrend(trend)
                .addAllAreas(rules.areas())
                .addAllFailures(rules.failures())
                .addAllActivities(work.openActivities())
                .addAllPlan(new PlanStatements(register, now, period, rules.failures()).years())
                .addAllInputs(inputs())
                .build();
    }

    private ReviewSection section(ReviewTopic topic) {
        return ReviewSection.builder()
                .topic(topic)
                .addAllStatements(
                        switch (topic) {
                            case SUMMARY -> summary();
                            case EARLIER_DECISIONS -> joined(work.earlierDecisions(), ids(Set.of("GOV-010")));
                            case CHANGES -> work.changes(catalogue.legislation());
                            case OWN_FOLLOW_UP ->
                                joined(
                                        work.ownFollowUp(),
                                        ids(Set.of("PLN-005", "PLN-006", "PLN-007", "PLN-010", "PLN-012")));
                            case COMPETENCE -> joined(work.competence(), ids(Set.of("TRN-004")));
                            case TRAINING -> joined(work.training(), area("training"));
                            case DPO_RISKS -> joined(work.officerRisks(), ids(Set.of("PLN-008", "PLN-009")));
                            case DEVIATIONS -> joined(state.deviations(), area("incident-management"));
                            case CLASSIFICATION -> joined(state.classification(), area("information-classification"));
                            case REGISTER -> joined(state.processing(), area("data-protection"));
                            case ACCESS -> joined(state.access(), area("access-management"));
                            case CONTINUITY -> joined(state.continuity(), area("continuity-management"));
                            case PROCUREMENT -> joined(state.procurement(), area("procurement-and-development"));
                            case RISKS ->
                                joined(state.risks(), rule -> rule.id().startsWith("RSK-"));
                            case INSTRUCTION -> joined(work.instruction(), area("local-instruction"));
                            case UNJUDGED -> rules.unjudged();
                        })
                .build();
    }

    private List<ReviewStatement> summary() {
        List<ReviewStatement> said = new ArrayList<>(rules.summary());
        since.ifPresent(day -> said.add(Evidence.said("summary.since", List.of(), List.of(), "day", day)));
        return said;
    }

    private List<ReviewStatement> joined(List<ReviewStatement> first, Predicate<RuleDescriptor> members) {
        return Stream.concat(first.stream(), rules.group(members).stream()).toList();
    }

    private static Predicate<RuleDescriptor> area(String area) {
        return rule -> rule.area().equals(area);
    }

    private static Predicate<RuleDescriptor> ids(Set<String> ids) {
        return rule -> ids.contains(rule.id());
    }

    private List<InputCoverage> inputs() {
        return Stream.of(ReviewInput.values())
                .map(input -> {
                    List<? extends Artefact> artefacts = behind(input).toList();
                    return InputCoverage.builder()
                            .provision(provision(input))
                            .input(input)
                            .covered(!artefacts.isEmpty())
                            .addAllArtefacts(Evidence.refs(artefacts))
                            .build();
                })
                .toList();
    }

    private Stream<? extends Artefact> behind(ReviewInput input) {
        return switch (input) {
            case EARLIER_ACTIONS ->
                register.managementReviews().stream()
                        .filter(review -> !review.decisions().isEmpty());
            case ISSUES ->
                register.rsaPlans().stream()
                        .filter(plan -> plan.analysisCompletedOn().isPresent());
            // The register has no artefact that records what others need; agreements are only part of it.
            case INTERESTED_PARTIES_NEEDS -> Stream.of();
            case NONCONFORMITIES -> inPeriod();
            case MONITORING ->
                Stream.concat(
                        register.accessReviews().stream().filter(review -> period.covers(review.performedOn())),
                        register.internalControls().stream()
                                .filter(control -> control.performances().stream()
                                        .anyMatch(performance -> period.covers(performance.performedOn()))));
            case AUDIT_RESULTS ->
                register.internalAudits().stream().filter(audit -> period.covers(audit.conductedOn()));
            case OBJECTIVES ->
                register.activities().stream()
                        .filter(activity -> activity.reportedUnderGoal().isPresent())
                        .filter(activity -> period.covers(activity.dueBy()) || period.covers(activity.completedOn()));
            case FEEDBACK -> register.dpoReports().stream().filter(report -> period.covers(report.deliveredOn()));
            case RISK_STATUS ->
                register.risks().stream().filter(risk -> risk.assessedOn().isPresent());
            case IMPROVEMENT ->
                register.incidents().stream()
                        .filter(incident -> !incident.correctiveActions().isEmpty());
        };
    }

    private Stream<? extends Artefact> inPeriod() {
        return register.incidents().stream().filter(incident -> {
            Optional<Instant> known = incident.knownFrom();
            return known.map(period::dayOf).filter(period::covers).isPresent();
        });
    }

    private static String provision(ReviewInput input) {
        return "9.3.2 "
                + switch (input) {
                    case EARLIER_ACTIONS -> "a";
                    case ISSUES -> "b";
                    case INTERESTED_PARTIES_NEEDS -> "c";
                    case NONCONFORMITIES -> "d 1";
                    case MONITORING -> "d 2";
                    case AUDIT_RESULTS -> "d 3";
                    case OBJECTIVES -> "d 4";
                    case FEEDBACK -> "e";
                    case RISK_STATUS -> "f";
                    case IMPROVEMENT -> "g";
                };
    }
}
