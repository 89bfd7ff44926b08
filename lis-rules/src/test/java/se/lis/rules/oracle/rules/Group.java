package se.lis.rules.oracle.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessReview;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.id.PersonRef;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.training.TrainingResult;

/**
 * Artefacts by what they are about.
 *
 * @param all the artefacts
 * @param keys what one of them is about
 * @param <A> the type of artefact
 * @param <K> the type of what it is about
 */
public record Group<A, K>(Function<LisSnapshot, List<A>> all, Function<A, Collection<? extends K>> keys) {

    /**
     * What an activity answers.
     *
     * @param kind the kind of thing
     * @param id its id in what asks for it
     */
    public record Target(ActivityTargetKind kind, String id) {}

    static final Group<BusinessProcess, SystemId> PROCESSES_ON =
            new Group<>(LisSnapshot::processes, BusinessProcess::supportingSystems);
    static final Group<ProcessingActivity, ProcessId> ENTRIES_OF =
            new Group<>(LisSnapshot::processingActivities, ProcessingActivity::processes);
    static final Group<ProcessingActivity, Boolean> ENTRIES_OF_NO_PROCESS = new Group<>(
            LisSnapshot::processingActivities, entry -> entry.processes().isEmpty() ? List.of(true) : List.of());
    static final Group<ImpactAssessment, ProcessingActivityId> ASSESSMENTS_OF =
            new Group<>(LisSnapshot::impactAssessments, ImpactAssessment::processingActivities);
    static final Group<RiskAnalysis, ArtefactId> ANALYSES_OF =
            new Group<>(LisSnapshot::riskAnalyses, analysis -> given(analysis.subject()));
    static final Group<Risk, ArtefactId> RISKS_OF = new Group<>(LisSnapshot::risks, risk -> given(risk.subject()));
    static final Group<ContinuityPlan, ProcessId> PLANS_OF =
            new Group<>(LisSnapshot::continuityPlans, ContinuityPlan::processes);
    static final Group<SupplierAgreement, SystemId> AGREEMENTS_ON =
            new Group<>(LisSnapshot::supplierAgreements, SupplierAgreement::systems);
    static final Group<SupplierAgreement, SupplierId> AGREEMENTS_WITH =
            new Group<>(LisSnapshot::supplierAgreements, agreement -> given(agreement.supplier()));
    static final Group<AccessReview, SystemId> REVIEWS_OF =
            new Group<>(LisSnapshot::accessReviews, review -> given(review.system()));
    /** The classifications of a process or system. */
    public static final Group<InformationClassification, ArtefactId> CLASSIFICATIONS_OF = new Group<>(
            LisSnapshot::classifications,
            classification -> both(given(classification.process()), given(classification.system())));

    static final Group<Incident, ArtefactId> INCIDENTS_OF =
            new Group<>(LisSnapshot::incidents, incident -> both(incident.processes(), incident.systems()));
    static final Group<TrainingResult, ArtefactId> RESULTS_OF = new Group<>(
            LisSnapshot::trainingResults, result -> both(given(result.unit()), given(result.roleAssignment())));
    static final Group<RoleAssignment, PersonRef> ROLES_OF =
            new Group<>(LisSnapshot::roleAssignments, role -> given(role.person()));
    static final Group<RoleAssignment, Role> HOLDERS_OF =
            new Group<>(LisSnapshot::roleAssignments, assignment -> List.of(assignment.role()));
    static final Group<PlannedActivity, Target> ANSWERING = new Group<>(
            LisSnapshot::activities,
            activity -> given(activity.answers().map(target -> new Target(target.kind(), target.id()))));

    /** Every group that an oracle asks for. */
    public static final List<Group<?, ?>> ALL = List.of(
            PROCESSES_ON,
            ENTRIES_OF,
            ENTRIES_OF_NO_PROCESS,
            ASSESSMENTS_OF,
            ANALYSES_OF,
            RISKS_OF,
            PLANS_OF,
            AGREEMENTS_ON,
            AGREEMENTS_WITH,
            REVIEWS_OF,
            CLASSIFICATIONS_OF,
            INCIDENTS_OF,
            RESULTS_OF,
            ROLES_OF,
            HOLDERS_OF,
            ANSWERING);

    private static <T> Collection<T> given(Optional<? extends T> one) {
        return one.isPresent() ? List.of(one.get()) : List.of();
    }

    private static Collection<ArtefactId> both(
            Collection<? extends ArtefactId> some, Collection<? extends ArtefactId> others) {
        List<ArtefactId> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }
}
