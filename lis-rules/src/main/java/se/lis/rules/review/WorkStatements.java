package se.lis.rules.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewDecision;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.ControlResult;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.training.TrainingResult;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.legislation.Source;

/** What the register says of the work itself: decisions, changes, own follow-up, training, the officer's risks. */
final class WorkStatements {

    private final LisSnapshot register;
    private final Period period;

    WorkStatements(LisSnapshot register, Period period) {
        this.register = register;
        this.period = period;
    }

    List<ReviewStatement> earlierDecisions() {
        Optional<ManagementReview> last = register.managementReviews().stream()
                .filter(review -> review.decidedOn().isPresent())
                .max(Comparator.comparing(
                                (ManagementReview review) -> review.decidedOn().orElseThrow())
                        .thenComparing(review -> review.id().value()));
        if (last.isEmpty()) {
            return List.of(Evidence.missing("decisions.no-review", List.of()));
        }
        ManagementReview review = last.get();
        List<SubjectRef> itself = List.of(Evidence.ref(review));
        List<ReviewStatement> said = new ArrayList<>();
        said.add(Evidence.said(
                "decisions.review",
                List.of(),
                itself,
                "year",
                review.year(),
                "day",
                review.decidedOn().orElseThrow(),
                "count",
                review.decisions().size()));
        for (ReviewDecision decision : review.decisions()) {
            List<PlannedActivity> activities = register.activities().stream()
                    .filter(activity -> decision.activities().contains(activity.id())
                            || answers(
                                    activity,
                                    ActivityTargetKind.DECISION,
                                    decision.id(),
                                    review.id().value()))
                    .toList();
            List<SubjectRef> behind = Stream.concat(itself.stream(), Evidence.refs(activities).stream())
                    .toList();
            if (activities.isEmpty()) {
                said.add(Evidence.said("decisions.idle", List.of("GOV-010"), behind, "decision", decision.id()));
            } else {
                long done = activities.stream()
                        .filter(activity -> activity.completedOn().isPresent())
                        .count();
                said.add(Evidence.said(
                        "decisions.progress",
                        List.of("GOV-010"),
                        behind,
                        "decision",
                        decision.id(),
                        "done",
                        done,
                        "count",
                        activities.size()));
            }
        }
        return said;
    }

    List<ReviewStatement> changes(Legislation legislation) {
        List<ReviewStatement> said = new ArrayList<>();
        legislation.sources().forEach((id, source) -> law(id, source).forEach(said::add));
        if (said.isEmpty()) {
            said.add(Evidence.said(
                    "changes.no-law",
                    List.of(),
                    List.of(),
                    "count",
                    legislation.sources().size()));
        }
        register.organisation().entityClassPeriods().stream()
                .filter(change -> period.covers(change.from()))
                .forEach(change -> said.add(Evidence.said(
                        "changes.entity",
                        List.of(),
                        List.of(Evidence.ref(register.organisation())),
                        "entityClass",
                        change.entityClass(),
                        "day",
                        change.from())));
        dated("changes.roles-from", register.roleAssignments(), role -> period.covers(role.from()), said);
        dated("changes.roles-until", register.roleAssignments(), role -> period.covers(role.until()), said);
        dated("changes.processes-from", register.processes(), process -> period.covers(process.startedOn()), said);
        dated("changes.processes-until", register.processes(), process -> period.covers(process.endedOn()), said);
        dated("changes.processes-changed", register.processes(), process -> period.covers(process.changedOn()), said);
        said.add(Evidence.missing("changes.units-undated", List.of()));
        return said;
    }

    private Stream<ReviewStatement> law(String id, Source source) {
        List<ReviewStatement> said = new ArrayList<>();
        if (source.from() != null && period.covers(source.from())) {
            said.add(Evidence.said("changes.law-from", List.of(), List.of(), "source", id, "day", source.from()));
        }
        if (source.until() != null && period.covers(source.until())) {
            said.add(Evidence.said("changes.law-until", List.of(), List.of(), "source", id, "day", source.until()));
        }
        return said.stream();
    }

    private static <A extends Artefact> void dated(
            String key, List<A> artefacts, Predicate<A> inPeriod, List<ReviewStatement> said) {
        List<A> found = artefacts.stream().filter(inPeriod).toList();
        if (!found.isEmpty()) {
            said.add(Evidence.said(key, List.of(), Evidence.refs(found), "count", found.size()));
        }
    }

    List<ReviewStatement> ownFollowUp() {
        List<ReviewStatement> said = new ArrayList<>();
        int year = period.last().getYear();
        List<MaterialityAndRiskAnalysis> analyses = register.materialityAnalyses().stream()
                .filter(analysis -> analysis.year() == year)
                .toList();
        if (analyses.isEmpty()) {
            said.add(Evidence.missing("own.no-analysis", List.of("PLN-012"), "year", year));
        } else {
            long decided = analyses.stream()
                    .filter(analysis -> analysis.decidedOn().isPresent())
                    .count();
            said.add(Evidence.said(
                    decided == 0 ? "own.analysis-undecided" : "own.analysis",
                    List.of("PLN-012"),
                    Evidence.refs(analyses),
                    "year",
                    year));
        }
        if (register.internalControls().isEmpty()) {
            said.add(Evidence.missing("own.no-controls", List.of("PLN-006")));
            return said;
        }
        List<InternalControl> performed = register.internalControls().stream()
                .filter(control -> performances(control).findAny().isPresent())
                .toList();
        List<ControlPerformance> results =
                performed.stream().flatMap(this::performances).toList();
        said.add(Evidence.said(
                "own.controls",
                List.of("PLN-006", "PLN-007"),
                Evidence.refs(performed),
                "controls",
                register.internalControls().size(),
                "performed",
                results.size(),
                "passed",
                results(results, Optional.of(ControlResult.PASSED)),
                "failed",
                results(results, Optional.of(ControlResult.FAILED)),
                "unknown",
                results(results, Optional.empty())));
        return said;
    }

    private Stream<ControlPerformance> performances(InternalControl control) {
        return control.performances().stream().filter(performance -> period.covers(performance.performedOn()));
    }

    private static long results(List<ControlPerformance> performances, Optional<ControlResult> result) {
        return performances.stream()
                .filter(performance -> performance.result().equals(result))
                .count();
    }

    List<ReviewStatement> training() {
        if (register.trainingResults().isEmpty()) {
            return List.of(Evidence.missing("training.none", List.of("TRN-002")));
        }
        List<TrainingResult> current = register.trainingResults().stream()
                .filter(result -> Stream.of(
                                result.completedOn(),
                                result.managerTrainedOn(),
                                result.takenTogetherOn(),
                                result.reflectionHeldOn())
                        .anyMatch(period::covers))
                .toList();
        List<TrainingResult> counted = current.stream()
                .filter(result ->
                        result.toBeTrained().isPresent() && result.trained().isPresent())
                .toList();
        List<ReviewStatement> said = new ArrayList<>();
        if (counted.isEmpty()) {
            said.add(Evidence.missing("training.no-counts", List.of(), "results", current.size()));
        } else {
            said.add(Evidence.said(
                    "training.counts",
                    List.of(),
                    Evidence.refs(counted),
                    "results",
                    counted.size(),
                    "units",
                    counted.stream()
                            .flatMap(result -> result.unit().stream())
                            .distinct()
                            .count(),
                    "trained",
                    counted.stream()
                            .mapToLong(result -> result.trained().orElseThrow())
                            .sum(),
                    "toBeTrained",
                    counted.stream()
                            .mapToLong(result -> result.toBeTrained().orElseThrow())
                            .sum()));
            if (counted.size() < current.size()) {
                said.add(Evidence.missing("training.uncounted", List.of(), "count", current.size() - counted.size()));
            }
        }
        return said;
    }

    List<ReviewStatement> officerRisks() {
        Optional<DpoAnnualReport> last = register.dpoReports().stream()
                .filter(report -> report.deliveredOn().isPresent())
                .max(Comparator.comparing(
                                (DpoAnnualReport report) -> report.deliveredOn().orElseThrow())
                        .thenComparing(report -> report.id().value()));
        if (last.isEmpty()) {
            return List.of(Evidence.missing("dpo.no-report", List.of("PLN-008")));
        }
        DpoAnnualReport report = last.get();
        List<SubjectRef> itself = List.of(Evidence.ref(report));
        List<ReviewStatement> said = new ArrayList<>();
        said.add(Evidence.said(
                "dpo.report",
                List.of("PLN-008"),
                itself,
                "year",
                report.year(),
                "day",
                report.deliveredOn().orElseThrow(),
                "count",
                report.risks().size()));
        report.risks().forEach(risk -> {
            List<PlannedActivity> answers = register.activities().stream()
                    .filter(activity -> answers(
                            activity,
                            ActivityTargetKind.DPO_RISK,
                            risk.id(),
                            report.id().value()))
                    .toList();
            long done = answers.stream()
                    .filter(activity -> activity.completedOn().isPresent())
                    .count();
            said.add(Evidence.said(
                    answers.isEmpty() ? "dpo.unanswered" : "dpo.answered",
                    List.of("PLN-009"),
                    Stream.concat(itself.stream(), Evidence.refs(answers).stream())
                            .toList(),
                    "risk",
                    risk.id(),
                    "done",
                    done,
                    "count",
                    answers.size()));
        });
        return said;
    }

    private static boolean answers(PlannedActivity activity, ActivityTargetKind kind, String id, String in) {
        return activity.answers()
                .filter(target -> target.kind() == kind && target.id().equals(id))
                .filter(target -> target.in().filter(in::equals).isPresent())
                .isPresent();
    }
}
