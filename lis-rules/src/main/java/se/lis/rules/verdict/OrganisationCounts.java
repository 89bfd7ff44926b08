package se.lis.rules.verdict;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * What single subjects are parts of, counted: judging the whole asks how many there are of a part, and never walks them.
 */
public final class OrganisationCounts {

    private final Map<Class<?>, Map<Object, Integer>> counts = new HashMap<>();

    /** Counts what subjects are parts of. */
    public static OrganisationCounts of(Collection<? extends View> subjects) {
        OrganisationCounts parts = new OrganisationCounts();
        parts.addAll(subjects);
        return parts;
    }

    /** Counts what subjects are parts of too. */
    public void addAll(Collection<? extends View> subjects) {
        subjects.forEach(subject -> subject.parts().forEach(part -> add(part, 1)));
    }

    /** Adds some of a part, or takes them away. */
    public void add(Object part, int some) {
        counts.computeIfAbsent(part.getClass(), kind -> new HashMap<>())
                .merge(part, some, (one, other) -> one + other == 0 ? null : one + other);
    }

    /** Returns how many there are of a part. */
    public int count(Object part) {
        return counts.getOrDefault(part.getClass(), Map.of()).getOrDefault(part, 0);
    }

    /** Hands over each part of a kind, and how many there are of it. */
    public <P> void forEach(Class<P> kind, ObjIntConsumer<P> taker) {
        counts.getOrDefault(kind, Map.of()).forEach((part, times) -> taker.accept(kind.cast(part), times));
    }
}
