package se.lis.rules.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.incident.CauseCategory;
import se.lis.core.incident.Incident;

/**
 * What came before an incident among those that hit the same. Of several that became known at one moment none came before another, and
 * all of them are the last: the one that was mended last decides for them all.
 *
 * @param same the last before it that had the same cause; none where none is known to have had
 * @param perhaps the last before it that may have had: those of no known cause, or any where its own is not known
 * @param undated of those that may have come before it, since no day is known of one of the two, as many as it takes to be in doubt
 */
record Repetition(List<Mended> same, List<Mended> perhaps, List<Incident> undated) {

    /** Nothing before it. */
    static final Repetition NONE = new Repetition(List.of(), List.of(), List.of());

    /**
     * When an incident was mended.
     *
     * @param on the first day, from when the incident became known, on which a corrective action was completed; the last of all days where
     *     none was
     * @param lost whether it names an action that can't be found, so that it may have been mended sooner
     */
    record Mended(Incident incident, LocalDate on, boolean lost) {

        private static final Comparator<Mended> LAST = Comparator.comparing(Mended::on)
                .thenComparing(mended -> mended.incident.id(), Comparator.reverseOrder());

        Instant moment() {
            return incident.knownFrom().orElseThrow();
        }
    }

    /** Returns the processes and systems that an incident hit, each once. */
    static Collection<ArtefactId> targets(Incident incident) {
        Set<ArtefactId> targets = new LinkedHashSet<>(incident.processes());
        targets.addAll(incident.systems());
        return targets;
    }

    /** Returns what came before each of some incidents that hit the same. */
    static Map<ArtefactId, Repetition> among(List<Incident> incidents, Function<Incident, Mended> mending) {
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
        Map<CauseCategory, List<Mended>> lastOf = new EnumMap<>(CauseCategory.class);
        List<Mended> lastBlank = List.of();
        List<Mended> last = List.of();
        for (List<Incident> together : byMoment.values()) {
            for (Incident incident : together) {
                repetitions.put(incident.id(), before(incident, lastOf, lastBlank, last, doubts));
            }
            List<Mended> atOnce = together.stream().map(mending).toList();
            together.stream()
                    .flatMap(incident -> incident.cause().stream())
                    .distinct()
                    .forEach(cause -> lastOf.put(
                            cause,
                            deciding(
                                    atOnce,
                                    one -> one.cause().filter(cause::equals).isPresent())));
            List<Mended> blank = deciding(atOnce, one -> one.cause().isEmpty());
            lastBlank = blank.isEmpty() ? lastBlank : blank;
            last = deciding(atOnce, one -> true);
        }
        for (Incident incident : undated) {
            repetitions.put(incident.id(), before(incident, lastOf, lastBlank, last, doubts));
        }
        return repetitions;
    }

    private static Repetition before(
            Incident incident,
            Map<CauseCategory, List<Mended>> lastOf,
            List<Mended> lastBlank,
            List<Mended> last,
            Undated undated) {
        CauseCategory cause = incident.cause().orElse(null);
        return cause == null
                ? new Repetition(List.of(), last, undated.of(incident))
                : new Repetition(lastOf.getOrDefault(cause, List.of()), lastBlank, undated.of(incident));
    }

    /**
     * Returns those that decide for all that became known at one moment: by the day on which the last of them was mended all were, and of
     * those that may have been mended sooner, likewise.
     */
    private static List<Mended> deciding(Collection<Mended> atOnce, Predicate<Incident> condition) {
        return Stream.of(false, true)
                .flatMap(
                        lost -> atOnce.stream()
                                .filter(one -> one.lost() == lost && condition.test(one.incident()))
                                .max(Mended.LAST)
                                .stream())
                .toList();
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

    private static List<Mended> later(List<Mended> some, List<Mended> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        int order = some.get(0).moment().compareTo(others.get(0).moment());
        return order == 0 ? deciding(both(some, others), one -> true) : order > 0 ? some : others;
    }

    private static <T> List<T> both(Collection<T> some, Collection<T> others) {
        Set<T> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return List.copyOf(both);
    }

    /** Returns those that the incident may repeat: where a cause is not known, those alone that came no sooner than the last of one cause. */
    List<Incident> all() {
        boolean covered = !same.isEmpty()
                && !perhaps.isEmpty()
                && perhaps.get(0).moment().isBefore(same.get(0).moment());
        Stream<Mended> dated = Stream.concat(same.stream(), covered ? Stream.empty() : perhaps.stream());
        return both(dated.map(Mended::incident).toList(), undated);
    }
}
