package se.lis.core.artefact;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.form.OwnForm;
import se.lis.core.text.Printable;

/**
 * The kinds of artefact in a register, in the order in which a register lists them.
 *
 * <p>Each has the name that JSON, findings and spreadsheets use, the name of its list in a snapshot, and the Swedish
 * term.
 */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ArtefactType {
    /** The organisation itself: the only artefact that is not in a list. */
    ORGANISATION("organisation", "organisation", "organisation"),
    /** A unit of the organisation. */
    UNIT("unit", "units", "enhet"),
    /** A person's role for a time. */
    ROLE_ASSIGNMENT("role-assignment", "roleAssignments", "roll"),
    /** A business process. */
    PROCESS("process", "processes", "verksamhetsprocess"),
    /** An information system or other resource. */
    SYSTEM("system", "systems", "system"),
    /** A classification of information. */
    CLASSIFICATION("classification", "classifications", "informationsklassning"),
    /** A risk analysis that was performed. */
    RISK_ANALYSIS("risk-analysis", "riskAnalyses", "riskanalys"),
    /** A risk. */
    RISK("risk", "risks", "risk"),
    /** An incident. */
    INCIDENT("incident", "incidents", "incident"),
    /** A cyber threat. */
    CYBER_THREAT("cyber-threat", "cyberThreats", "cyberhot"),
    /** An entry in the register of processing. */
    PROCESSING_ACTIVITY("processing-activity", "processingActivities", "behandling i registerförteckningen"),
    /** A data protection impact assessment. */
    IMPACT_ASSESSMENT("impact-assessment", "impactAssessments", "konsekvensbedömning"),
    /** A data subject's request. */
    DATA_SUBJECT_REQUEST("data-subject-request", "dataSubjectRequests", "begäran från registrerad"),
    /** A continuity plan. */
    CONTINUITY_PLAN("continuity-plan", "continuityPlans", "kontinuitetsplan"),
    /** A municipality's risk and vulnerability analysis with its plan. */
    RSA_PLAN("rsa-plan", "rsaPlans", "risk- och sårbarhetsanalys"),
    /** A review of access rights. */
    ACCESS_REVIEW("access-review", "accessReviews", "behörighetskontroll"),
    /** A supplier. */
    SUPPLIER("supplier", "suppliers", "leverantör"),
    /** An agreement with a supplier. */
    SUPPLIER_AGREEMENT("supplier-agreement", "supplierAgreements", "leverantörsavtal"),
    /** A procurement. */
    PROCUREMENT("procurement", "procurements", "upphandling"),
    /** A governing document. */
    GOVERNANCE_DOCUMENT("governance-document", "governanceDocuments", "styrdokument"),
    /** A management review. */
    MANAGEMENT_REVIEW("management-review", "managementReviews", "ledningens genomgång"),
    /** A planned activity. */
    ACTIVITY("activity", "activities", "aktivitet"),
    /** The plan for inventory and classification. */
    CLASSIFICATION_PLAN("classification-plan", "classificationPlans", "plan för inventering och klassning"),
    /** A year's materiality and risk analysis. */
    MATERIALITY_ANALYSIS("materiality-analysis", "materialityAnalyses", "väsentlighets- och riskanalys"),
    /** A year's internal control plan. */
    INTERNAL_CONTROL_PLAN("internal-control-plan", "internalControlPlans", "internkontrollplan"),
    /** One control of an internal control plan. */
    INTERNAL_CONTROL("internal-control", "internalControls", "internkontroll"),
    /** The data protection officer's annual report. */
    DPO_REPORT("dpo-report", "dpoReports", "dataskyddsombudets årsrapport"),
    /** An internal audit. */
    INTERNAL_AUDIT("internal-audit", "internalAudits", "internrevision"),
    /** A training course. */
    TRAINING_COURSE("training-course", "trainingCourses", "utbildning"),
    /** A unit's or a person's result of a training course. */
    TRAINING_RESULT("training-result", "trainingResults", "utbildningsresultat"),
    /** A decided deviation from a rule. */
    WAIVER("waiver", "waivers", "beslutat undantag");

    private static final SortedMap<String, ArtefactType> BY_NAME = new TreeMap<>();

    static {
        for (ArtefactType type : values()) {
            BY_NAME.put(type.jsonName, type);
        }
    }

    private final String jsonName;
    private final String listName;
    private final String swedish;

    ArtefactType(String jsonName, String listName, String swedish) {
        this.jsonName = jsonName;
        this.listName = listName;
        this.swedish = swedish;
    }

    /**
     * Returns the kind with a name, as findings and JSON have it.
     *
     * @param jsonName the name, for example {@code role-assignment}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ArtefactType of(String jsonName) {
        ArtefactType type = BY_NAME.get(jsonName);
        if (type == null) {
            throw new IllegalArgumentException("there is no kind of artefact '" + Printable.brief(jsonName)
                    + "'; there are " + String.join(", ", BY_NAME.keySet()));
        }
        return type;
    }

    /** Returns the kind whose list a register calls so, for example {@code roleAssignments}, or empty when there is none. */
    public static Optional<ArtefactType> ofList(String listName) {
        return Stream.of(values())
                .filter(type -> type.listName.equals(listName))
                .findFirst();
    }

    /** Returns the kinds whose lists are not among these, in their order. */
    public static List<ArtefactType> except(Collection<String> listNames) {
        return Stream.of(values())
                .filter(type -> !listNames.contains(type.listName))
                .toList();
    }

    /** Returns the name in findings, for example {@code role-assignment}. */
    public String jsonName() {
        return jsonName;
    }

    /** Returns the name of the snapshot's list, for example {@code roleAssignments}. */
    public String listName() {
        return listName;
    }

    /** Returns the Swedish term. */
    public String swedish() {
        return swedish;
    }
}
