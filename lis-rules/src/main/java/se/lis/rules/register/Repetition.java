package se.lis.rules.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.incident.CauseCategory;
import se.lis.core.incident.Incident;

/**
 * What came before an incident among those that hit the same. Of several that became known at one moment none came before another, and
 * all of them are the last.
 *
 * @param same the last before it that had the same cause; none where none is known to have had
 * @param perhaps the last before it that may have had: those of no known cause, or any where its own is not known
 * @param undated of those that may have come before it, since no day is known of one of the two, as many as it takes to be in doubt
 */
record Repetition(List<Incident> same, List<Incident> perhaps, List<Incident> undated) {

    /** Nothing before it. */
    static final Repetition NONE = new Repetition(List.of(), List.of(), List.of());

    /** Returns the processes and systems that an incident hit, each once. */
    static Collection<ArtefactId> targets(Incident incident) {
        Set<ArtefactId> targets = new LinkedHashSet<>(incident.processes());
        targets.addAll(incident.systems());
        return targets;
    }

    /** Returns what came before each of some incidents that hit the same. */
    static Map<ArtefactId, Repetition> among(List<Incident> incidents) {
        Map<Instant, List<Incident>> byMoment = new TreeMap<>();
        List<Incident> undated = new ArrayList<>();
        for (Incident incident : incidents) {
            incident.knownFrom()
                    .map(moment -> byMoment.computeIfAbsent(moment, first -> new ArrayList<>(1)))
                    .orElse(undated)
                    .add(incident);
        }
        Undated doubts = new Undated(undated);
        Map<ArtefactId, Repetition> repetitions = new HashMap<>();
        Map<CauseCategory, List<Incident>> lastOf = new EnumMap<>(CauseCategory.class);
        List<Incident> lastBlank = List.of();
        List<Incident> last = List.of();
        for (List<Incident> atOnce : byMoment.values()) {
            for (Incident incident : atOnce) {
                repetitions.put(incident.id(), before(incident, lastOf, lastBlank, last, doubts));
            }
            atOnce.stream()
                    .flatMap(incident -> incident.cause().stream())
                    .distinct()
                    .forEach(cause -> lastOf.put(
                            cause,
                            those(
                                    atOnce,
                                    one -> one.cause().filter(cause::equals).isPresent())));
            List<Incident> blank = those(atOnce, one -> one.cause().isEmpty());
            lastBlank = blank.isEmpty() ? lastBlank : blank;
            last = atOnce;
        }
        for (Incident incident : undated) {
            repetitions.put(incident.id(), before(incident, lastOf, lastBlank, last, doubts));
        }
        return repetitions;
    }

    private static Repetition before(
            Incident incident,
            Map<CauseCategory, List<Incident>> lastOf,
            List<Incident> lastBlank,
            List<Incident> last,
            Undated undated) {
        CauseCategory cause = incident.cause().orElse(null);
        return cause == null
                ? new Repetition(List.of(), last, undated.of(incident))
                : new Repetition(lastOf.getOrDefault(cause, List.of()), lastBlank, undated.of(incident));
    }

    private static List<Incident> those(List<Incident> incidents, Predicate<Incident> condition) {
        return incidents.stream().filter(condition).toList();
    }

    /** Those of which no day is known: two of each cause, so that each has another. */
    private static final class Undated {
        private static final int ENOUGH = 2;

        private final Map<@Nullable CauseCategory, List<Incident>> byCause = new HashMap<>();
        private final List<Incident> some;

        Undated(List<Incident> undated) {
            some = undated.stream().limit(ENOUGH).toList();
            undated.forEach(incident -> {
                List<Incident> ofCause =
                        byCause.computeIfAbsent(incident.cause().orElse(null), cause -> new ArrayList<>(ENOUGH));
                if (ofCause.size() < ENOUGH) {
                    ofCause.add(incident);
                }
            });
        }

        /** Returns those that may have had the cause of an incident. */
        List<Incident> of(Incident incident) {
            if (some.isEmpty()) {
                return some;
            }
            CauseCategory cause = incident.cause().orElse(null);
            Set<Incident> alike = new LinkedHashSet<>(cause == null ? some : byCause.getOrDefault(cause, List.of()));
            if (cause != null) {
                alike.addAll(byCause.getOrDefault(null, List.of()));
            }
            alike.remove(incident);
            return List.copyOf(alike);
        }
    }

    /** Returns the later of what came before by two targets. */
    Repetition and(Repetition other) {
        return new Repetition(later(same, other.same), later(perhaps, other.perhaps), both(undated, other.undated));
    }

    private static List<Incident> later(List<Incident> some, List<Incident> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        int order = moment(some).compareTo(moment(others));
        return order == 0 ? both(some, others) : order > 0 ? some : others;
    }

    private static List<Incident> both(List<Incident> some, List<Incident> others) {
        Set<Incident> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return List.copyOf(both);
    }

    private static Instant moment(List<Incident> atOnce) {
        return atOnce.get(0).knownFrom().orElseThrow();
    }

    /** Returns those that the incident may repeat: where a cause is not known, those alone that came no sooner than the last of one cause. */
    List<Incident> all() {
        boolean covered =
                !same.isEmpty() && !perhaps.isEmpty() && moment(perhaps).isBefore(moment(same));
        return both(both(same, covered ? List.of() : perhaps), undated);
    }
}
