package se.lis.rules.register;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;

/** Moments at which artefacts are to be looked at again. Of one thread. */
public final class Schedule {

    private final Instant end;
    private final Map<ArtefactId, Instant> moments = new HashMap<>();
    private final NavigableMap<Instant, Set<ArtefactId>> artefacts = new TreeMap<>();

    /**
     * Begins with none.
     *
     * @param end the moment beyond which nobody looks
     */
    public Schedule(Instant end) {
        this.end = end;
    }

    /** Returns the moment beyond which nobody looks. */
    public Instant end() {
        return end;
    }

    /** Puts a moment in the place of the one that an artefact had; null, or one that is not before the end, for none. */
    public void put(ArtefactId id, @Nullable Instant moment) {
        Instant before = moments.remove(id);
        if (before != null) {
            artefacts.computeIfPresent(before, (then, all) -> all.remove(id) && all.isEmpty() ? null : all);
        }
        if (moment != null && moment.isBefore(end)) {
            moments.put(id, moment);
            artefacts.computeIfAbsent(moment, then -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Returns the earliest moment, or the end where there is none. */
    public Instant next() {
        return artefacts.isEmpty() ? end : artefacts.firstKey();
    }

    /** Returns the artefacts whose moment has come at one. */
    public Set<ArtefactId> by(Instant moment) {
        Collection<Set<ArtefactId>> come = artefacts.headMap(moment, true).values();
        Set<ArtefactId> all = new LinkedHashSet<>();
        come.forEach(all::addAll);
        return all;
    }

    /** Returns how many artefacts have a moment. */
    public int size() {
        return moments.size();
    }
}
