package se.lis.rules.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessReview;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.Waiver;
import se.lis.core.id.InternalControlPlanId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.id.TrainingCourseId;
import se.lis.core.id.UnitId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingResult;

/**
 * A register as it was known at a moment, with what it takes to look around in it.
 *
 * <p>Artefacts that contradict each other are left out, and so is what concerns security-sensitive activity. What is left
 * out for a contradiction clouds the artefacts that it refers to: nobody can say any longer that they lack such a thing.
 *
 * <p>Everything that a subject sees of other artefacts goes through here, so that a listener learns who looks at what (see
 * {@link #observedBy}); what does not go through here a live assessment would miss.
 */
public final class Register {

    private final RegisterIndex holdings;
    private final ReadListener reads;
    private final Set<ArtefactType> kept;

    /** Looks at a register as of a moment, all of whose lists are kept. */
    public Register(LisSnapshot snapshot, AsOf asOf) {
        this(snapshot, asOf, EnumSet.allOf(ArtefactType.class));
    }

    /**
     * Looks at a register as of a moment.
     *
     * @param kept the kinds of artefact whose lists are kept: that another holds none says nothing
     */
    public Register(LisSnapshot snapshot, AsOf asOf, Set<ArtefactType> kept) {
        this(new RegisterIndex(snapshot, asOf), ReadListener.UNHEARD, kept);
    }

    private Register(RegisterIndex holdings, ReadListener reads, Set<ArtefactType> kept) {
        this.holdings = holdings;
        this.reads = reads;
        this.kept = kept;
    }

    /** Returns whether the list of a kind of artefact is kept, so that what is not in it is not there. */
    public boolean keeps(ArtefactType type) {
        return kept.contains(type);
    }

    /** Returns the same register, looked at by somebody else. */
    public Register observedBy(ReadListener listener) {
        return new Register(holdings, listener, kept);
    }

    /**
     * Puts entries in the place of all that stand under an id, for all who look at this register, and reports each part that
     * looks different now: the id itself, and the parts that {@link ReadListener} hear of.
     *
     * @param handedIn the entries as they were handed in, each of which this register {@link #takes}; empty to remove the id
     */
    public void put(ArtefactId id, List<Artefact> handedIn, Consumer<Object> touched) {
        holdings.put(id, List.copyOf(handedIn), touched);
    }

    /**
     * Returns whether an artefact can be put in: not where it is flagged as security-sensitive, or has gone or would go with
     * one that is, since others go or come with it.
     */
    public boolean takes(Artefact artefact) {
        return holdings.takes(artefact);
    }

    /**
     * Begins to keep when more becomes known of each artefact, for {@link #ahead} and {@link #moveTo}.
     *
     * @param end the moment beyond which nobody looks
     * @param takenThen whether the register is said to be taken at each moment that the clock moves to
     */
    public void lookAhead(Instant end, boolean takenThen) {
        holdings.lookAhead(end, takenThen);
    }

    /** Returns when more becomes known of which artefacts. */
    public Schedule ahead() {
        return holdings.ahead();
    }

    /**
     * Moves the moment, for all who look at this register, and reports each part that looks different then.
     *
     * @param moment the moment
     * @param taken when the register is said to be taken
     * @param again the artefacts of which another thing is known then; not the organisation
     */
    public void moveTo(AsOf moment, Instant taken, Collection<ArtefactId> again, Consumer<Object> touched) {
        holdings.moveTo(moment, taken, again, touched);
    }

    /** Returns how many things are kept, which a register that is as it was keeps as many of as before. */
    public long size() {
        return holdings.size();
    }

    /**
     * Returns the moment at which the register is looked at. Who decides something by it may decide otherwise at every later moment;
     * where that is not so, ask a question: see {@link #asks}.
     */
    public AsOf asOf() {
        return asks(Function.identity());
    }

    /**
     * Returns what a question about the moment comes to; a listener learns when it will come to something else.
     *
     * @param question the question; as the moment moves on, an answer that was left never comes back
     */
    public <T> T asks(Function<AsOf, T> question) {
        T answer = question.apply(holdings.asOf());
        reads.asked(question, answer);
        return answer;
    }

    /** Returns what is read off the clock, unreported: a listener is informed where it decides. */
    public <T> T reads(Function<AsOf, T> reading) {
        return reading.apply(holdings.asOf());
    }

    /** Returns whether anybody listens to what is asked here. */
    public boolean heard() {
        return reads != ReadListener.UNHEARD;
    }

    /** Returns the organisation whose register it is. */
    public Organisation organisation() {
        return holdings.organisation();
    }

    /** Returns the moment at which the register was taken. */
    public Instant takenAt() {
        return asks(holdings::takenAt);
    }

    /** Returns the moment at which the register is said to be taken when it is judged at a moment, the same or later. */
    public Instant takenAt(AsOf moment) {
        return holdings.takenAt(moment);
    }

    /** Returns how that is read off the clock; no listener is kept with it. */
    public Function<AsOf, Instant> taking() {
        return holdings::takenAt;
    }

    /** Returns the ids under which anything stands, or is flagged as security-sensitive, each once. */
    public List<ArtefactId> ids() {
        List<ArtefactId> ids = new ArrayList<>(holdings.ids());
        holdings.flaggedIds().stream()
                .filter(id -> !holdings.ids().contains(id))
                .forEach(ids::add);
        return ids;
    }

    /** Returns the artefacts that were known at the moment. */
    public Stream<Artefact> artefacts() {
        return holdings.ids().stream().flatMap(id -> find(id).stream());
    }

    /** Returns the artefacts with an id that are flagged as security-sensitive. */
    public List<Artefact> flagged(ArtefactId id) {
        return holdings.flagged(id);
    }

    /**
     * Returns what was handed in under an id, contradictions and all, without what concerns security-sensitive activity;
     * sorted, and nothing where the id leads nowhere.
     */
    public List<Artefact> entered(ArtefactId id) {
        return holdings.entered(id, reads);
    }

    /** Returns the artefact that was known under an id, or empty where there was none. */
    public Optional<Artefact> find(ArtefactId id) {
        return holdings.known(id, reads);
    }

    /** Returns the artefact that the register holds under an id, though it may begin later; or empty where there is none. */
    public Optional<Artefact> registered(ArtefactId id) {
        return holdings.registered(id, reads);
    }

    /** Returns whether any artefacts contradict each other. */
    public boolean contradictory() {
        return holdings.contradictory();
    }

    /** Returns whether an artefact was there at the moment: not known where nothing, or only a contradiction, has its id. */
    public YesNoUnknown exists(ArtefactId id) {
        if (find(id).isPresent()) {
            return YesNoUnknown.YES;
        }
        return registered(id).isPresent() ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
    }

    /** Returns what a listener of contradictions of a type hears of: what each entry of the type that contradicts another says. */
    public List<Artefact> contradictory(ArtefactType type) {
        return asKnown(holdings.contradictory(type, reads));
    }

    /** Returns what each entry of a type that contradicts another, and refers to an artefact, says. */
    public List<Artefact> contradictory(ArtefactId target, ArtefactType type) {
        return asKnown(holdings.contradictory(target, type, reads));
    }

    private List<Artefact> asKnown(List<Artefact> entered) {
        return entered.stream()
                .flatMap(artefact -> asks(artefact::asAt).<Artefact>map(known -> known).stream())
                .toList();
    }

    /**
     * Returns whether an attribute of an artefact lost a reference because what it led to concerns security-sensitive activity.
     *
     * @param attribute the attribute, as a path from the artefact without places in lists
     */
    public boolean lostReference(ArtefactId id, String attribute) {
        return holdings.lostReference(id, attribute, reads);
    }

    /** Returns the processes with these ids that were there, in the order of the ids. */
    public List<BusinessProcess> processes(Collection<ProcessId> ids) {
        List<BusinessProcess> found = new ArrayList<>();
        for (ProcessId id : ids) {
            find(id).ifPresent(process -> found.add((BusinessProcess) process));
        }
        return found;
    }

    /** Returns the system with an id, or empty when it was not there. */
    public Optional<InformationSystem> system(SystemId id) {
        return find(id).map(InformationSystem.class::cast);
    }

    /** Returns the processes that a system supports. */
    public List<BusinessProcess> processesOn(SystemId system) {
        return holdings.processesBySystem.members(system, reads);
    }

    /** Returns the processes that something touches, itself or through systems, each once. */
    public List<BusinessProcess> processes(Collection<ProcessId> ids, Collection<SystemId> systems) {
        Set<BusinessProcess> touched = new LinkedHashSet<>(processes(ids));
        systems.forEach(system -> touched.addAll(processesOn(system)));
        return List.copyOf(touched);
    }

    /** Returns the classifications of a process or system. */
    public List<InformationClassification> classifications(ArtefactId id) {
        return holdings.classifications.members(id, reads);
    }

    /**
     * Returns the activities that answer something within an artefact, and of those that answer something of that name and do not state
     * within which, a few: any of them makes it doubtful, however many there are.
     */
    public List<PlannedActivity> answering(ActivityTargetKind kind, String id, ArtefactId in) {
        List<PlannedActivity> answering =
                new ArrayList<>(holdings.activitiesByTarget.members(target(kind, id, Optional.of(in.value())), reads));
        holdings.activitiesByTarget.members(target(kind, id, Optional.empty()), reads).stream()
                .limit(GroupSummaries.A_FEW)
                .forEach(answering::add);
        return answering;
    }

    static List<Object> target(ActivityTargetKind kind, String id, Optional<String> in) {
        return List.of(kind, id, in);
    }

    /** Returns the entries in the register of processing that name a process. */
    public List<ProcessingActivity> entries(ProcessId process) {
        return holdings.entriesByProcess.members(process, reads);
    }

    /** Returns the entries in the register of processing that name no process. */
    public List<ProcessingActivity> entriesOfNoProcess() {
        return holdings.entriesByWhetherTheyNameAProcess.members(false, reads);
    }

    /** Returns the few of them that began first of those that have not ended: if none of them is carried on, none is. */
    public List<ProcessingActivity> firstOfNoProcess() {
        return holdings.entriesByWhetherTheyNameAProcess.summary(false, reads);
    }

    /** Returns the impact assessments of a processing activity. */
    public List<ImpactAssessment> assessments(ProcessingActivityId activity) {
        return holdings.assessmentsByActivity.members(activity, reads);
    }

    /** Returns the few impact assessments of a processing activity that were completed first. */
    public List<ImpactAssessment> firstAssessments(ProcessingActivityId activity) {
        return holdings.assessmentsByActivity.summary(activity, reads);
    }

    /** Returns the access reviews of a system. */
    public List<AccessReview> reviews(SystemId system) {
        return holdings.reviewsBySystem.members(system, reads);
    }

    /** Returns the reviews of a system of which one is of the last day of its scope: if none of them is later than a day, none is. */
    public List<AccessReview> lastReviews(SystemId system) {
        return holdings.reviewsBySystem.summary(system, reads);
    }

    /** Returns the risk analyses of an artefact. */
    public List<RiskAnalysis> analyses(ArtefactId target) {
        return holdings.analysesByTarget.members(target, reads);
    }

    /** Returns how many risks of an artefact there are. */
    public int risks(ArtefactId target) {
        return holdings.risksByTarget.members(target, reads).size();
    }

    /**
     * Returns the risks of an artefact beside which no other matters to how great its risk is: the one whose likelihood and consequence are
     * the greatest product at least, and the one for which they may be.
     */
    public List<Risk> greatestRisks(ArtefactId target) {
        return holdings.risksByTarget.summary(target, reads);
    }

    /** Returns the continuity plans of a process. */
    public List<ContinuityPlan> plans(ProcessId process) {
        return holdings.plansByProcess.members(process, reads);
    }

    /** Returns the agreements that cover a system. */
    public List<SupplierAgreement> agreementsOn(SystemId system) {
        return holdings.agreementsBySystem.members(system, reads);
    }

    /** Returns the agreements on a system of which one is in force today if any is. */
    public List<SupplierAgreement> lastingOn(SystemId system) {
        return lasting(holdings.agreementsBySystem.summary(system, reads));
    }

    /** Returns the agreements with a supplier. */
    public List<SupplierAgreement> agreementsWith(ArtefactId supplier) {
        return holdings.agreementsBySupplier.members(supplier, reads);
    }

    /** Returns the agreements with a supplier of which one is in force today if any is. */
    public List<SupplierAgreement> lastingWith(ArtefactId supplier) {
        return lasting(holdings.agreementsBySupplier.summary(supplier, reads));
    }

    /** Of those that have begun the one that ends last settles it; those that end later still may begin before it ends. */
    private List<SupplierAgreement> lasting(List<SupplierAgreement> endingLast) {
        List<SupplierAgreement> lasting = new ArrayList<>(1);
        for (SupplierAgreement agreement : endingLast) {
            lasting.add(agreement);
            Optional<LocalDate> from = agreement.from();
            if (from.isEmpty() || asks(moment -> moment.reached(from.get()))) {
                break;
            }
        }
        return lasting;
    }

    /**
     * Returns the incidents before one that it may repeat, among those that hit any of the same processes and systems: the last that are
     * known to have had the same cause, and those since then, or of no known day, of which nobody knows. Of several that became known at
     * one moment, those are returned that decide for all of them: which were mended last, for sure or perhaps.
     */
    public List<Incident> earlierOfOneCause(Incident incident) {
        Repetition before = Repetition.NONE;
        for (ArtefactId target : Repetition.targets(incident)) {
            Repetition here = holdings.incidentsByTarget.summary(target, reads).get(incident.id());
            before = here == null ? before : before.and(here);
        }
        return before.all();
    }

    /** Returns who has, had or will have a role. */
    public List<RoleAssignment> assignments(Role role) {
        return holdings.assignmentsByRole.members(role, reads);
    }

    /** Returns the assignments of a role that do not state who has it. */
    public List<RoleAssignment> untold(Role role) {
        return holdings.untoldByRole.members(role, reads);
    }

    /** Returns the roles that the person of an assignment has, or had: that one, where no person is named. */
    public List<RoleAssignment> ofSamePerson(RoleAssignment assignment) {
        return assignment
                .person()
                .map(person -> holdings.assignmentsByPerson.members(person, reads))
                .orElse(List.of(assignment));
    }

    /** Returns the training results of somebody in a role. */
    public List<TrainingResult> trainingResults(RoleAssignmentId assignment) {
        return holdings.resultsByAssignment.members(assignment, reads);
    }

    /** Returns the training results of a unit. */
    public List<TrainingResult> trainingResults(UnitId unit) {
        return holdings.resultsByUnit.members(unit, reads);
    }

    /** Returns the training results of a unit of the nano courses that are known to be for a month. */
    public List<TrainingResult> nanoResults(UnitId unit, YearMonth month) {
        Map<TrainingCourseId, List<TrainingResult>> byCourse = holdings.resultsByUnit.summary(unit, reads);
        List<TrainingResult> results = new ArrayList<>();
        for (TrainingCourse course : holdings.nanoCoursesByMonth.members(month, reads)) {
            results.addAll(byCourse.getOrDefault(course.id(), List.of()));
        }
        return results;
    }

    /** Returns the controls of an internal control plan. */
    public List<InternalControl> controls(InternalControlPlanId plan) {
        return holdings.controlsByPlan.members(plan, reads);
    }

    /** Returns a governance document of a kind, or of no stated kind, of the last day on which one was approved; or empty when none was. */
    public Optional<GovernanceDocument> lastApproved(Optional<GovernanceDocumentType> kind) {
        return holdings.documentsByKind.summary(kind, reads);
    }

    /** Returns the waivers that name an artefact, or its unit. */
    public List<Waiver> waivers(ArtefactId subject, @Nullable UnitId unit) {
        List<Waiver> bySubject = holdings.waiversBySubject.members(subject, reads);
        if (unit == null) {
            return bySubject;
        }
        List<Waiver> byUnit = holdings.waiversByUnit.members(unit, reads);
        if (byUnit.isEmpty() || bySubject.isEmpty()) {
            return byUnit.isEmpty() ? bySubject : byUnit;
        }
        Set<Waiver> both = new LinkedHashSet<>(bySubject);
        both.addAll(byUnit);
        return List.copyOf(both);
    }

    /** Returns the management reviews. */
    public List<ManagementReview> managementReviews() {
        return known(ArtefactType.MANAGEMENT_REVIEW, ManagementReview.class);
    }

    /** Returns a management review that was decided on the last day on which any was; or empty when none was. */
    public Optional<ManagementReview> lastReview() {
        return managementReviews().stream()
                .filter(review -> review.decidedOn().isPresent())
                .max(Comparator.comparing(
                                (ManagementReview review) -> review.decidedOn().orElseThrow())
                        .thenComparing(ManagementReview::id));
    }

    /** Returns the artefacts that were known, of a type of which an organisation has a few, sorted by id. */
    public <A extends Artefact> List<A> known(ArtefactType type, Class<A> values) {
        return cast(holdings.byType.members(type, reads), values);
    }

    /** Returns the artefacts that the register holds, also those that begin later, of such a type, sorted by id. */
    public <A extends Artefact> List<A> registered(ArtefactType type, Class<A> values) {
        return cast(holdings.registeredByType.members(type, reads), values);
    }

    private static <A extends Artefact> List<A> cast(List<Artefact> artefacts, Class<A> values) {
        return artefacts.stream().map(values::cast).toList();
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
