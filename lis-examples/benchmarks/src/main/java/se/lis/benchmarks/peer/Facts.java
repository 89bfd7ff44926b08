package se.lis.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.core.id.ActivityId;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.InternalControlPlanId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SystemId;
import se.lis.core.id.TrainingCourseId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.InternalControlPlan;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.training.TrainingCourse;

/** A register as rules by hand ask it: how it looks things up is what tells a loop with indexes from streams. */
interface Facts {

    /** Returns the register as it was handed in. */
    LisSnapshot handedIn();

    /** Returns the register without what is security-protected. */
    LisSnapshot ordinary();

    /** Returns the register that rules judge: the ordinary one without what contradicts itself. */
    LisSnapshot all();

    /** Returns what of that was known at the moment. */
    LisSnapshot known();

    /** Returns the artefact with an id, or empty when there is none. */
    <A extends Artefact> Optional<A> find(ArtefactId id, Class<A> type);

    /** Returns the artefacts of a group that are about something, in the order of the register. */
    <A, K> List<A> of(Group<A, K> group, K key);

    /** Returns the latest approved classification of a process or system, or null. */
    InformationClassification current(ArtefactId id, Past past);

    default boolean exists(ArtefactId id) {
        return find(id, Artefact.class).isPresent();
    }

    default Optional<BusinessProcess> process(ProcessId id) {
        return find(id, BusinessProcess.class);
    }

    default Optional<InformationSystem> system(SystemId id) {
        return find(id, InformationSystem.class);
    }

    default Optional<InformationClassification> classification(ClassificationId id) {
        return find(id, InformationClassification.class);
    }

    default Optional<ProcessingActivity> processingActivity(ProcessingActivityId id) {
        return find(id, ProcessingActivity.class);
    }

    default Optional<SupplierAgreement> agreement(SupplierAgreementId id) {
        return find(id, SupplierAgreement.class);
    }

    default Optional<PlannedActivity> activity(ActivityId id) {
        return find(id, PlannedActivity.class);
    }

    default Optional<TrainingCourse> course(TrainingCourseId id) {
        return find(id, TrainingCourse.class);
    }

    default Optional<InternalControlPlan> controlPlan(InternalControlPlanId id) {
        return find(id, InternalControlPlan.class);
    }

    default Optional<RoleAssignment> role(RoleAssignmentId id) {
        return find(id, RoleAssignment.class);
    }
}
