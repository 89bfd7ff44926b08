package se.lis.rules.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.Waiver;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.CyberThreat;
import se.lis.core.incident.Incident;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.DataSubjectRequest;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.Procurement;
import se.lis.core.procurement.Supplier;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.Risk;
import se.lis.core.training.TrainingResult;
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
import se.lis.rules.subject.Parts;
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
import se.lis.rules.subject.Subjects;
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
import se.lis.rules.verdict.Surroundings;
import se.lis.rules.verdict.ViewFactory;
import se.lis.rules.view.access.AccessViews;
import se.lis.rules.view.classification.ClassificationViews;
import se.lis.rules.view.continuity.ContinuityViews;
import se.lis.rules.view.document.DocumentViews;
import se.lis.rules.view.governance.GovernanceViews;
import se.lis.rules.view.incident.IncidentViews;
import se.lis.rules.view.planning.PlanningViews;
import se.lis.rules.view.privacy.PrivacyViews;
import se.lis.rules.view.procurement.ProcurementViews;
import se.lis.rules.view.quality.QualityViews;
import se.lis.rules.view.risk.RiskViews;
import se.lis.rules.view.training.TrainingViews;

/**
 * Joins the artefacts of a register with what it takes to judge them.
 *
 * <p>All subjects of one artefact are made together and of nothing but what the register tells of it, so that they can be made
 * again alone when something that they look at changes.
 */
final class SubjectFactory {

    /** An incident of which nobody has told anything under the NIS legislation is not assessed either. */
    private static final SignificantIncident NOT_HANDLED =
            SignificantIncident.builder().build();

    /** The library's own views, by field. */
    private static final List<ViewFactory> FIELDS = List.of(
            new AccessViews(),
            new ClassificationViews(),
            new ContinuityViews(),
            new DocumentViews(),
            new GovernanceViews(),
            new IncidentViews(),
            new PlanningViews(),
            new PrivacyViews(),
            new ProcurementViews(),
            new QualityViews(),
            new RiskViews(),
            new TrainingViews());

    private final Register register;
    private final Circumstances circumstances;
    private final RuleCatalogue catalogue;
    private final List<ViewFactory> fields;
    private final Surroundings surroundings;

    /**
     * Looks at a register.
     *
     * @param register the register as it was known
     * @param circumstances what it is held against
     * @param catalogue the rules that waivers are about
     * @param ofHost what makes the views of the host's own
     */
    SubjectFactory(
            Register register, Circumstances circumstances, RuleCatalogue catalogue, List<ViewFactory> ofHost) {
        this.register = register;
        this.circumstances = circumstances;
        this.catalogue = catalogue;
        this.fields = Stream.concat(FIELDS.stream(), ofHost.stream()).toList();
        this.surroundings = new Surroundings(
                register,
                circumstances,
                rule -> Optional.ofNullable(catalogue.rules().get(rule)).map(RuleDescriptor::majorVersion));
    }

    /** Adds all subjects of a register. */
    void all(Subjects subjects) {
        register.ids().forEach(id -> of(id, subjects));
        ofOrganisation(Parts.of(subjects.all()), subjects);
    }

    /** Adds the subjects of the artefact with an id, without those of the organisation as a whole. */
    void of(ArtefactId id, Subjects subjects) {
        subjects.next(id);
        register.find(id).ifPresent(artefact -> {
            joined(artefact, subjects);
            fields.forEach(field -> field.of(artefact, surroundings, subjects::add));
            references(artefact, subjects);
            ChronologySubject.of(artefact, register, circumstances).ifPresent(subjects::add);
        });
        FIELDS.forEach(field -> field.ofEntered(id, surroundings, subjects::add));
        EntrySubject.of(id, register, circumstances).ifPresent(subjects::add);
        register.flagged(id).forEach(one -> subjects.add(new ProtectedSubject(one, register, circumstances)));
    }

    private void joined(Artefact artefact, Subjects subjects) {
        switch (artefact.type()) {
            case UNIT -> subjects.addAll(UnitMonth.of((OrganisationalUnit) artefact, register, circumstances));
            case ROLE_ASSIGNMENT -> {
                RoleAssignment assignment = (RoleAssignment) artefact;
                subjects.add(new OfficerIndependence(assignment, register, circumstances));
                subjects.add(new ManagementTraining(assignment, register, circumstances));
            }
            case PROCESS -> process((BusinessProcess) artefact, subjects);
            case SYSTEM -> system((InformationSystem) artefact, subjects);
            case CLASSIFICATION -> classification((InformationClassification) artefact, subjects);
            case RISK -> subjects.add(new RiskSubject((Risk) artefact, register, circumstances));
            case INCIDENT -> incident((Incident) artefact, subjects);
            case CYBER_THREAT -> subjects.add(new ThreatSubject((CyberThreat) artefact, register, circumstances));
            case PROCESSING_ACTIVITY -> processing((ProcessingActivity) artefact, subjects);
            case IMPACT_ASSESSMENT -> impactAssessment((ImpactAssessment) artefact, subjects);
            case DATA_SUBJECT_REQUEST ->
                subjects.add(new RequestSubject((DataSubjectRequest) artefact, register, circumstances));
            case CONTINUITY_PLAN -> {
                ContinuityPlan plan = (ContinuityPlan) artefact;
                subjects.add(new ContinuityPlanSubject(plan, register, circumstances));
                subjects.addAll(RecoveryDemand.on(plan, register, circumstances));
                subjects.addAll(DeviationSubject.of(plan, register, circumstances));
            }
            case ACCESS_REVIEW -> {
                AccessReview review = (AccessReview) artefact;
                subjects.add(new AccessReviewSubject(review, register, circumstances));
                subjects.addAll(DeviationSubject.of(review, register, circumstances));
            }
            case SUPPLIER -> subjects.add(new SupplierSubject((Supplier) artefact, register, circumstances));
            case SUPPLIER_AGREEMENT -> agreement((SupplierAgreement) artefact, subjects);
            case PROCUREMENT -> {
                Procurement procurement = (Procurement) artefact;
                subjects.add(new ProcurementSubject(procurement, register, circumstances));
                subjects.add(new SecurityTerms(procurement, register, circumstances));
            }
            case GOVERNANCE_DOCUMENT ->
                subjects.add(new DocumentSubject((GovernanceDocument) artefact, register, circumstances));
            case MANAGEMENT_REVIEW -> review((ManagementReview) artefact, subjects);
            case ACTIVITY -> subjects.add(new ActivitySubject((PlannedActivity) artefact, register, circumstances));
            case MATERIALITY_ANALYSIS ->
                subjects.add(new MaterialitySubject((MaterialityAndRiskAnalysis) artefact, register, circumstances));
            case INTERNAL_CONTROL -> {
                InternalControl control = (InternalControl) artefact;
                subjects.addAll(ControlPeriod.of(control, register, circumstances));
                subjects.addAll(ControlFollowUp.of(control, register, circumstances));
            }
            case DPO_REPORT -> report((DpoAnnualReport) artefact, subjects);
            case TRAINING_RESULT -> {
                TrainingResult result = (TrainingResult) artefact;
                if (result.unit().isPresent()) {
                    subjects.add(new UnitCourse(result, register, circumstances));
                }
            }
            case WAIVER -> waiver((Waiver) artefact, subjects);
            case ORGANISATION,
                    RISK_ANALYSIS,
                    RSA_PLAN,
                    CLASSIFICATION_PLAN,
                    INTERNAL_CONTROL_PLAN,
                    INTERNAL_AUDIT,
                    TRAINING_COURSE -> {
                // judged by what others say of them
            }
        }
    }

    /**
     * Adds what the organisation as a whole must have, or have done.
     *
     * @param parts what the subjects of its artefacts are parts of
     */
    void ofOrganisation(Parts parts, Subjects subjects) {
        subjects.next(register.organisation().id());
        fields.forEach(field -> field.ofOrganisation(register.organisation(), parts, surroundings, subjects::add));
        subjects.add(new ReviewCycle(register, circumstances));
        for (GovernanceDocumentType type : GovernanceDocumentType.values()) {
            subjects.add(new DocumentNeed(type, register, circumstances));
        }
        subjects.add(new NotificationShare(parts, register, circumstances));
        subjects.add(new ClassificationPlanning(register, circumstances));
        subjects.addAll(AdherenceReview.of(register, circumstances));
        subjects.addAll(FocusProgress.of(parts, register, circumstances));
        subjects.add(new DataProtectionOffice(register, circumstances));
        subjects.add(new RegisterReview(register, circumstances));
        subjects.add(new OfficerReport(register, circumstances));
        subjects.add(new AuditCycle(register, circumstances));
        subjects.add(new CrisisPreparedness(register, circumstances));
        subjects.add(new ArchiveDescription(register, circumstances));
        subjects.addAll(RegistrationDuty.of(register, circumstances));
        subjects.addAll(RoleNeed.of(register, circumstances));
        subjects.add(new YearActivities(parts, register, circumstances));
        subjects.addAll(YearDemand.of(register, circumstances));
    }

    /** Only the last review is judged. */
    private void review(ManagementReview review, Subjects subjects) {
        if (register.lastReview().equals(Optional.of(review))) {
            subjects.add(new ReviewSubject(review, register, circumstances));
            subjects.addAll(ReviewContent.of(review, register, circumstances));
            subjects.addAll(ReviewOutcome.of(review, register, circumstances));
        }
    }

    private void report(DpoAnnualReport report, Subjects subjects) {
        if (report.deliveredOn().isPresent()) {
            report.risks().forEach(risk -> subjects.add(new OfficerRisk(report, risk, register, circumstances)));
        }
    }

    private void waiver(Waiver waiver, Subjects subjects) {
        subjects.add(new WaiverSubject(
                waiver,
                Optional.ofNullable(catalogue.rules().get(waiver.rule())).map(RuleDescriptor::majorVersion),
                register,
                circumstances));
    }

    private void system(InformationSystem system, Subjects subjects) {
        subjects.add(new SystemSubject(system, register, circumstances));
        subjects.addAll(LevelDemand.on(system, register, circumstances));
        for (AccessReviewScope scope : AccessReviewScope.values()) {
            subjects.add(new LeaverDuty(system, scope, register, circumstances));
            subjects.add(new AccessReviewDuty(system, scope, register, circumstances));
        }
    }

    private void processing(ProcessingActivity entry, Subjects subjects) {
        subjects.add(new ProcessingSubject(entry, register, circumstances));
        subjects.add(new RegisterEntry(entry, register, circumstances));
        subjects.addAll(ProcessorContract.of(entry, register, circumstances));
        subjects.addAll(TransferSubject.of(entry, register, circumstances));
        for (ProcessId process : entry.processes()) {
            subjects.add(new EntryProcess(entry, process, register, circumstances));
        }
    }

    private void impactAssessment(ImpactAssessment assessment, Subjects subjects) {
        subjects.add(new ImpactAssessmentSubject(assessment, register, circumstances));
        for (ProcessingActivityId activity : assessment.processingActivities()) {
            subjects.add(new ResidualRiskSubject(assessment, activity, register, circumstances));
        }
    }

    private void agreement(SupplierAgreement agreement, Subjects subjects) {
        subjects.add(new AgreementSubject(agreement, register, circumstances));
        subjects.add(new SecurityTerms(agreement, register, circumstances));
        for (SystemId system : agreement.systems()) {
            subjects.add(new SupportedSystem(agreement, system, register, circumstances));
        }
    }

    private void incident(Incident incident, Subjects subjects) {
        SignificantIncident handling = incident.significantIncident().orElse(NOT_HANDLED);
        subjects.add(new SignificantIncidentSubject(incident, handling, register, circumstances));
        subjects.addAll(IntermediateReport.of(incident, register, circumstances));
        incident.personalDataBreach()
                .ifPresent(breach -> subjects.add(new BreachSubject(incident, breach, register, circumstances)));
        subjects.add(new IncidentSubject(incident, register, circumstances));
    }

    private void process(BusinessProcess process, Subjects subjects) {
        subjects.add(new ProcessSubject(process, register, circumstances));
        for (SystemId system : process.supportingSystems()) {
            subjects.add(new SystemRecovery(process, system, register, circumstances));
        }
        for (ClassificationPlan plan : register.known(ArtefactType.CLASSIFICATION_PLAN, ClassificationPlan.class)) {
            for (ClassificationPlanYear year : plan.years()) {
                subjects.add(new PlannedClassification(process, plan, year, register, circumstances));
            }
        }
    }

    /** Only the current classification of what is in use can be too old. */
    private void classification(InformationClassification classification, Subjects subjects) {
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
    private void references(Artefact artefact, Subjects subjects) {
        SortedSet<DanglingTarget> dangling = new TreeSet<>(DanglingTarget.ORDER);
        AtomicBoolean refers = new AtomicBoolean();
        artefact.references((attribute, target) -> {
            refers.set(true);
            if (register.entered(target).isEmpty()) {
                dangling.add(new DanglingTarget(attribute, target.value()));
            }
        });
        if (refers.get()) {
            subjects.add(new ArtefactSubject(artefact, List.copyOf(dangling), register, circumstances));
        }
    }
}
