package se.lis.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.Aspect;
import se.lis.core.classification.InformationClassification;
import se.lis.core.classification.RequiredLevel;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;

/**
 * What a register says for a day, where the answer takes more than one artefact. Immutable.
 *
 * <p>What is current is the latest by its own day; of several of one day, the one whose id sorts last. An id that the
 * register does not hold has no answer, and no error: {@link LisSnapshot#danglingReferences} lists such references.
 */
public final class DatedRegister {

    private final Map<ArtefactId, List<InformationClassification>> classifications = new HashMap<>();
    private final Map<SystemId, List<BusinessProcess>> supported = new HashMap<>();
    private final Map<SystemId, List<AccessReview>> reviews = new HashMap<>();
    private final Map<Role, List<RoleAssignment>> assignments = new HashMap<>();

    private DatedRegister(LisSnapshot snapshot) {
        for (InformationClassification classification : snapshot.classifications()) {
            classification.process().ifPresent(process -> put(classifications, process, classification));
            classification.system().ifPresent(system -> put(classifications, system, classification));
        }
        for (BusinessProcess process : snapshot.processes()) {
            process.supportingSystems().forEach(system -> put(supported, system, process));
        }
        snapshot.accessReviews().forEach(review -> review.system().ifPresent(system -> put(reviews, system, review)));
        snapshot.roleAssignments().forEach(assignment -> put(assignments, assignment.role(), assignment));
    }

    static DatedRegister of(LisSnapshot snapshot) {
        return new DatedRegister(snapshot);
    }

    /**
     * Returns the classification of a process that is current on a day (Swedish: gällande informationsklassning): the
     * latest made by then that was approved by then, or empty when there is none.
     */
    public Optional<InformationClassification> classification(ProcessId process, LocalDate day) {
        return current(process, day);
    }

    /**
     * Returns the classification of a system that is current on a day (Swedish: gällande informationsklassning): the
     * latest made by then that was approved by then, or empty when there is none.
     */
    public Optional<InformationClassification> classification(SystemId system, LocalDate day) {
        return current(system, day);
    }

    /**
     * Returns the level that a system must hold in an aspect on a day (Swedish: kravnivå): the highest of the current
     * classifications of the processes it supports that are in use. A process without a current classification, or with
     * a blank in that aspect, is listed apart and never counts as 0.
     */
    public RequiredLevel requiredLevel(SystemId system, Aspect aspect, LocalDate day) {
        Optional<Integer> highest = Optional.empty();
        List<ProcessId> setBy = new ArrayList<>();
        List<ProcessId> unknown = new ArrayList<>();
        for (BusinessProcess process : processesInUse(system, day)) {
            Optional<Integer> level = current(process.id(), day).flatMap(current -> current.level(aspect));
            if (level.isEmpty()) {
                unknown.add(process.id());
                continue;
            }
            if (highest.isEmpty() || level.get() > highest.get()) {
                highest = level;
                setBy.clear();
            }
            if (level.equals(highest)) {
                setBy.add(process.id());
            }
        }
        return new RequiredLevel(highest, setBy, unknown);
    }

    /** Returns the processes that a system supports and that are in use on a day, by id; empty: none. */
    public List<BusinessProcess> processesInUse(SystemId system, LocalDate day) {
        return supported.getOrDefault(system, List.of()).stream()
                .filter(process -> process.inUse(day))
                .toList();
    }

    /**
     * Returns who holds a role on a day (Swedish: rollinnehavare), by id; empty: nobody. An assignment without a person
     * is among them: whether that is a vacancy the register does not say.
     */
    public List<RoleAssignment> holders(Role role, LocalDate day) {
        return assignments.getOrDefault(role, List.of()).stream()
                .filter(assignment -> assignment.holds(day))
                .toList();
    }

    /**
     * Returns the latest review of who has access to a system by a day (Swedish: senaste behörighetskontroll), whatever
     * rights it looked at, or empty when there was none.
     */
    public Optional<AccessReview> latestAccessReview(SystemId system, LocalDate day) {
        return reviews.getOrDefault(system, List.of()).stream()
                .filter(review -> !review.performedOn().isAfter(day))
                .max(latest(AccessReview::performedOn));
    }

    /**
     * Returns the latest review by a day that looked at such rights, or empty when there was none. A review of all
     * rights looked at privileged ones too; one without a scope is not known to have looked at any.
     */
    public Optional<AccessReview> latestAccessReview(SystemId system, AccessReviewScope scope, LocalDate day) {
        return reviews.getOrDefault(system, List.of()).stream()
                .filter(review -> !review.performedOn().isAfter(day))
                .filter(review ->
                        review.scope().filter(looked -> looked.covers(scope)).isPresent())
                .max(latest(AccessReview::performedOn));
    }

    private Optional<InformationClassification> current(ArtefactId subject, LocalDate day) {
        return classifications.getOrDefault(subject, List.of()).stream()
                .filter(classification -> !classification.classifiedOn().isAfter(day))
                .filter(classification -> classification.approvedBy(day))
                .max(latest(InformationClassification::classifiedOn));
    }

    private static <A extends Artefact> Comparator<A> latest(Function<A, LocalDate> day) {
        return Comparator.comparing(day).thenComparing(SnapshotLists.ORDER);
    }

    private static <K, V> void put(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, unseen -> new ArrayList<>()).add(value);
    }
}
