package se.lis.rules.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;

/**
 * Artefacts of one type, grouped by what they are about, each group sorted by id.
 *
 * @param <K> what they are about
 * @param <A> the artefacts
 * @param <S> what is worked out of a group, once, when it is first asked for
 */
final class Index<K, A extends Artefact, S> {

    private static final Comparator<Artefact> BY_ID = Comparator.comparing(Artefact::id);

    /** A group, as what somebody looked at. */
    private record Place(Index<?, ?, ?> index, Object key) {}

    private static final class Group<A, S> {
        final List<A> members = new ArrayList<>(1);

        @Nullable
        S summary;
    }

    private final Class<A> kind;
    private final Function<A, ? extends Collection<? extends K>> keys;
    private final Function<List<A>, S> summing;
    private final Map<K, Group<A, S>> groups = new HashMap<>();

    /**
     * Begins an empty index.
     *
     * @param kind the artefacts that it takes
     * @param keys what an artefact is about; nothing for one that stands in no group
     * @param summing works something out of a group's members
     */
    Index(Class<A> kind, Function<A, ? extends Collection<? extends K>> keys, Function<List<A>, S> summing) {
        this.kind = kind;
        this.keys = keys;
        this.summing = summing;
    }

    /** Begins an empty index of which nothing but the members of groups is asked. */
    static <K, A extends Artefact> Index<K, A, Integer> of(
            Class<A> kind, Function<A, ? extends Collection<? extends K>> keys) {
        return new Index<>(kind, keys, List::size);
    }

    /** Returns whether it takes artefacts of a kind. */
    boolean takes(Artefact ofKind) {
        return kind.isInstance(ofKind);
    }

    /** Takes in an artefact of its kind, and reports which groups that touches. */
    void add(Artefact artefact, Consumer<Object> touched) {
        A one = kind.cast(artefact);
        for (K key : keys.apply(one)) {
            Group<A, S> group = groups.computeIfAbsent(key, first -> new Group<>());
            int last = group.members.size() - 1;
            int place = last < 0 || BY_ID.compare(group.members.get(last), one) < 0
                    ? -(last + 2)
                    : Collections.binarySearch(group.members, one, BY_ID);
            if (place < 0) {
                group.members.add(-place - 1, one);
                group.summary = null;
                touched.accept(new Place(this, key));
            }
        }
    }

    /** Lets go of an artefact of its kind, and reports which groups that touches. */
    void remove(Artefact artefact, Consumer<Object> touched) {
        A one = kind.cast(artefact);
        for (K key : keys.apply(one)) {
            Group<A, S> group = groups.get(key);
            int place = group == null ? -1 : Collections.binarySearch(group.members, one, BY_ID);
            if (place >= 0) {
                Objects.requireNonNull(group).members.remove(place);
                group.summary = null;
                if (group.members.isEmpty()) {
                    groups.remove(key);
                }
                touched.accept(new Place(this, key));
            }
        }
    }

    /** Forgets what was worked out of the groups of an artefact, since it rests on others too, and reports which groups that touches. */
    void forget(A artefact, Consumer<Object> touched) {
        for (K key : keys.apply(artefact)) {
            Group<A, S> group = groups.get(key);
            if (group != null) {
                group.summary = null;
                touched.accept(new Place(this, key));
            }
        }
    }

    /** Returns the members of a group, sorted by id; none where there is no such group. */
    List<A> members(K key, ReadListener reads) {
        look(key, reads);
        Group<A, S> group = groups.get(key);
        return group == null ? List.of() : Collections.unmodifiableList(group.members);
    }

    /** Returns what was worked out of a group, of no members where there is no such group. */
    S summary(K key, ReadListener reads) {
        look(key, reads);
        Group<A, S> group = groups.get(key);
        if (group == null) {
            return summing.apply(List.of());
        }
        S summary = group.summary;
        if (summary == null) {
            summary = summing.apply(Collections.unmodifiableList(group.members));
            group.summary = summary;
        }
        return summary;
    }

    /** Returns how often an artefact stands in a group. */
    long size() {
        return groups.values().stream().mapToLong(group -> group.members.size()).sum();
    }

    private void look(K key, ReadListener reads) {
        if (reads != ReadListener.UNHEARD) {
            reads.read(new Place(this, key));
        }
    }
}
