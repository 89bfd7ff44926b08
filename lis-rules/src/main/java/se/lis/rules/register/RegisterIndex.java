package se.lis.rules.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessReview;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.classification.InformationClassification;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.governance.Waiver;
import se.lis.core.id.ActivityId;
import se.lis.core.id.PersonRef;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.id.TrainingCourseId;
import se.lis.core.id.UnitId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.InternalControl;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/**
 * What a register holds at a moment, as several look at it, and what follows changes of single artefacts.
 *
 * <p>Of each id there is what was entered, without what concerns security-sensitive activity; what is registered, unless
 * entries contradict each other; and what was known at the moment.
 */
final class RegisterIndex {

    /** What stands under one id. */
    private static final class Entry {
        final List<Artefact> entered;
        final @Nullable Artefact registered;
        final @Nullable Artefact known;

        Entry(List<Artefact> entered, AsOf asOf) {
            this.entered = entered;
            Artefact first = entered.get(0);
            registered = entered.stream().allMatch(first::equals) ? first : null;
            known = registered == null ? null : registered.asAt(asOf).orElse(null);
        }

        boolean contradictory() {
            return registered == null;
        }
    }

    /** That artefacts of a type which refer to an artefact contradict each other. */
    private record HiddenReferences(ArtefactId target, ArtefactType type) {}

    /** That artefacts of a type contradict each other. */
    private record Contradicted(ArtefactType type) {}

    private AsOf asOf;
    private final Organisation organisation;
    private Instant takenAt;
    private @Nullable Schedule ahead;
    private boolean followed;
    private final Map<ArtefactId, Entry> entries = new LinkedHashMap<>();
    private final Map<ArtefactId, List<Artefact>> flagged = new LinkedHashMap<>();
    private final Set<ArtefactId> gone = new HashSet<>();
    private final Map<ArtefactId, Set<String>> lostReferences = new HashMap<>();
    private final Map<HiddenReferences, Set<ArtefactId>> hiddenReferences = new HashMap<>();
    private final Map<ArtefactType, Set<ArtefactId>> contradicted = new EnumMap<>(ArtefactType.class);

    final Index<ArtefactType, Artefact, Integer> byType =
            Index.of(Artefact.class, artefact -> few(artefact.type()) ? List.of(artefact.type()) : List.of());
    final Index<ArtefactType, Artefact, Integer> registeredByType =
            Index.of(Artefact.class, artefact -> few(artefact.type()) ? List.of(artefact.type()) : List.of());
    final Index<SystemId, BusinessProcess, Integer> processesBySystem =
            Index.of(BusinessProcess.class, BusinessProcess::supportingSystems);
    final Index<ArtefactId, InformationClassification, Integer> classifications =
            Index.of(InformationClassification.class, one -> List.of(Register.classified(one)));
    final Index<List<Object>, PlannedActivity, Integer> activitiesByTarget = Index.of(
            PlannedActivity.class,
            activity -> list(activity.answers().map(to -> Register.target(to.kind(), to.id(), to.in()))));
    final Index<ProcessId, ProcessingActivity, Integer> entriesByProcess =
            Index.of(ProcessingActivity.class, ProcessingActivity::processes);
    final Index<Boolean, ProcessingActivity, List<ProcessingActivity>> entriesByWhetherTheyNameAProcess = new Index<>(
            ProcessingActivity.class,
            entry -> entry.processes().isEmpty() ? List.of(false) : List.of(),
            entries -> GroupSummaries.firstCarriedOn(
                    entries, entry -> lostReference(entry.id(), "processes", ReadListener.UNHEARD)));
    final Index<ArtefactId, ImpactAssessment, List<ImpactAssessment>> assessmentsByActivity =
            new Index<>(ImpactAssessment.class, ImpactAssessment::processingActivities, GroupSummaries::firstCompleted);
    final Index<ArtefactId, AccessReview, List<AccessReview>> reviewsBySystem =
            new Index<>(AccessReview.class, review -> list(review.system()), GroupSummaries::lastOfEachScope);
    final Index<ArtefactId, RiskAnalysis, Integer> analysesByTarget =
            Index.of(RiskAnalysis.class, analysis -> list(analysis.subject()));
    final Index<ArtefactId, Risk, List<Risk>> risksByTarget =
            new Index<>(Risk.class, risk -> list(risk.subject()), GroupSummaries::greatest);
    final Index<ProcessId, ContinuityPlan, Integer> plansByProcess =
            Index.of(ContinuityPlan.class, ContinuityPlan::processes);
    final Index<SystemId, SupplierAgreement, List<SupplierAgreement>> agreementsBySystem =
            new Index<>(SupplierAgreement.class, SupplierAgreement::systems, GroupSummaries::endingLast);
    final Index<ArtefactId, SupplierAgreement, List<SupplierAgreement>> agreementsBySupplier =
            new Index<>(SupplierAgreement.class, agreement -> list(agreement.supplier()), GroupSummaries::endingLast);
    final Index<ArtefactId, Incident, Map<ArtefactId, Repetition>> incidentsByTarget =
            new Index<>(Incident.class, Repetition::targets, incidents -> Repetition.among(incidents, this::mended));
    private final Index<ArtefactId, Incident, Integer> incidentsByAction =
            Index.of(Incident.class, Incident::correctiveActions);
    final Index<Role, RoleAssignment, Integer> assignmentsByRole =
            Index.of(RoleAssignment.class, assignment -> List.of(assignment.role()));
    final Index<Role, RoleAssignment, Integer> untoldByRole = Index.of(
            RoleAssignment.class,
            assignment -> assignment.person().isPresent() ? List.of() : List.of(assignment.role()));
    final Index<PersonRef, RoleAssignment, Integer> assignmentsByPerson =
            Index.of(RoleAssignment.class, assignment -> list(assignment.person()));
    final Index<RoleAssignmentId, TrainingResult, Integer> resultsByAssignment =
            Index.of(TrainingResult.class, result -> list(result.roleAssignment()));
    final Index<UnitId, TrainingResult, Map<TrainingCourseId, List<TrainingResult>>> resultsByUnit = new Index<>(
            TrainingResult.class,
            result -> list(result.unit()),
            results -> results.stream().collect(Collectors.groupingBy(TrainingResult::course)));
    final Index<YearMonth, TrainingCourse, Integer> nanoCoursesByMonth =
            Index.of(TrainingCourse.class, course -> list(nanoMonth(course)));
    final Index<ArtefactId, InternalControl, Integer> controlsByPlan =
            Index.of(InternalControl.class, control -> List.of(control.plan()));
    final Index<Optional<GovernanceDocumentType>, GovernanceDocument, Optional<GovernanceDocument>> documentsByKind =
            new Index<>(
                    GovernanceDocument.class,
                    document -> List.of(document.documentType()),
                    GroupSummaries::lastApproved);
    final Index<ArtefactId, Waiver, Integer> waiversBySubject =
            Index.of(Waiver.class, waiver -> list(waiver.subject()));
    final Index<UnitId, Waiver, Integer> waiversByUnit = Index.of(Waiver.class, waiver -> list(waiver.unit()));

    private final List<Index<?, ?, ?>> ofKnown;

    /** The indexes that take artefacts of a type; asking all of them for each artefact is a good part of taking a register in. */
    private final Map<ArtefactType, List<Index<?, ?, ?>>> ofKnownByType = new EnumMap<>(ArtefactType.class);

    /** Takes a register in. */
    RegisterIndex(LisSnapshot snapshot, AsOf asOf) {
        this.asOf = asOf;
        this.takenAt = snapshot.takenAt();
        LisSnapshot ordinary = snapshot.withoutSecurityProtected();
        this.organisation = ordinary.organisation().asAt(asOf).orElseThrow();
        ofKnown = List.of(
                byType,
                processesBySystem,
                classifications,
                activitiesByTarget,
                entriesByProcess,
                entriesByWhetherTheyNameAProcess,
                assessmentsByActivity,
                reviewsBySystem,
                analysesByTarget,
                risksByTarget,
                plansByProcess,
                agreementsBySystem,
                agreementsBySupplier,
                incidentsByTarget,
                incidentsByAction,
                assignmentsByRole,
                untoldByRole,
                assignmentsByPerson,
                resultsByAssignment,
                resultsByUnit,
                nanoCoursesByMonth,
                controlsByPlan,
                documentsByKind,
                waiversBySubject,
                waiversByUnit);
        snapshot.artefacts()
                .filter(Artefact::securityProtected)
                .forEach(artefact -> flagged.computeIfAbsent(artefact.id(), id -> new ArrayList<>(1))
                        .add(artefact));
        enterAll(ordinary);
        if (!flagged.isEmpty()) {
            deprive(snapshot);
        }
    }

    /** A register is sorted: what has one id stands together in it. */
    private void enterAll(LisSnapshot ordinary) {
        List<Artefact> alike = new ArrayList<>(1);
        ordinary.artefacts().forEach(artefact -> {
            if (!alike.isEmpty() && !alike.get(0).id().equals(artefact.id())) {
                enter(alike.get(0).id(), List.copyOf(alike), part -> {});
                alike.clear();
            }
            alike.add(artefact);
        });
        if (!alike.isEmpty()) {
            enter(alike.get(0).id(), List.copyOf(alike), part -> {});
        }
    }

    /**
     * What refers to something security-sensitive, or to what went with it, has lost that reference: of the attribute that held it, it can't
     * be said that it never named anything.
     */
    private void deprive(LisSnapshot snapshot) {
        snapshot.artefacts().forEach(artefact -> {
            if (!entries.containsKey(artefact.id())) {
                gone.add(artefact.id());
            }
        });
        gone.addAll(flagged.keySet());
        snapshot.artefacts()
                .forEach(artefact -> lost(
                        artefact,
                        attribute -> lostReferences
                                .computeIfAbsent(artefact.id(), id -> new HashSet<>())
                                .add(attribute)));
    }

    /**
     * Returns whether an artefact can be put in: not where it is flagged as security-sensitive, or has gone with one that is, since
     * others go or come with it.
     */
    boolean takes(Artefact artefact) {
        return !artefact.securityProtected()
                && !gone.contains(artefact.id())
                && artefact.withoutReferencesTo(gone::contains).isPresent();
    }

    /**
     * Puts entries in the place of what stands under an id, and reports each part that looks different now.
     *
     * @param handedIn the entries as they were handed in, in their order, each of which can be put in; empty to remove the id
     */
    void put(ArtefactId id, List<Artefact> handedIn, Consumer<Object> touched) {
        lostReferences.remove(id);
        handedIn.forEach(artefact -> lost(
                artefact,
                attribute -> lostReferences
                        .computeIfAbsent(id, of -> new HashSet<>())
                        .add(attribute)));
        enter(id, gone.isEmpty() ? handedIn : ordinary(handedIn), touched);
    }

    /** What concerns security-sensitive activity is taken out; what is left is in the order that it has in a register. */
    private List<Artefact> ordinary(List<Artefact> handedIn) {
        return handedIn.stream()
                .<Artefact>flatMap(artefact -> artefact.withoutReferencesTo(gone::contains).stream())
                .sorted(Comparator.comparing(Artefact::toString))
                .toList();
    }

    private void lost(Artefact artefact, Consumer<String> attributes) {
        if (!gone.isEmpty()) {
            artefact.references((attribute, target) -> {
                if (gone.contains(target)) {
                    attributes.accept(attribute);
                }
            });
        }
    }

    private void enter(ArtefactId id, List<Artefact> entered, Consumer<Object> touched) {
        Entry before = entries.get(id);
        if (before != null) {
            take(before, touched);
        }
        if (entered.isEmpty()) {
            entries.remove(id);
        } else {
            Entry after = new Entry(entered, asOf);
            entries.put(id, after);
            give(after, touched);
        }
        schedule(id, entries.get(id));
        touched.accept(id);
        incidentsByAction
                .members(id, ReadListener.UNHEARD)
                .forEach(incident -> incidentsByTarget.forget(incident, touched));
    }

    private void take(Entry entry, Consumer<Object> touched) {
        if (entry.contradictory()) {
            entry.entered.forEach(artefact -> hide(artefact, RegisterIndex::without, touched));
        }
        if (entry.registered != null) {
            registeredByType.remove(entry.registered, touched);
        }
        if (entry.known != null) {
            taking(entry.known).forEach(index -> index.remove(entry.known, touched));
        }
    }

    private void give(Entry entry, Consumer<Object> touched) {
        if (entry.contradictory()) {
            entry.entered.forEach(artefact -> hide(artefact, RegisterIndex::with, touched));
        }
        if (entry.registered != null) {
            registeredByType.add(entry.registered, touched);
        }
        if (entry.known != null) {
            taking(entry.known).forEach(index -> index.add(entry.known, touched));
        }
    }

    private List<Index<?, ?, ?>> taking(Artefact artefact) {
        return ofKnownByType.computeIfAbsent(
                artefact.type(),
                type -> ofKnown.stream().filter(index -> index.takes(artefact)).toList());
    }

    /** How the ids that hide something change by one. */
    private interface Change {
        @Nullable
        Set<ArtefactId> of(@Nullable Set<ArtefactId> ids, ArtefactId one);
    }

    private void hide(Artefact artefact, Change change, Consumer<Object> touched) {
        contradicted.compute(artefact.type(), (type, ids) -> change.of(ids, artefact.id()));
        touched.accept(new Contradicted(artefact.type()));
        artefact.references((attribute, target) -> {
            HiddenReferences hidden = new HiddenReferences(target, artefact.type());
            hiddenReferences.compute(hidden, (to, ids) -> change.of(ids, artefact.id()));
            touched.accept(hidden);
        });
    }

    private static Set<ArtefactId> with(@Nullable Set<ArtefactId> ids, ArtefactId one) {
        Set<ArtefactId> all = ids == null ? new TreeSet<>(ArtefactId.ORDER) : ids;
        all.add(one);
        return all;
    }

    /** No ids are no set. */
    private static @Nullable Set<ArtefactId> without(@Nullable Set<ArtefactId> ids, ArtefactId one) {
        if (ids != null) {
            ids.remove(one);
        }
        return ids == null || ids.isEmpty() ? null : ids;
    }

    long size() {
        return entries.size()
                + hiddenReferences.size()
                + contradicted.size()
                + registeredByType.size()
                + (ahead == null ? 0 : ahead.size())
                + ofKnown.stream().mapToLong(Index::size).sum();
    }

    /**
     * Begins to keep when more becomes known of each artefact.
     *
     * @param end the moment beyond which nobody looks
     * @param takenThen whether the register is said to be taken at each moment that the clock moves to
     */
    void lookAhead(Instant end, boolean takenThen) {
        ahead = new Schedule(end);
        followed = takenThen;
        entries.forEach(this::schedule);
    }

    private void schedule(ArtefactId id, @Nullable Entry entry) {
        if (ahead == null) {
            return;
        }
        Artefact registered = entry == null ? null : entry.registered;
        Artefact known = entry == null ? null : entry.known;
        if (registered == null || registered.equals(known)) {
            ahead.put(id, null);
        } else {
            Turning turning = new Turning(asOf, ahead.end());
            turning.take(registered::asAt, Optional.ofNullable(known));
            ahead.put(id, turning.next());
        }
    }

    Schedule ahead() {
        return Objects.requireNonNull(ahead, "who asks looks ahead");
    }

    /** Moves the moment, and reports each part that looks different; again are the artefacts of which another thing is known then. */
    void moveTo(AsOf moment, Instant taken, Collection<ArtefactId> again, Consumer<Object> touched) {
        asOf = moment;
        takenAt = taken;
        again.forEach(id -> enter(id, Objects.requireNonNull(entries.get(id)).entered, touched));
    }

    AsOf asOf() {
        return asOf;
    }

    /** When the register is said to be taken, should it be judged at a moment, the same or later. */
    Instant takenAt(AsOf moment) {
        boolean moved = followed
                && moment.instant().isAfter(asOf.instant())
                && moment.instant().isAfter(takenAt);
        return moved ? moment.instant() : takenAt;
    }

    Organisation organisation() {
        return organisation;
    }

    Set<ArtefactId> flaggedIds() {
        return flagged.keySet();
    }

    List<Artefact> flagged(ArtefactId id) {
        return flagged.getOrDefault(id, List.of());
    }

    Set<ArtefactId> ids() {
        return entries.keySet();
    }

    List<Artefact> entered(ArtefactId id, ReadListener reads) {
        reads.read(id);
        Entry entry = entries.get(id);
        return entry == null ? List.of() : entry.entered;
    }

    Optional<Artefact> registered(ArtefactId id, ReadListener reads) {
        reads.read(id);
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.registered);
    }

    Optional<Artefact> known(ArtefactId id, ReadListener reads) {
        reads.read(id);
        Entry entry = entries.get(id);
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.known);
    }

    List<Artefact> contradictory(ArtefactType type, ReadListener reads) {
        reads.read(new Contradicted(type));
        return entered(contradicted.getOrDefault(type, Set.of()));
    }

    /** The entries of a type that contradict each other, and refer to an artefact. */
    List<Artefact> contradictory(ArtefactId target, ArtefactType type, ReadListener reads) {
        HiddenReferences hidden = new HiddenReferences(target, type);
        reads.read(hidden);
        return entered(hiddenReferences.getOrDefault(hidden, Set.of())).stream()
                .filter(artefact -> refersTo(artefact, target))
                .toList();
    }

    private static boolean refersTo(Artefact artefact, ArtefactId target) {
        boolean[] refers = {false};
        artefact.references((attribute, to) -> refers[0] |= to.equals(target));
        return refers[0];
    }

    private List<Artefact> entered(Set<ArtefactId> ids) {
        return ids.stream()
                .flatMap(id -> Objects.requireNonNull(entries.get(id)).entered.stream())
                .toList();
    }

    boolean contradictory() {
        return !contradicted.isEmpty();
    }

    boolean lostReference(ArtefactId id, String attribute, ReadListener reads) {
        reads.read(id);
        return lostReferences.getOrDefault(id, Set.of()).contains(attribute);
    }

    /**
     * Whether an organisation has a few of a type, some each year, so that looking at all of them costs nothing; or whether a rule seldom
     * looks at all of them, as at risk analyses under the law before the Cybersecurity Act.
     */
    private static boolean few(ArtefactType type) {
        return switch (type) {
            case MANAGEMENT_REVIEW,
                    GOVERNANCE_DOCUMENT,
                    CLASSIFICATION_PLAN,
                    INTERNAL_AUDIT,
                    DPO_REPORT,
                    RSA_PLAN,
                    RISK_ANALYSIS,
                    MATERIALITY_ANALYSIS,
                    INTERNAL_CONTROL_PLAN -> true;
            default -> false;
        };
    }

    private static <T> List<T> list(Optional<? extends T> one) {
        return one.isPresent() ? List.of(one.get()) : List.of();
    }

    /** When an incident that is dated was mended. */
    private Repetition.Mended mended(Incident incident) {
        LocalDate known = asOf.dayOf(incident.knownFrom().orElseThrow());
        boolean lost = lostReference(incident.id(), "correctiveActions", ReadListener.UNHEARD);
        LocalDate mended = LocalDate.MAX;
        for (ActivityId id : incident.correctiveActions()) {
            Entry entry = entries.get(id);
            lost |= entry == null || entry.contradictory();
            LocalDate completed = entry != null && entry.known instanceof PlannedActivity action
                    ? action.completedOn().orElse(LocalDate.MAX)
                    : LocalDate.MAX;
            mended = completed.isBefore(known) || completed.isAfter(mended) ? mended : completed;
        }
        return new Repetition.Mended(incident, mended, lost);
    }

    /** The month that a nano course is for: one without a month is for that in which its last day lies. */
    private static Optional<YearMonth> nanoMonth(TrainingCourse course) {
        return course.kind() == TrainingKind.NANO
                ? course.month().or(() -> course.dueBy().map(YearMonth::from))
                : Optional.empty();
    }
}
