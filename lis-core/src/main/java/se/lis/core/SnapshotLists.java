package se.lis.core;

import static se.lis.core.artefact.ArtefactType.ACCESS_REVIEW;
import static se.lis.core.artefact.ArtefactType.ACTIVITY;
import static se.lis.core.artefact.ArtefactType.CLASSIFICATION;
import static se.lis.core.artefact.ArtefactType.CLASSIFICATION_PLAN;
import static se.lis.core.artefact.ArtefactType.CONTINUITY_PLAN;
import static se.lis.core.artefact.ArtefactType.CYBER_THREAT;
import static se.lis.core.artefact.ArtefactType.DATA_SUBJECT_REQUEST;
import static se.lis.core.artefact.ArtefactType.DPO_REPORT;
import static se.lis.core.artefact.ArtefactType.GOVERNANCE_DOCUMENT;
import static se.lis.core.artefact.ArtefactType.IMPACT_ASSESSMENT;
import static se.lis.core.artefact.ArtefactType.INCIDENT;
import static se.lis.core.artefact.ArtefactType.INTERNAL_AUDIT;
import static se.lis.core.artefact.ArtefactType.INTERNAL_CONTROL;
import static se.lis.core.artefact.ArtefactType.INTERNAL_CONTROL_PLAN;
import static se.lis.core.artefact.ArtefactType.MANAGEMENT_REVIEW;
import static se.lis.core.artefact.ArtefactType.MATERIALITY_ANALYSIS;
import static se.lis.core.artefact.ArtefactType.PROCESS;
import static se.lis.core.artefact.ArtefactType.PROCESSING_ACTIVITY;
import static se.lis.core.artefact.ArtefactType.PROCUREMENT;
import static se.lis.core.artefact.ArtefactType.RISK;
import static se.lis.core.artefact.ArtefactType.RISK_ANALYSIS;
import static se.lis.core.artefact.ArtefactType.ROLE_ASSIGNMENT;
import static se.lis.core.artefact.ArtefactType.RSA_PLAN;
import static se.lis.core.artefact.ArtefactType.SUPPLIER;
import static se.lis.core.artefact.ArtefactType.SUPPLIER_AGREEMENT;
import static se.lis.core.artefact.ArtefactType.SYSTEM;
import static se.lis.core.artefact.ArtefactType.TRAINING_COURSE;
import static se.lis.core.artefact.ArtefactType.TRAINING_RESULT;
import static se.lis.core.artefact.ArtefactType.UNIT;
import static se.lis.core.artefact.ArtefactType.WAIVER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.form.OwnForm;

/** The one place that names every list of a snapshot to build another of them. */
final class SnapshotLists {

    /** Orders artefacts by id, and artefacts with one id by what they hold. */
    static final Comparator<Artefact> ORDER = (left, right) -> {
        int byId = left.id().compareTo(right.id());
        return byId != 0 || left.equals(right) ? byId : OwnForm.text(left).compareTo(OwnForm.text(right));
    };

    private SnapshotLists() {}

    /** What replaces the list of one type. */
    @FunctionalInterface
    interface Change {

        /** Returns the new list, of artefacts of the same type. */
        List<? extends Artefact> apply(ArtefactType type, List<? extends Artefact> artefacts);
    }

    /** Returns a builder of the same snapshot with every list changed. */
    static LisSnapshot.Builder rebuilt(LisSnapshot snapshot, Change change) {
        return LisSnapshot.builder()
                .schemaVersion(snapshot.schemaVersion())
                .takenAt(snapshot.takenAt())
                .organisation(snapshot.organisation())
                .units(changed(UNIT, snapshot.units(), change))
                .roleAssignments(changed(ROLE_ASSIGNMENT, snapshot.roleAssignments(), change))
                .processes(changed(PROCESS, snapshot.processes(), change))
                .systems(changed(SYSTEM, snapshot.systems(), change))
                .classifications(changed(CLASSIFICATION, snapshot.classifications(), change))
                .riskAnalyses(changed(RISK_ANALYSIS, snapshot.riskAnalyses(), change))
                .risks(changed(RISK, snapshot.risks(), change))
                .incidents(changed(INCIDENT, snapshot.incidents(), change))
                .cyberThreats(changed(CYBER_THREAT, snapshot.cyberThreats(), change))
                .processingActivities(changed(PROCESSING_ACTIVITY, snapshot.processingActivities(), change))
                .impactAssessments(changed(IMPACT_ASSESSMENT, snapshot.impactAssessments(), change))
                .dataSubjectRequests(changed(DATA_SUBJECT_REQUEST, snapshot.dataSubjectRequests(), change))
                .continuityPlans(changed(CONTINUITY_PLAN, snapshot.continuityPlans(), change))
                .rsaPlans(changed(RSA_PLAN, snapshot.rsaPlans(), change))
                .accessReviews(changed(ACCESS_REVIEW, snapshot.accessReviews(), change))
                .suppliers(changed(SUPPLIER, snapshot.suppliers(), change))
                .supplierAgreements(changed(SUPPLIER_AGREEMENT, snapshot.supplierAgreements(), change))
                .procurements(changed(PROCUREMENT, snapshot.procurements(), change))
                .governanceDocuments(changed(GOVERNANCE_DOCUMENT, snapshot.governanceDocuments(), change))
                .managementReviews(changed(MANAGEMENT_REVIEW, snapshot.managementReviews(), change))
                .activities(changed(ACTIVITY, snapshot.activities(), change))
                .classificationPlans(changed(CLASSIFICATION_PLAN, snapshot.classificationPlans(), change))
                .materialityAnalyses(changed(MATERIALITY_ANALYSIS, snapshot.materialityAnalyses(), change))
                .internalControlPlans(changed(INTERNAL_CONTROL_PLAN, snapshot.internalControlPlans(), change))
                .internalControls(changed(INTERNAL_CONTROL, snapshot.internalControls(), change))
                .dpoReports(changed(DPO_REPORT, snapshot.dpoReports(), change))
                .internalAudits(changed(INTERNAL_AUDIT, snapshot.internalAudits(), change))
                .trainingCourses(changed(TRAINING_COURSE, snapshot.trainingCourses(), change))
                .trainingResults(changed(TRAINING_RESULT, snapshot.trainingResults(), change))
                .waivers(changed(WAIVER, snapshot.waivers(), change));
    }

    /** Returns both snapshots in one; see {@link LisSnapshot#merge(LisSnapshot)}. */
    static LisSnapshot merged(LisSnapshot left, LisSnapshot right) {
        requireComparable(left, right, "merged");
        if (!left.organisation().equals(right.organisation())) {
            throw new IllegalArgumentException("organisation '"
                    + left.organisation().id()
                    + "' is not described the same in both registers, and a register holds it once;"
                    + " make the two equal before they are merged");
        }
        return rebuilt(left, (type, artefacts) -> {
                    List<Artefact> both = new ArrayList<>(artefacts);
                    both.addAll(without(right.artefacts(type), artefacts));
                    return both;
                })
                .takenAt(left.takenAt().isAfter(right.takenAt()) ? left.takenAt() : right.takenAt())
                .build();
    }

    /** Refuses registers that have nothing to do with each other. */
    static void requireComparable(LisSnapshot left, LisSnapshot right, String deed) {
        if (!left.organisation().id().equals(right.organisation().id())) {
            throw new IllegalArgumentException("registers of organisation '"
                    + left.organisation().id() + "' and organisation '"
                    + right.organisation().id() + "' can't be " + deed
                    + "; each organisation has a register of its own");
        }
        if (!left.schemaVersion().equals(right.schemaVersion())) {
            throw new IllegalArgumentException("registers of form '" + left.schemaVersion() + "' and form '"
                    + right.schemaVersion() + "' can't be " + deed + "; bring them to one form first");
        }
    }

    /** Returns the artefacts that are left when each of some others has taken one equal to it. */
    static List<Artefact> without(List<? extends Artefact> artefacts, List<? extends Artefact> others) {
        Map<Artefact, Integer> taken = new HashMap<>();
        others.forEach(other -> taken.merge(other, 1, Integer::sum));
        List<Artefact> left = new ArrayList<>();
        for (Artefact artefact : artefacts) {
            if (taken.merge(artefact, -1, Integer::sum) < 0) {
                left.add(artefact);
            }
        }
        return left;
    }

    /** Returns whether artefacts stand in their order. */
    static boolean isSorted(List<? extends Artefact> artefacts) {
        for (int i = 1; i < artefacts.size(); i++) {
            if (ORDER.compare(artefacts.get(i - 1), artefacts.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns artefacts in their order. */
    static List<? extends Artefact> sorted(List<? extends Artefact> artefacts) {
        return artefacts.stream().sorted(ORDER).toList();
    }

    @SuppressWarnings("unchecked") // a change keeps the type of what it changes
    private static <A extends Artefact> List<A> changed(ArtefactType type, List<A> artefacts, Change change) {
        return (List<A>) change.apply(type, artefacts);
    }
}
