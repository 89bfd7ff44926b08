package se.lis.core.id;

import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;

/** Makes ids where the kind of artefact is itself a value. */
public final class ArtefactIds {

    private ArtefactIds() {}

    /**
     * Returns the id of a kind with the given text.
     *
     * @throws se.lis.core.artefact.InvalidArtefactException if the text can't be an id
     */
    public static ArtefactId of(ArtefactType type, String value) {
        return switch (type) {
            case ORGANISATION -> OrganisationId.of(value);
            case UNIT -> UnitId.of(value);
            case ROLE_ASSIGNMENT -> RoleAssignmentId.of(value);
            case PROCESS -> ProcessId.of(value);
            case SYSTEM -> SystemId.of(value);
            case CLASSIFICATION -> ClassificationId.of(value);
            case RISK_ANALYSIS -> RiskAnalysisId.of(value);
            case RISK -> RiskId.of(value);
            case INCIDENT -> IncidentId.of(value);
            case CYBER_THREAT -> CyberThreatId.of(value);
            case PROCESSING_ACTIVITY -> ProcessingActivityId.of(value);
            case IMPACT_ASSESSMENT -> ImpactAssessmentId.of(value);
            case DATA_SUBJECT_REQUEST -> DataSubjectRequestId.of(value);
            case CONTINUITY_PLAN -> ContinuityPlanId.of(value);
            case RSA_PLAN -> RsaPlanId.of(value);
            case ACCESS_REVIEW -> AccessReviewId.of(value);
            case SUPPLIER -> SupplierId.of(value);
            case SUPPLIER_AGREEMENT -> SupplierAgreementId.of(value);
            case PROCUREMENT -> ProcurementId.of(value);
            case GOVERNANCE_DOCUMENT -> GovernanceDocumentId.of(value);
            case MANAGEMENT_REVIEW -> ManagementReviewId.of(value);
            case ACTIVITY -> ActivityId.of(value);
            case CLASSIFICATION_PLAN -> ClassificationPlanId.of(value);
            case MATERIALITY_ANALYSIS -> MaterialityAnalysisId.of(value);
            case INTERNAL_CONTROL_PLAN -> InternalControlPlanId.of(value);
            case INTERNAL_CONTROL -> InternalControlId.of(value);
            case DPO_REPORT -> DpoReportId.of(value);
            case INTERNAL_AUDIT -> InternalAuditId.of(value);
            case TRAINING_COURSE -> TrainingCourseId.of(value);
            case TRAINING_RESULT -> TrainingResultId.of(value);
            case WAIVER -> WaiverId.of(value);
        };
    }
}
