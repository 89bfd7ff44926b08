package se.lis.rules.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.planning.ControlFrequency;
import se.lis.core.planning.ControlPerformance;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PriorityArea;
import se.lis.core.planning.WorkingMethod;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/** Governance, planning and training, naively. */
class GovernanceOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.GOVERNANCE_DOCUMENT,
                        ArtefactType.MANAGEMENT_REVIEW,
                        ArtefactType.MATERIALITY_ANALYSIS,
                        ArtefactType.INTERNAL_CONTROL_PLAN,
                        ArtefactType.INTERNAL_CONTROL,
                        ArtefactType.UNIT,
                        ArtefactType.TRAINING_COURSE,
                        ArtefactType.TRAINING_RESULT)
                .shaped(new Registers.Shape(5, 85, 2, 0, false));
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("GOV-006");
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.organisation("GOV-001", (register, past) -> instructed(register, past)),
                Oracle.organisation("CLS-014", (register, past) -> classificationRoutine(register, past)),
                Oracle.organisation("INC-020", (register, past) -> incidentRoutine(register, past)),
                Oracle.each(
                        "GOV-002", register -> register.governanceDocuments().stream(), GovernanceOracleTest::areas),
                Oracle.organisation("GOV-006", GovernanceOracleTest::review),
                Oracle.each(
                        "PLN-005",
                        register -> register.materialityAnalyses().stream(),
                        (each, register, past) -> methods(each, past)),
                Oracle.each("PLN-006", register -> register.internalControls().stream(), GovernanceOracleTest::control),
                Oracle.each("TRN-002", register -> register.trainingResults().stream(), GovernanceOracleTest::course));
    }

    private static Optional<Verdict> areas(GovernanceDocument document, LisSnapshot register, Past past) {
        Boolean instruction = document.documentType()
                .map(GovernanceDocumentType.LOCAL_INSTRUCTION::equals)
                .orElse(null);
        Boolean concerned = Naive.and(instruction, Naive.current(document, register, past));
        if (past.on(document.approvedOn()) == null || Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        if (document.areas().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        List<PriorityArea> seven = List.of(
                PriorityArea.LOCAL_INSTRUCTION,
                PriorityArea.PLANNING_AND_FOLLOW_UP,
                PriorityArea.INFORMATION_CLASSIFICATION,
                PriorityArea.ACCESS_MANAGEMENT,
                PriorityArea.INCIDENT_MANAGEMENT,
                PriorityArea.CONTINUITY_MANAGEMENT,
                PriorityArea.PROCUREMENT_AND_DEVELOPMENT);
        if (document.areas().containsAll(seven)) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(concerned == null ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> review(LisSnapshot register, Past past) {
        List<LocalDate> decided = register.managementReviews().stream()
                .map(review -> past.on(review.decidedOn()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int lastYear = past.today().getYear() - 1;
        if (decided.stream().noneMatch(day -> day.getYear() == lastYear)) {
            return Optional.of(Verdict.VIOLATION);
        }
        LocalDate expected = decided.get(decided.size() - 1).plusMonths(12);
        if (past.today().isAfter(expected.plusMonths(3))) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Optional.of(past.today().isBefore(expected) ? Verdict.SATISFIED : Verdict.UPCOMING);
    }

    private static Optional<Verdict> methods(MaterialityAndRiskAnalysis analysis, Past past) {
        if (analysis.year() != past.today().getYear() || analysis.year() < 2023) {
            return Optional.empty();
        }
        boolean later = analysis.decidedOn().isPresent() && past.on(analysis.decidedOn()) == null;
        if (analysis.workingMethods().isEmpty() || later) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        List<WorkingMethod> required = new ArrayList<>(List.of(
                WorkingMethod.ACCESS_MANAGEMENT,
                WorkingMethod.INCIDENT_MANAGEMENT,
                WorkingMethod.INFORMATION_CLASSIFICATION,
                WorkingMethod.INFORMATION_SECURITY_IN_PROCUREMENT));
        if (analysis.year() > 2023) {
            required.add(WorkingMethod.LOCAL_INSTRUCTION);
        }
        return Optional.of(analysis.workingMethods().containsAll(required) ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> control(InternalControl control, LisSnapshot register, Past past) {
        Optional<InternalControlPlan> plan = register.internalControlPlans().stream()
                .filter(each -> each.id().equals(control.plan()))
                .findFirst();
        int thisYear = past.today().getYear();
        if (plan.isPresent() && plan.get().year() != thisYear && plan.get().year() != thisYear - 1) {
            return Optional.empty();
        }
        if (plan.isEmpty() || control.frequency().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        int months = months(control.frequency().get());
        for (int month = 1; month <= 12; month += months) {
            LocalDate from = LocalDate.of(plan.get().year(), month, 1);
            LocalDate last = from.plusMonths(months).minusDays(1);
            boolean performed = control.performances().stream()
                    .map(ControlPerformance::performedOn)
                    .anyMatch(day -> !day.isAfter(past.today()) && !day.isBefore(from) && !day.isAfter(last));
            boolean over = past.today().isAfter(last);
            verdicts.add(
                    performed
                            ? Optional.of(Verdict.SATISFIED)
                            : over ? Optional.of(Verdict.VIOLATION) : Optional.empty());
        }
        return Naive.strongest(verdicts);
    }

    private static int months(ControlFrequency frequency) {
        return switch (frequency) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
        };
    }

    private static Optional<Verdict> course(TrainingResult result, LisSnapshot register, Past past) {
        Optional<TrainingCourse> course = register.trainingCourses().stream()
                .filter(each -> each.id().equals(result.course()))
                .findFirst();
        boolean other = course.isPresent() && course.get().kind() != TrainingKind.NANO;
        if (result.unit().isEmpty() || other) {
            return Optional.empty();
        }
        LocalDate due = course.flatMap(TrainingCourse::dueBy)
                .or(() -> course.flatMap(TrainingCourse::month)
                        .map(month -> month.plusMonths(1).atDay(1).minusDays(1)))
                .orElse(null);
        if (due == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate taken = past.on(result.managerTrainedOn());
        LocalDate act = taken == null ? past.today() : taken;
        if (act.isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        if (taken != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        LocalDate first = course.get().month().map(month -> month.atDay(1)).orElse(due.withDayOfMonth(1));
        boolean begun = !past.today().isBefore(first);
        return begun ? Optional.of(Verdict.UPCOMING) : Optional.empty();
    }

    private static Optional<Verdict> instructed(LisSnapshot register, Past past) {
        Boolean approved = Naive.approved(GovernanceDocumentType.LOCAL_INSTRUCTION, register, past);
        boolean due = past.today().isAfter(LocalDate.of(2024, 12, 31));
        return due || Boolean.TRUE.equals(typed(GovernanceDocumentType.LOCAL_INSTRUCTION, register, past))
                ? Naive.verdict(approved)
                : Optional.empty();
    }

    private static Boolean typed(GovernanceDocumentType type, LisSnapshot register, Past past) {
        return register.governanceDocuments().stream()
                .anyMatch(document ->
                        document.documentType().equals(Optional.of(type)) && past.on(document.approvedOn()) != null);
    }

    private static Optional<Verdict> classificationRoutine(LisSnapshot register, Past past) {
        return past.today().isBefore(LocalDate.of(2024, 12, 31))
                ? Optional.empty()
                : Naive.verdict(Naive.approved(GovernanceDocumentType.CLASSIFICATION_ROUTINE, register, past));
    }

    private static Optional<Verdict> incidentRoutine(LisSnapshot register, Past past) {
        Comparator<GovernanceDocument> order = Comparator.comparing(
                        (GovernanceDocument document) -> past.on(document.approvedOn()))
                .thenComparing(GovernanceDocument::id);
        Optional<GovernanceDocument> last = register.governanceDocuments().stream()
                .filter(document -> document.documentType().equals(Optional.of(GovernanceDocumentType.INCIDENT_ROUTINE))
                        && past.on(document.approvedOn()) != null)
                .max(order);
        boolean hidden = register.governanceDocuments().stream()
                .filter(document -> document.documentType().isEmpty() && past.on(document.approvedOn()) != null)
                .anyMatch(document -> last.isPresent() && order.compare(document, last.get()) > 0);
        if (hidden) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean lapsed = last.flatMap(GovernanceDocument::reviewBy)
                .map(past.today()::isAfter)
                .orElse(false);
        return lapsed
                ? Optional.of(Verdict.VIOLATION)
                : Naive.verdict(Naive.approved(GovernanceDocumentType.INCIDENT_ROUTINE, register, past));
    }
}
