package se.lis.rules.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.incident.CauseCategory;
import se.lis.core.incident.Incident;

/**
 * What came before an incident among those that hit the same.
 *
 * @param same the last before it that had the same cause, or null when none is known to have had
 * @param perhaps the last before it that may have had: one of no known cause, or any where its own is not known; or null
 */
record Repetition(@Nullable Incident same, @Nullable Incident perhaps) {

    /** Nothing before it. */
    static final Repetition NONE = new Repetition(null, null);

    private static final Comparator<Incident> ORDER = Comparator.comparing(
                    (Incident incident) -> incident.knownFrom().orElse(Instant.MAX))
            .thenComparing(Incident::id);

    /** Returns the processes and systems that an incident hit, each once. */
    static Collection<ArtefactId> targets(Incident incident) {
        Set<ArtefactId> targets = new LinkedHashSet<>(incident.processes());
        targets.addAll(incident.systems());
        return targets;
    }

    /** Returns what came before each of some incidents that hit the same. */
    static Map<ArtefactId, Repetition> among(List<Incident> incidents) {
        Map<ArtefactId, Repetition> repetitions = new HashMap<>();
        Map<CauseCategory, Incident> lastOf = new EnumMap<>(CauseCategory.class);
        Incident lastBlank = null;
        Incident last = null;
        for (Incident incident : incidents.stream().sorted(ORDER).toList()) {
            CauseCategory cause = incident.cause().orElse(null);
            repetitions.put(
                    incident.id(),
                    cause == null ? new Repetition(null, last) : new Repetition(lastOf.get(cause), lastBlank));
            if (cause == null) {
                lastBlank = incident;
            } else {
                lastOf.put(cause, incident);
            }
            last = incident;
        }
        return repetitions;
    }

    /** Returns the later of what came before by two targets. */
    Repetition and(Repetition other) {
        return new Repetition(later(same, other.same), later(perhaps, other.perhaps));
    }

    private static @Nullable Incident later(@Nullable Incident one, @Nullable Incident other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ORDER.compare(one, other) >= 0 ? one : other;
    }
}
