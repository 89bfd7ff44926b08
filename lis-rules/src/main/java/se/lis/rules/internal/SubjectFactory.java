package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.governance.ManagementReview;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.Incident;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.AccessReviewDuty;
import se.lis.rules.subject.AccessReviewSubject;
import se.lis.rules.subject.ActivitySubject;
import se.lis.rules.subject.AdherenceReview;
import se.lis.rules.subject.AgreementSubject;
import se.lis.rules.subject.ArchiveDescription;
import se.lis.rules.subject.ArtefactSubject;
import se.lis.rules.subject.ArtefactSubject.DanglingTarget;
import se.lis.rules.subject.AuditCycle;
import se.lis.rules.subject.BreachSubject;
import se.lis.rules.subject.ChronologySubject;
import se.lis.rules.subject.Circumstances;
import se.lis.rules.subject.ClassificationPlanning;
import se.lis.rules.subject.ClassificationStep;
import se.lis.rules.subject.ClassificationSubject;
import se.lis.rules.subject.ContinuityPlanSubject;
import se.lis.rules.subject.ControlFollowUp;
import se.lis.rules.subject.ControlPeriod;
import se.lis.rules.subject.ControlsSubject;
import se.lis.rules.subject.CrisisPreparedness;
import se.lis.rules.subject.DataProtectionOffice;
import se.lis.rules.subject.DeviationSubject;
import se.lis.rules.subject.DocumentNeed;
import se.lis.rules.subject.DocumentSubject;
import se.lis.rules.subject.EntryProcess;
import se.lis.rules.subject.EntrySubject;
import se.lis.rules.subject.FocusProgress;
import se.lis.rules.subject.ImpactAssessmentSubject;
import se.lis.rules.subject.IncidentSubject;
import se.lis.rules.subject.IntermediateReport;
import se.lis.rules.subject.LeaverDuty;
import se.lis.rules.subject.LevelDemand;
import se.lis.rules.subject.ManagementTraining;
import se.lis.rules.subject.MaterialitySubject;
import se.lis.rules.subject.NotificationShare;
import se.lis.rules.subject.OfficerIndependence;
import se.lis.rules.subject.OfficerReport;
import se.lis.rules.subject.OfficerRisk;
import se.lis.rules.subject.PlannedClassification;
import se.lis.rules.subject.ProcessSubject;
import se.lis.rules.subject.ProcessingSubject;
import se.lis.rules.subject.ProcessorContract;
import se.lis.rules.subject.ProcurementSubject;
import se.lis.rules.subject.ProtectedSubject;
import se.lis.rules.subject.RecoveryDemand;
import se.lis.rules.subject.Register;
import se.lis.rules.subject.RegisterEntry;
import se.lis.rules.subject.RegisterReview;
import se.lis.rules.subject.RegistrationDuty;
import se.lis.rules.subject.RequestSubject;
import se.lis.rules.subject.ResidualRiskSubject;
import se.lis.rules.subject.ReviewContent;
import se.lis.rules.subject.ReviewCycle;
import se.lis.rules.subject.ReviewOutcome;
import se.lis.rules.subject.ReviewSubject;
import se.lis.rules.subject.RiskSubject;
import se.lis.rules.subject.RoleNeed;
import se.lis.rules.subject.SecurityTerms;
import se.lis.rules.subject.SignificantIncidentSubject;
import se.lis.rules.subject.Subject;
import se.lis.rules.subject.SupplierSubject;
import se.lis.rules.subject.SupportedSystem;
import se.lis.rules.subject.SystemRecovery;
import se.lis.rules.subject.SystemSubject;
import se.lis.rules.subject.ThreatSubject;
import se.lis.rules.subject.TransferSubject;
import se.lis.rules.subject.UnitCourse;
import se.lis.rules.subject.UnitMonth;
import se.lis.rules.subject.WaiverSubject;
import se.lis.rules.subject.YearActivities;
import se.lis.rules.subject.YearDemand;

/** Joins the artefacts of a register with what it takes to judge them. */
final class SubjectFactory {

    /** An incident of which nobody has told anything under the NIS legislation is not assessed either. */
    private static final SignificantIncident NOT_HANDLED =
            SignificantIncident.builder().build();

    private final LisSnapshot snapshot;
    private final Register register;
    private final Circumstances circumstances;
    private final RuleCatalogue catalogue;
    private final Subjects subjects;

    /**
     * Looks at a register.
     *
     * @param snapshot the register as it was handed in
     * @param register the register as it was known
     * @param circumstances what it is held against
     * @param catalogue the rules that waivers are about
     * @param watch what tells whether to go on
     */
    SubjectFactory(
            LisSnapshot snapshot,
            Register register,
            Circumstances circumstances,
            RuleCatalogue catalogue,
            Watch watch) {
        this.snapshot = snapshot;
        this.register = register;
        this.circumstances = circumstances;
        this.catalogue = catalogue;
        this.subjects = new Subjects(watch);
    }

    List<Subject> subjects() {
        LisSnapshot known = register.known();
        organisation();
        incidents(known.incidents());
        known.processes().forEach(this::process);
        known.classifications().forEach(this::classification);
        known.systems().forEach(this::system);
        known.processingActivities().forEach(this::processing);
        known.impactAssessments().forEach(this::impactAssessment);
        known.dataSubjectRequests().forEach(one -> subjects.add(new RequestSubject(one, register, circumstances)));
        known.cyberThreats().forEach(one -> subjects.add(new ThreatSubject(one, register, circumstances)));
        known.accessReviews().forEach(review -> {
            subjects.add(new AccessReviewSubject(review, register, circumstances));
            subjects.addAll(DeviationSubject.of(review, register, circumstances));
        });
        known.continuityPlans().forEach(plan -> {
            subjects.add(new ContinuityPlanSubject(plan, register, circumstances));
            subjects.addAll(RecoveryDemand.on(plan, register, circumstances));
            subjects.addAll(DeviationSubject.of(plan, register, circumstances));
        });
        known.suppliers().forEach(one -> subjects.add(new SupplierSubject(one, register, circumstances)));
        known.supplierAgreements().forEach(this::agreement);
        known.procurements().forEach(procurement -> {
            subjects.add(new ProcurementSubject(procurement, register, circumstances));
            subjects.add(new SecurityTerms(procurement, register, circumstances));
        });
        known.risks().forEach(risk -> subjects.add(new RiskSubject(risk, register, circumstances)));
        known.governanceDocuments().forEach(one -> subjects.add(new DocumentSubject(one, register, circumstances)));
        known.materialityAnalyses().forEach(one -> subjects.add(new MaterialitySubject(one, register, circumstances)));
        known.internalControls().forEach(control -> {
            subjects.addAll(ControlPeriod.of(control, register, circumstances));
            subjects.addAll(ControlFollowUp.of(control, register, circumstances));
        });
        known.roleAssignments().forEach(one -> subjects.add(new OfficerIndependence(one, register, circumstances)));
        known.roleAssignments().forEach(one -> subjects.add(new ManagementTraining(one, register, circumstances)));
        known.waivers()
                .forEach(one -> subjects.add(new WaiverSubject(
                        one,
                        Optional.ofNullable(catalogue.rules().get(one.rule())).map(RuleDescriptor::majorVersion),
                        register,
                        circumstances)));
        known.dpoReports().stream()
                .filter(report -> report.deliveredOn().isPresent())
                .forEach(report -> report.risks()
                        .forEach(risk -> subjects.add(new OfficerRisk(report, risk, register, circumstances))));
        known.activities().forEach(one -> subjects.add(new ActivitySubject(one, register, circumstances)));
        known.trainingResults().stream()
                .filter(result -> result.unit().isPresent())
                .forEach(result -> subjects.add(new UnitCourse(result, register, circumstances)));
        subjects.addAll(UnitMonth.of(register, circumstances));
        references();
        known.artefacts()
                .forEach(one ->
                        ChronologySubject.of(one, register, circumstances).ifPresent(subjects::add));
        subjects.addAll(EntrySubject.of(register, circumstances));
        snapshot.artefacts()
                .filter(Artefact::securityProtected)
                .forEach(artefact -> subjects.add(new ProtectedSubject(artefact, register, circumstances)));
        return subjects.all();
    }

    /** What the organisation as a whole must have, or have done. */
    private void organisation() {
        ReviewCycle reviews = new ReviewCycle(register, circumstances);
        subjects.add(reviews);
        ManagementReview lastReview = reviews.lastReview();
        if (lastReview != null) {
            subjects.add(new ReviewSubject(lastReview, register, circumstances));
            subjects.addAll(ReviewContent.of(lastReview, register, circumstances));
            subjects.addAll(ReviewOutcome.of(lastReview, register, circumstances));
        }
        for (GovernanceDocumentType type : GovernanceDocumentType.values()) {
            subjects.add(new DocumentNeed(type, register, circumstances));
        }
        subjects.add(new ClassificationPlanning(register, circumstances));
        subjects.addAll(AdherenceReview.of(register, circumstances));
        subjects.addAll(FocusProgress.of(register, circumstances));
        subjects.add(new DataProtectionOffice(register, circumstances));
        subjects.add(new RegisterReview(register, circumstances));
        subjects.add(new OfficerReport(register, circumstances));
        subjects.add(new AuditCycle(register, circumstances));
        subjects.add(new CrisisPreparedness(register, circumstances));
        subjects.add(new ArchiveDescription(register, circumstances));
        subjects.addAll(RegistrationDuty.of(register, circumstances));
        subjects.addAll(RoleNeed.of(register, circumstances));
        subjects.add(new YearActivities(register, circumstances));
        subjects.addAll(YearDemand.of(register, circumstances));
    }

    private void system(InformationSystem system) {
        subjects.add(new SystemSubject(system, register, circumstances));
        subjects.addAll(LevelDemand.on(system, register, circumstances));
        for (AccessReviewScope scope : AccessReviewScope.values()) {
            subjects.add(new LeaverDuty(system, scope, register, circumstances));
            subjects.add(new AccessReviewDuty(system, scope, register, circumstances));
        }
    }

    private void processing(ProcessingActivity entry) {
        subjects.add(new ProcessingSubject(entry, register, circumstances));
        subjects.add(new RegisterEntry(entry, register, circumstances));
        subjects.addAll(ProcessorContract.of(entry, register, circumstances));
        subjects.addAll(TransferSubject.of(entry, register, circumstances));
        for (ProcessId process : entry.processes()) {
            subjects.add(new EntryProcess(entry, process, register, circumstances));
        }
    }

    private void impactAssessment(ImpactAssessment assessment) {
        subjects.add(new ImpactAssessmentSubject(assessment, register, circumstances));
        for (ProcessingActivityId activity : assessment.processingActivities()) {
            subjects.add(new ResidualRiskSubject(assessment, activity, register, circumstances));
        }
    }

    private void agreement(SupplierAgreement agreement) {
        subjects.add(new AgreementSubject(agreement, register, circumstances));
        subjects.add(new SecurityTerms(agreement, register, circumstances));
        for (SystemId system : agreement.systems()) {
            subjects.add(new SupportedSystem(agreement, system, register, circumstances));
        }
    }

    private void incidents(List<Incident> incidents) {
        List<BreachSubject> breaches = new ArrayList<>();
        for (Incident incident : incidents) {
            incident.personalDataBreach()
                    .ifPresent(breach -> breaches.add(new BreachSubject(incident, breach, register, circumstances)));
            SignificantIncident handling = incident.significantIncident().orElse(NOT_HANDLED);
            subjects.add(new SignificantIncidentSubject(incident, handling, register, circumstances));
            subjects.addAll(IntermediateReport.of(incident, register, circumstances));
        }
        subjects.addAll(breaches);
        subjects.addAll(IncidentSubject.of(incidents, register, circumstances));
        subjects.add(new NotificationShare(breaches, register, circumstances));
    }

    private void process(BusinessProcess process) {
        subjects.add(new ProcessSubject(process, register, circumstances));
        for (SystemId system : process.supportingSystems()) {
            subjects.add(new SystemRecovery(process, system, register, circumstances));
        }
        for (ClassificationPlan plan : register.known().classificationPlans()) {
            for (ClassificationPlanYear year : plan.years()) {
                subjects.add(new PlannedClassification(process, plan, year, register, circumstances));
            }
        }
    }

    /** Only the current classification of what is in use can be too old. */
    private void classification(InformationClassification classification) {
        subjects.add(new ClassificationStep(classification, register, circumstances));
        boolean ofProcess = classification.process().stream()
                .filter(id -> isCurrent(id, classification))
                .flatMap(id -> register.processes(List.of(id)).stream())
                .anyMatch(process -> process.inUse(circumstances.asOf().day()));
        boolean ofSystem = classification.system().stream()
                .filter(id -> isCurrent(id, classification))
                .flatMap(id -> register.system(id).stream())
                .anyMatch(system -> system.inUse(circumstances.asOf().day()));
        if (ofProcess || ofSystem) {
            subjects.add(new ClassificationSubject(classification, register, circumstances));
            subjects.add(new ControlsSubject(classification, register, circumstances));
        }
    }

    private boolean isCurrent(ArtefactId id, InformationClassification classification) {
        return register.classification(id)
                .map(current -> current.equals(classification))
                .orElse(false);
    }

    /**
     * References are looked up in the whole register: one to what begins later leads somewhere. One to artefacts that
     * contradict each other does too; that they do is another finding.
     */
    private void references() {
        Map<ArtefactId, Artefact> held = register.ordinary().index();
        register.known().artefacts().forEach(artefact -> {
            SortedSet<DanglingTarget> dangling = new TreeSet<>(DanglingTarget.ORDER);
            AtomicBoolean refers = new AtomicBoolean();
            artefact.references((attribute, target) -> {
                refers.set(true);
                if (!held.containsKey(target)) {
                    dangling.add(new DanglingTarget(attribute, target.value()));
                }
            });
            if (refers.get()) {
                subjects.add(new ArtefactSubject(artefact, List.copyOf(dangling), register, circumstances));
            }
        });
    }
}
