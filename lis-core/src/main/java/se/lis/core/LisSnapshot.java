package se.lis.core;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;
import se.lis.core.access.AccessReview;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.continuity.RsaPlan;
import se.lis.core.form.OwnForm;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.Waiver;
import se.lis.core.incident.CyberThreat;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.DpoAnnualReport;
import se.lis.core.planning.InternalAudit;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.MaterialityAndRiskAnalysis;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.DataSubjectRequest;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.Procurement;
import se.lis.core.procurement.Supplier;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingResult;

/**
 * All that one organisation has registered on its information security management, at one moment (Swedish: register).
 *
 * <p>The lists are sorted by id, so that two snapshots of the same artefacts are equal whatever order they came in.
 * References that lead nowhere, and one id on several artefacts, are representable: finding them is part of the work.
 */
@Value.Immutable
@JsonRootName("LisSnapshot")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = LisSnapshot.Builder.class)
@JsonPropertyOrder({"schemaVersion", "takenAt", "organisation"})
public interface LisSnapshot extends WithLisSnapshot {

    /** The version of the form that this library writes. */
    String SCHEMA_VERSION = "1.0";

    /** Returns the version of the form; {@value #SCHEMA_VERSION} unless another is set. */
    @Value.Default
    default String schemaVersion() {
        return SCHEMA_VERSION;
    }

    /** Returns the moment at which the register was taken. Attributes without a date hold as at this moment. */
    Instant takenAt();

    /** Returns the organisation whose register it is. */
    Organisation organisation();

    /** Returns the units (see {@link OrganisationalUnit}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<OrganisationalUnit> units();

    /** Returns the roleAssignments (see {@link RoleAssignment}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<RoleAssignment> roleAssignments();

    /** Returns the processes (see {@link BusinessProcess}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<BusinessProcess> processes();

    /** Returns the systems (see {@link InformationSystem}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<InformationSystem> systems();

    /** Returns the classifications (see {@link InformationClassification}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<InformationClassification> classifications();

    /** Returns the riskAnalyses (see {@link RiskAnalysis}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<RiskAnalysis> riskAnalyses();

    /** Returns the risks (see {@link Risk}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<Risk> risks();

    /** Returns the incidents (see {@link Incident}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<Incident> incidents();

    /** Returns the cyberThreats (see {@link CyberThreat}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<CyberThreat> cyberThreats();

    /** Returns the processingActivities (see {@link ProcessingActivity}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<ProcessingActivity> processingActivities();

    /** Returns the impactAssessments (see {@link ImpactAssessment}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<ImpactAssessment> impactAssessments();

    /** Returns the dataSubjectRequests (see {@link DataSubjectRequest}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<DataSubjectRequest> dataSubjectRequests();

    /** Returns the continuityPlans (see {@link ContinuityPlan}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<ContinuityPlan> continuityPlans();

    /** Returns the rsaPlans (see {@link RsaPlan}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<RsaPlan> rsaPlans();

    /** Returns the accessReviews (see {@link AccessReview}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<AccessReview> accessReviews();

    /** Returns the suppliers (see {@link Supplier}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<Supplier> suppliers();

    /** Returns the supplierAgreements (see {@link SupplierAgreement}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<SupplierAgreement> supplierAgreements();

    /** Returns the procurements (see {@link Procurement}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<Procurement> procurements();

    /** Returns the governanceDocuments (see {@link GovernanceDocument}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<GovernanceDocument> governanceDocuments();

    /** Returns the managementReviews (see {@link ManagementReview}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<ManagementReview> managementReviews();

    /** Returns the activities (see {@link PlannedActivity}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<PlannedActivity> activities();

    /** Returns the classificationPlans (see {@link ClassificationPlan}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<ClassificationPlan> classificationPlans();

    /** Returns the materialityAnalyses (see {@link MaterialityAndRiskAnalysis}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<MaterialityAndRiskAnalysis> materialityAnalyses();

    /** Returns the internalControlPlans (see {@link InternalControlPlan}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<InternalControlPlan> internalControlPlans();

    /** Returns the internalControls (see {@link InternalControl}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<InternalControl> internalControls();

    /** Returns the dpoReports (see {@link DpoAnnualReport}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<DpoAnnualReport> dpoReports();

    /** Returns the internalAudits (see {@link InternalAudit}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<InternalAudit> internalAudits();

    /** Returns the trainingCourses (see {@link TrainingCourse}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<TrainingCourse> trainingCourses();

    /** Returns the trainingResults (see {@link TrainingResult}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<TrainingResult> trainingResults();

    /** Returns the waivers (see {@link Waiver}), sorted by id; empty: none registered. */
    @Value.Redacted
    List<Waiver> waivers();

    /** Returns the artefacts of a type, sorted by id. */
    default List<? extends Artefact> artefacts(ArtefactType type) {
        return switch (type) {
            case ORGANISATION -> List.of(organisation());
            case UNIT -> units();
            case ROLE_ASSIGNMENT -> roleAssignments();
            case PROCESS -> processes();
            case SYSTEM -> systems();
            case CLASSIFICATION -> classifications();
            case RISK_ANALYSIS -> riskAnalyses();
            case RISK -> risks();
            case INCIDENT -> incidents();
            case CYBER_THREAT -> cyberThreats();
            case PROCESSING_ACTIVITY -> processingActivities();
            case IMPACT_ASSESSMENT -> impactAssessments();
            case DATA_SUBJECT_REQUEST -> dataSubjectRequests();
            case CONTINUITY_PLAN -> continuityPlans();
            case RSA_PLAN -> rsaPlans();
            case ACCESS_REVIEW -> accessReviews();
            case SUPPLIER -> suppliers();
            case SUPPLIER_AGREEMENT -> supplierAgreements();
            case PROCUREMENT -> procurements();
            case GOVERNANCE_DOCUMENT -> governanceDocuments();
            case MANAGEMENT_REVIEW -> managementReviews();
            case ACTIVITY -> activities();
            case CLASSIFICATION_PLAN -> classificationPlans();
            case MATERIALITY_ANALYSIS -> materialityAnalyses();
            case INTERNAL_CONTROL_PLAN -> internalControlPlans();
            case INTERNAL_CONTROL -> internalControls();
            case DPO_REPORT -> dpoReports();
            case INTERNAL_AUDIT -> internalAudits();
            case TRAINING_COURSE -> trainingCourses();
            case TRAINING_RESULT -> trainingResults();
            case WAIVER -> waivers();
        };
    }

    /** Returns all artefacts, the organisation first, by type and id. */
    default Stream<Artefact> artefacts() {
        return Stream.of(ArtefactType.values()).flatMap(type -> artefacts(type).stream());
    }

    /** Returns the artefact with an id, or empty when there is none. */
    default Optional<Artefact> find(ArtefactId id) {
        return Optional.ofNullable(index().get(id));
    }

    /**
     * Returns the artefact that a finding is about, or empty when there is none.
     *
     * @throws IllegalArgumentException if there is no such kind of artefact
     */
    default Optional<Artefact> find(SubjectRef subject) {
        return find(subject.artefact());
    }

    /** Returns the artefacts by id; of several with one id, the first. */
    @Value.Lazy
    default Map<ArtefactId, Artefact> index() {
        Map<ArtefactId, Artefact> index = new HashMap<>();
        artefacts().forEach(artefact -> index.putIfAbsent(artefact.id(), artefact));
        return Collections.unmodifiableMap(index);
    }

    /** Returns what the register says for a day: what is current, who holds a role, what a system must hold. */
    @Value.Lazy
    default DatedRegister dated() {
        return DatedRegister.of(this);
    }

    /** Returns the register as it was known at a moment: what came later is absent. */
    default LisSnapshot asAt(AsOf asOf) {
        return mapped(artefact -> artefact.asAt(asOf));
    }

    /**
     * Returns the register without what concerns security-sensitive activity, and without every reference to it.
     *
     * <p>An artefact that means nothing without such a reference goes too.
     */
    default LisSnapshot withoutSecurityProtected() {
        Set<ArtefactId> gone = new HashSet<>();
        artefacts()
                .filter(artefact -> artefact.securityProtected() && artefact.type() != ArtefactType.ORGANISATION)
                .forEach(artefact -> gone.add(artefact.id()));
        LisSnapshot rest = this;
        int before = 0;
        while (gone.size() > before) {
            before = gone.size();
            rest = rest.mapped(artefact -> {
                Optional<? extends Artefact> kept =
                        gone.contains(artefact.id()) ? Optional.empty() : artefact.withoutReferencesTo(gone::contains);
                if (kept.isEmpty()) {
                    gone.add(artefact.id());
                }
                return kept;
            });
        }
        return rest;
    }

    /** Returns the ids that stand on several, unequal artefacts. */
    default SortedSet<ArtefactId> contradictedIds() {
        SortedSet<ArtefactId> ids = new TreeSet<>();
        artefacts()
                .filter(artefact -> !artefact.equals(index().get(artefact.id())))
                .forEach(artefact -> ids.add(artefact.id()));
        return Collections.unmodifiableSortedSet(ids);
    }

    /** Returns the register with each artefact once: equal ones collapse, and unequal ones with one id are left out. */
    default LisSnapshot withoutContradictions() {
        SortedSet<ArtefactId> contradicted = contradictedIds();
        Set<ArtefactId> seen = new HashSet<>();
        return mapped(artefact -> !contradicted.contains(artefact.id()) && seen.add(artefact.id())
                ? Optional.of(artefact)
                : Optional.empty());
    }

    /** Returns the references that lead to no artefact, in the order of the artefacts that hold them. */
    default List<DanglingReference> danglingReferences() {
        Set<DanglingReference> dangling = new LinkedHashSet<>();
        artefacts()
                .forEach(artefact -> artefact.references((attribute, target) -> {
                    if (!index().containsKey(target)) {
                        dangling.add(new DanglingReference(artefact.id(), attribute, target));
                    }
                }));
        return List.copyOf(dangling);
    }

    /**
     * Returns one register of what stands in this one or another of the same organisation, taken when the later of them
     * was.
     *
     * <p>Equal artefacts stand once. Unequal artefacts with one id are both kept: which of them is right is not for a
     * machine to say, so the contradiction stays visible (see {@link #contradictedIds()}) as trouble with the data. The
     * order of the two registers does not matter, and merging a register with itself changes nothing.
     *
     * @throws IllegalArgumentException if the registers are of different organisations, describe the organisation
     *     differently (a register holds it once), or have different forms
     */
    default LisSnapshot merge(LisSnapshot other) {
        return SnapshotLists.merged(this, other);
    }

    /**
     * Returns what changed from this register to a later one of the same organisation.
     *
     * @throws IllegalArgumentException if the registers are of different organisations or have different forms
     */
    default SnapshotDiff diff(LisSnapshot later) {
        return SnapshotDiff.between(this, later);
    }

    private LisSnapshot mapped(Function<Artefact, Optional<? extends Artefact>> change) {
        return SnapshotLists.rebuilt(this, (type, artefacts) -> mapped(artefacts, change))
                .organisation(change.apply(organisation())
                        .map(Organisation.class::cast)
                        .orElse(organisation()))
                .build();
    }

    private static List<? extends Artefact> mapped(
            List<? extends Artefact> artefacts, Function<Artefact, Optional<? extends Artefact>> change) {
        List<Artefact> mapped = new ArrayList<>(artefacts.size());
        boolean changed = false;
        for (Artefact artefact : artefacts) {
            Optional<? extends Artefact> result = change.apply(artefact);
            result.ifPresent(mapped::add);
            changed |= result.isEmpty() || result.get() != artefact;
        }
        return changed ? mapped : artefacts;
    }

    /** Brings the lists into their order. */
    @Value.Check
    default LisSnapshot inOrder() {
        boolean ordered = Stream.of(ArtefactType.values()).allMatch(type -> SnapshotLists.isSorted(artefacts(type)));
        return ordered
                ? this
                : SnapshotLists.rebuilt(this, (type, artefacts) -> SnapshotLists.sorted(artefacts))
                        .build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLisSnapshot.Builder {}
}
