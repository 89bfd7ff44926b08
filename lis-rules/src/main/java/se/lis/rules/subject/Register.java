package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessReview;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.RiskAnalysis;

/**
 * A register as it was known at a moment, with what it takes to look around in it.
 *
 * <p>Artefacts that contradict each other are left out, and so is what concerns security-sensitive activity. What is left
 * out for a contradiction clouds the artefacts that it refers to: nobody can say any longer that they lack such a thing.
 */
public final class Register {

    private final LisSnapshot ordinary;
    private final Set<ArtefactId> contradictedIds;
    private final LisSnapshot registered;
    private final LisSnapshot known;
    private final Map<ArtefactId, Set<ArtefactType>> clouded = new HashMap<>();
    private final Set<ArtefactType> contradicted = EnumSet.noneOf(ArtefactType.class);
    private final Set<ArtefactId> bereft = new HashSet<>();
    private final Map<ArtefactId, List<BusinessProcess>> processesBySystem;
    private final Map<ArtefactId, InformationClassification> classifications;
    private final Map<ArtefactId, InformationClassification> latestClassifications;
    private final Map<List<Object>, List<PlannedActivity>> activitiesByTarget;
    private final Map<ArtefactId, List<ProcessingActivity>> entriesByProcess;
    private final Map<ArtefactId, List<ImpactAssessment>> assessmentsByActivity;
    private final Map<ArtefactId, List<AccessReview>> reviewsBySystem;
    private final Map<ArtefactId, List<RiskAnalysis>> analysesByTarget;
    private final Map<ArtefactId, List<ContinuityPlan>> plansByProcess;
    private final Map<ArtefactId, List<SupplierAgreement>> agreementsBySystem;
    private final Map<ArtefactId, List<SupplierAgreement>> agreementsBySupplier;

    /** Looks at a register as of a moment. */
    public Register(LisSnapshot snapshot, AsOf asOf) {
        ordinary = snapshot.withoutSecurityProtected();
        contradictedIds = Set.copyOf(ordinary.contradictedIds());
        ordinary.artefacts()
                .filter(artefact -> contradictedIds.contains(artefact.id()))
                .forEach(this::cloud);
        deprive(snapshot);
        registered = ordinary.withoutContradictions();
        known = registered.asAt(asOf);
        processesBySystem = grouped(known.processes(), BusinessProcess::supportingSystems);
        classifications = current(known.classifications().stream()
                .filter(classification -> classification.approvedOn().isPresent())
                .toList());
        latestClassifications = current(known.classifications());
        activitiesByTarget = new HashMap<>();
        for (PlannedActivity activity : known.activities()) {
            activity.answers()
                    .ifPresent(answered -> activitiesByTarget
                            .computeIfAbsent(
                                    target(answered.kind(), answered.id(), answered.in()), key -> new ArrayList<>())
                            .add(activity));
        }
        entriesByProcess = grouped(known.processingActivities(), ProcessingActivity::processes);
        assessmentsByActivity = grouped(known.impactAssessments(), ImpactAssessment::processingActivities);
        analysesByTarget = grouped(
                known.riskAnalyses(),
                analysis -> analysis.subject().map(List::of).orElse(List.of()));
        plansByProcess = grouped(known.continuityPlans(), ContinuityPlan::processes);
        agreementsBySystem = grouped(known.supplierAgreements(), SupplierAgreement::systems);
        agreementsBySupplier = grouped(
                known.supplierAgreements(),
                agreement -> agreement.supplier().map(List::of).orElse(List.of()));
        reviewsBySystem = grouped(
                known.accessReviews(), review -> review.system().map(List::of).orElse(List.of()));
    }

    /** What refers to something security-sensitive has lost that reference, and can't be said never to have had one. */
    private void deprive(LisSnapshot snapshot) {
        Set<ArtefactId> gone = new HashSet<>();
        snapshot.artefacts().filter(Artefact::securityProtected).forEach(artefact -> gone.add(artefact.id()));
        if (!gone.isEmpty()) {
            snapshot.artefacts()
                    .forEach(artefact -> artefact.references((attribute, target) -> {
                        if (gone.contains(target)) {
                            bereft.add(artefact.id());
                        }
                    }));
        }
    }

    private void cloud(Artefact artefact) {
        contradicted.add(artefact.type());
        artefact.references(
                (attribute, target) -> clouded.computeIfAbsent(target, id -> EnumSet.noneOf(ArtefactType.class))
                        .add(artefact.type()));
    }

    private static <A extends Artefact> Map<ArtefactId, List<A>> grouped(
            List<A> artefacts, Function<A, ? extends Collection<? extends ArtefactId>> targets) {
        Map<ArtefactId, List<A>> groups = new HashMap<>();
        for (A artefact : artefacts) {
            for (ArtefactId target : targets.apply(artefact)) {
                groups.computeIfAbsent(target, id -> new ArrayList<>()).add(artefact);
            }
        }
        return groups;
    }

    private static List<Object> target(ActivityTargetKind kind, String id, Optional<String> in) {
        return List.of(kind, id, in);
    }

    /** The latest of these classifications of each process and system; of several from one day, the last by id. */
    private static Map<ArtefactId, InformationClassification> current(List<InformationClassification> all) {
        Map<ArtefactId, InformationClassification> latest = new HashMap<>();
        all.stream()
                .sorted(Comparator.comparing(InformationClassification::classifiedOn)
                        .thenComparing(InformationClassification::id))
                .forEach(classification -> {
                    classification.process().ifPresent(process -> latest.put(process, classification));
                    classification.system().ifPresent(system -> latest.put(system, classification));
                });
        return latest;
    }

    /** Returns what was handed in, contradictions and all, without what concerns security-sensitive activity. */
    public LisSnapshot ordinary() {
        return ordinary;
    }

    /** Returns the ids that stand on several, unequal artefacts of {@link #ordinary()}. */
    public Set<ArtefactId> contradictedIds() {
        return contradictedIds;
    }

    /** Returns the artefacts that were known at the moment. */
    public LisSnapshot known() {
        return known;
    }

    /** Returns the artefacts that the register holds, also those that begin later. */
    public LisSnapshot registered() {
        return registered;
    }

    /** Returns whether an artefact was there at the moment: not known where nothing, or only a contradiction, has its id. */
    public Answer exists(ArtefactId id) {
        if (known.find(id).isPresent()) {
            return Answer.YES;
        }
        return registered.find(id).isPresent() ? Answer.NO : Answer.UNKNOWN;
    }

    /** Returns whether artefacts of a type that refer to an artefact were left out because they contradict each other. */
    public boolean clouded(ArtefactId id, ArtefactType type) {
        return clouded.getOrDefault(id, Set.of()).contains(type);
    }

    /** Returns whether an artefact lost a reference because what it led to concerns security-sensitive activity. */
    public boolean bereft(ArtefactId id) {
        return bereft.contains(id);
    }

    /**
     * Returns whether an artefact names a role that somebody holds on a day; unknown where the reference leads nowhere or
     * nobody is told.
     */
    public Answer held(ArtefactId id, Optional<RoleAssignmentId> role, LocalDate day) {
        if (role.isEmpty()) {
            return bereft(id) ? Answer.UNKNOWN : Answer.NO;
        }
        Optional<RoleAssignment> assignment = known.find(role.get()).map(RoleAssignment.class::cast);
        if (assignment.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!assignment.get().holds(day)) {
            return Answer.NO;
        }
        return assignment.get().person().isPresent() ? Answer.YES : Answer.UNKNOWN;
    }

    /** Returns whether any artefacts of a type were left out because they contradict each other. */
    public boolean contradicted(ArtefactType type) {
        return contradicted.contains(type);
    }

    /** Returns the processes with these ids that were there, in the order of the ids. */
    public List<BusinessProcess> processes(Collection<ProcessId> ids) {
        List<BusinessProcess> found = new ArrayList<>();
        for (ProcessId id : ids) {
            known.find(id).ifPresent(process -> found.add((BusinessProcess) process));
        }
        return found;
    }

    /** Returns the system with an id, or empty when it was not there. */
    public Optional<InformationSystem> system(SystemId id) {
        return known.find(id).map(InformationSystem.class::cast);
    }

    /** Returns the processes that a system supports. */
    public List<BusinessProcess> processesOn(SystemId system) {
        return processesBySystem.getOrDefault(system, List.of());
    }

    /** Returns the processes that something touches, itself or through systems, each once. */
    public List<BusinessProcess> processes(Collection<ProcessId> ids, Collection<SystemId> systems) {
        Set<BusinessProcess> touched = new LinkedHashSet<>(processes(ids));
        systems.forEach(system -> touched.addAll(processesOn(system)));
        return List.copyOf(touched);
    }

    /** Returns the current classification of a process or system: the latest approved, or empty when there is none. */
    public Optional<InformationClassification> classification(ArtefactId id) {
        return Optional.ofNullable(classifications.get(id));
    }

    /** Returns the latest classification of a process or system, approved or not, or empty when there is none. */
    public Optional<InformationClassification> latestClassification(ArtefactId id) {
        return Optional.ofNullable(latestClassifications.get(id));
    }

    /** Returns whether an activity answers something within an artefact; unknown where only one that does not tell within which. */
    public Answer answered(ActivityTargetKind kind, String id, ArtefactId in) {
        if (activitiesByTarget.containsKey(target(kind, id, Optional.of(in.value())))) {
            return Answer.YES;
        }
        boolean vague = activitiesByTarget.containsKey(target(kind, id, Optional.empty()));
        return vague || contradicted(ArtefactType.ACTIVITY) ? Answer.UNKNOWN : Answer.NO;
    }

    /** Returns whether a process or system has an approved classification. */
    public Answer classified(ArtefactId id) {
        return known(classification(id).isPresent(), id, ArtefactType.CLASSIFICATION);
    }

    /** Returns the entries in the register of processing that name a process. */
    public List<ProcessingActivity> entries(ArtefactId process) {
        return entriesByProcess.getOrDefault(process, List.of());
    }

    /** Returns the impact assessments of a processing activity. */
    public List<ImpactAssessment> assessments(ArtefactId activity) {
        return assessmentsByActivity.getOrDefault(activity, List.of());
    }

    /** Returns the access reviews of a system. */
    public List<AccessReview> reviews(ArtefactId system) {
        return reviewsBySystem.getOrDefault(system, List.of());
    }

    /** Returns the risk analyses of an artefact. */
    public List<RiskAnalysis> analyses(ArtefactId target) {
        return analysesByTarget.getOrDefault(target, List.of());
    }

    /** Returns the continuity plans of a process. */
    public List<ContinuityPlan> plans(ArtefactId process) {
        return plansByProcess.getOrDefault(process, List.of());
    }

    /** Returns the agreements that cover a system. */
    public List<SupplierAgreement> agreementsOn(ArtefactId system) {
        return agreementsBySystem.getOrDefault(system, List.of());
    }

    /** Returns the agreements with a supplier. */
    public List<SupplierAgreement> agreementsWith(ArtefactId supplier) {
        return agreementsBySupplier.getOrDefault(supplier, List.of());
    }

    /** Returns yes where something was found; else no, or unknown where a contradiction hides whether there is one. */
    public Answer known(boolean found, ArtefactId id, ArtefactType type) {
        if (found) {
            return Answer.YES;
        }
        return clouded(id, type) ? Answer.UNKNOWN : Answer.NO;
    }

    /** Returns whether any of the processes satisfies a question; unknown members leave a no unknown. */
    static Answer any(Collection<BusinessProcess> processes, Function<BusinessProcess, Answer> question) {
        Answer any = Answer.NO;
        for (BusinessProcess process : processes) {
            any = any.or(question.apply(process));
        }
        return any;
    }

    /** Returns whether each of the ids leads to an artefact: unknown when one is dangling or contradicted. */
    public boolean allResolved(Collection<? extends ArtefactId> ids) {
        return ids.stream().noneMatch(id -> exists(id) == Answer.UNKNOWN);
    }

    /** Returns the process that a classification is of, or the processes that its system supports. */
    public List<BusinessProcess> processes(InformationClassification classification) {
        return classification
                .system()
                .map(this::processesOn)
                .orElseGet(
                        () -> processes(classification.process().map(List::of).orElse(List.of())));
    }

    /** Returns the process or system that a classification is of. */
    static ArtefactId classified(InformationClassification classification) {
        return classification
                .process()
                .map(ArtefactId.class::cast)
                .or(() -> classification.system())
                .orElseThrow();
    }
}
