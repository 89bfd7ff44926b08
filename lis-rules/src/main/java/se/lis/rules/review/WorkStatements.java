package se.lis.rules.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewDecision;
import se.lis.core.id.TrainingCourseId;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.ControlResult;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.DpoReportRisk;
import se.lis.core.planning.DpoRiskSeverity;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.planning.PriorityArea;
import se.lis.core.planning.WorkingMethod;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
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
                        "activities",
                        Evidence.names(activities),
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
            said.add(Evidence.said(
                    key, List.of(), Evidence.refs(found), "count", found.size(), "names", Evidence.names(found)));
        }
    }

    List<ReviewStatement> ownFollowUp() {
        List<ReviewStatement> said = new ArrayList<>(analysis());
        if (register.internalControls().isEmpty()) {
            said.add(Evidence.missing("own.no-controls", List.of("PLN-006")));
            return said;
        }
        register.internalControlPlans().stream()
                .max(Comparator.comparing(InternalControlPlan::year)
                        .thenComparing(plan -> plan.id().value()))
                .ifPresent(plan -> controls(plan, said));
        return said;
    }

    /** States which working methods the year's analysis has, and what is new in it or gone from it. */
    private List<ReviewStatement> analysis() {
        int year = period.last().getYear();
        Optional<MaterialityAndRiskAnalysis> current = analysis(year);
        if (current.isEmpty()) {
            return List.of(Evidence.missing("own.no-analysis", List.of("PLN-012"), "year", year));
        }
        MaterialityAndRiskAnalysis analysis = current.get();
        List<SubjectRef> itself = List.of(Evidence.ref(analysis));
        if (analysis.decidedOn().isEmpty()) {
            return List.of(Evidence.said("own.analysis-undecided", List.of("PLN-012"), itself, "year", year));
        }
        List<ReviewStatement> said = new ArrayList<>();
        said.add(Evidence.said(
                "own.analysis",
                List.of("PLN-005", "PLN-012"),
                itself,
                "year",
                year,
                "day",
                analysis.decidedOn().get(),
                "methods",
                sorted(analysis.workingMethods())));
        analysis(year - 1).ifPresent(before -> {
            Set<WorkingMethod> added = new TreeSet<>(analysis.workingMethods());
            added.removeAll(before.workingMethods());
            Set<WorkingMethod> gone = new TreeSet<>(before.workingMethods());
            gone.removeAll(analysis.workingMethods());
            List<SubjectRef> both = List.of(Evidence.ref(before), Evidence.ref(analysis));
            if (!added.isEmpty()) {
                said.add(Evidence.said("own.methods-new", List.of("PLN-005"), both, "methods", added));
            }
            if (!gone.isEmpty()) {
                said.add(Evidence.said("own.methods-gone", List.of("PLN-005"), both, "methods", gone));
            }
        });
        return said;
    }

    private Optional<MaterialityAndRiskAnalysis> analysis(int year) {
        return register.materialityAnalyses().stream()
                .filter(analysis -> analysis.year() == year)
                .min(Comparator.comparing(analysis -> analysis.id().value()));
    }

    private void controls(InternalControlPlan plan, List<ReviewStatement> said) {
        List<InternalControl> controls = register.internalControls().stream()
                .filter(control -> control.plan().equals(plan.id()))
                .toList();
        said.add(Evidence.said(
                "own.controls",
                List.of("PLN-006"),
                Evidence.refs(controls),
                "year",
                plan.year(),
                "count",
                controls.size()));
        for (InternalControl control : controls) {
            List<ControlPerformance> performances = performances(control).toList();
            said.add(Evidence.said(
                    performances.isEmpty() ? "own.control-idle" : "own.control",
                    List.of("PLN-006", "PLN-007"),
                    List.of(Evidence.ref(control)),
                    "topic",
                    control.topic().<Object>map(topic -> topic).orElse("not-stated"),
                    "count",
                    performances.size(),
                    "passed",
                    results(performances, Optional.of(ControlResult.PASSED)),
                    "failed",
                    results(performances, Optional.of(ControlResult.FAILED))));
        }
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }

    private Stream<ControlPerformance> performances(InternalControl control) {
        return control.performances().stream().filter(performance -> period.covers(performance.performedOn()));
    }

    private static long results(List<ControlPerformance> performances, Optional<ControlResult> result) {
        return performances.stream()
                .filter(performance -> performance.result().equals(result))
                .count();
    }

    /** States the courses of the management in the period. */
    List<ReviewStatement> competence() {
        Set<TrainingCourseId> courses = register.trainingCourses().stream()
                .filter(course -> course.kind() == TrainingKind.MANAGEMENT)
                .map(TrainingCourse::id)
                .collect(Collectors.toSet());
        List<TrainingResult> results = register.trainingResults().stream()
                .filter(result -> courses.contains(result.course()))
                .filter(result -> result.roleAssignment().isPresent())
                .toList();
        if (results.isEmpty()) {
            return List.of(Evidence.missing("competence.none", List.of("TRN-004")));
        }
        List<TrainingResult> done = results.stream()
                .filter(result -> result.completedOn().isPresent())
                .toList();
        return List.of(Evidence.said(
                "competence.courses",
                List.of("TRN-004"),
                Evidence.refs(results),
                "count",
                results.size(),
                "done",
                done.size()));
    }

    /** States of the local instruction and the routines since when, how far, until when. */
    List<ReviewStatement> instruction() {
        List<ReviewStatement> said = new ArrayList<>();
        List<GovernanceDocument> instructions = documents(GovernanceDocumentType.LOCAL_INSTRUCTION);
        if (instructions.isEmpty()) {
            said.add(Evidence.missing("instruction.none", List.of("GOV-001")));
        }
        for (GovernanceDocument document : instructions) {
            List<SubjectRef> itself = List.of(Evidence.ref(document));
            said.add(decided("instruction", document));
            List<PriorityArea> left = Stream.of(PriorityArea.values())
                    .filter(PriorityArea::inActionPlan)
                    .filter(area -> !document.areas().contains(area))
                    .toList();
            said.add(
                    left.isEmpty()
                            ? Evidence.said("instruction.whole", List.of("GOV-002"), itself)
                            : Evidence.said("instruction.lacks", List.of("GOV-002"), itself, "areas", left));
        }
        Stream.of(
                        GovernanceDocumentType.INCIDENT_ROUTINE,
                        GovernanceDocumentType.CLASSIFICATION_ROUTINE,
                        GovernanceDocumentType.ACCESS_ROUTINE)
                .flatMap(type -> documents(type).stream())
                .forEach(document -> said.add(decided("instruction.routine", document)));
        return said;
    }

    private List<GovernanceDocument> documents(GovernanceDocumentType type) {
        return register.governanceDocuments().stream()
                .filter(document -> document.documentType().equals(Optional.of(type)))
                .filter(document -> document.approvedOn().isPresent())
                .toList();
    }

    private ReviewStatement decided(String key, GovernanceDocument document) {
        List<Object> arguments = new ArrayList<>(List.of(
                "document",
                Evidence.name(document),
                "day",
                document.approvedOn().orElseThrow()));
        document.reviewBy().ifPresent(day -> arguments.addAll(List.of("reviewBy", day)));
        String suffix = document.reviewBy().isEmpty()
                ? ""
                : document.reviewBy().get().isBefore(period.last()) ? ".overdue" : ".until";
        return Evidence.said(key + suffix, List.of("GOV-001"), List.of(Evidence.ref(document)), arguments.toArray());
    }

    /** Returns the activities that are decided and not done, the earliest day first. */
    List<ReviewStatement> openActivities() {
        return register.activities().stream()
                .filter(activity -> activity.completedOn().isEmpty())
                .sorted(Comparator.comparing(
                                (PlannedActivity activity) -> activity.dueBy().orElse(LocalDate.MAX))
                        .thenComparing(activity -> activity.id().value()))
                .map(activity -> {
                    List<Object> arguments = new ArrayList<>(List.of("activity", Evidence.name(activity)));
                    activity.area().ifPresent(area -> arguments.addAll(List.of("area", area)));
                    activity.responsibleRole().ifPresent(role -> arguments.addAll(List.of("role", role)));
                    activity.dueBy().ifPresent(day -> arguments.addAll(List.of("day", day)));
                    return Evidence.said("activity", List.of(), List.of(Evidence.ref(activity)), arguments.toArray());
                })
                .toList();
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
            long trained = counted.stream()
                    .mapToLong(result -> result.trained().orElseThrow())
                    .sum();
            long toBeTrained = counted.stream()
                    .mapToLong(result -> result.toBeTrained().orElseThrow())
                    .sum();
            said.add(Evidence.said(
                    "training.counts",
                    List.of(),
                    Evidence.refs(counted),
                    "units",
                    counted.stream()
                            .flatMap(result -> result.unit().stream())
                            .distinct()
                            .count(),
                    "trained",
                    trained,
                    "toBeTrained",
                    toBeTrained,
                    "percent",
                    toBeTrained == 0 ? 100 : trained * 100 / toBeTrained));
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
        Optional<DpoAnnualReport> earlier = register.dpoReports().stream()
                .filter(each -> each.year() == report.year() - 1)
                .findFirst();
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
            List<SubjectRef> behind = Stream.concat(itself.stream(), Evidence.refs(answers).stream())
                    .toList();
            List<Object> arguments = new ArrayList<>(List.of(
                    "risk",
                    risk.id(),
                    "grade",
                    risk.severity().<Object>map(grade -> grade).orElse("not-graded")));
            Optional<DpoRiskSeverity> before = earlier.flatMap(each -> each.risks().stream()
                            .filter(same -> same.id().equals(risk.id()))
                            .findFirst())
                    .flatMap(DpoReportRisk::severity);
            before.ifPresent(grade -> arguments.addAll(List.of("before", grade)));
            said.add(Evidence.said(
                    before.isPresent() ? "dpo.risk.compared" : "dpo.risk",
                    List.of("PLN-009"),
                    itself,
                    arguments.toArray()));
            if (risk.advice().isPresent()) {
                said.add(Evidence.said(
                        "dpo.advice",
                        List.of("PLN-009"),
                        itself,
                        "advice",
                        List.of(report.id().value(), risk.id())));
            }
            said.add(
                    answers.isEmpty()
                            ? Evidence.said("dpo.unanswered", List.of("PLN-009"), behind)
                            : Evidence.said(
                                    "dpo.answered",
                                    List.of("PLN-009"),
                                    behind,
                                    "done",
                                    done,
                                    "count",
                                    answers.size(),
                                    "activities",
                                    Evidence.names(answers)));
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
