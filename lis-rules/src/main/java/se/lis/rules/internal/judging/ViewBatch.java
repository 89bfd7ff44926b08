package se.lis.rules.internal.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.id.UnitId;
import se.lis.rules.verdict.View;

/**
 * The subjects of some artefacts, which are judged together.
 *
 * <p>Each artefact has a seat among them, a number from 0 on, so that whoever counts artefacts need not look each up by its id
 * again and again.
 */
public final class ViewBatch {

    private final Runnable beforeEach;
    private final List<View> all = new ArrayList<>();
    private final List<ArtefactId> artefacts = new ArrayList<>();
    private final List<Set<UnitId>> units = new ArrayList<>();
    private final Map<ArtefactId, Integer> seats = new HashMap<>();
    private int seat;
    private @Nullable Throwable failure;

    /**
     * Begins with none.
     *
     * @param beforeEach what is done before a subject is taken, and may throw to stop
     */
    public ViewBatch(Runnable beforeEach) {
        this.beforeEach = beforeEach;
    }

    /** Sets whose views come next. */
    public void next(ArtefactId artefact) {
        Integer known = seats.putIfAbsent(artefact, artefacts.size());
        if (known == null) {
            seat = artefacts.size();
            artefacts.add(artefact);
            units.add(Set.of());
        } else {
            seat = known;
        }
    }

    /**
     * Takes a subject.
     *
     * @throws IllegalStateException if it is another artefact's than was said
     */
    public void add(View subject) {
        beforeEach.run();
        if (artefacts.isEmpty() || !subject.id().equals(artefacts.get(seat))) {
            throw new IllegalStateException(subject + " is not what comes next");
        }
        subject.take(seat);
        Set<UnitId> more = subject.units();
        if (!units.get(seat).containsAll(more)) {
            Set<UnitId> all = new HashSet<>(units.get(seat));
            all.addAll(more);
            units.set(seat, all);
        }
        all.add(subject);
    }

    /** Takes that views of a host could not be made: of several failures the first. */
    public void failed(Throwable why) {
        failure = failure == null ? why : failure;
    }

    /** Returns what views of a host failed with, or null where they were made. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Takes several subjects; see {@link #add}. */
    public void addAll(Collection<? extends View> several) {
        several.forEach(this::add);
    }

    /** Returns the subjects, in the order in which they were taken. */
    public List<View> all() {
        return Collections.unmodifiableList(all);
    }

    /** Returns how many artefacts there are. */
    public int artefacts() {
        return artefacts.size();
    }

    /** Returns the artefact at a seat. */
    public ArtefactId artefact(int at) {
        return artefacts.get(at);
    }

    /** Returns the unit that carries the artefact at a seat, or null where none does, or several. */
    public @Nullable UnitId unit(int at) {
        Set<UnitId> carrying = units.get(at);
        return carrying.size() == 1 ? carrying.iterator().next() : null;
    }
}
