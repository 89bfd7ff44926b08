package se.lis.core.generator;

import java.util.List;
import java.util.Random;
import se.lis.core.artefact.ArtefactType;

/**
 * Drawn numbers that decide, one after the other, what a value looks like.
 *
 * <p>Every decision is made so that zero is the plainest outcome (absent, first, none). Numbers shrink to
 * zero, and so the register towards an empty one; a list of numbers is also much cheaper to draw than a tree of
 * arbitraries, one an attribute.
 */
final class Choices {

    private static final int HIGHEST = 9_999;

    /** How many choices are about the artefact as a whole. */
    private static final int OVERHEAD = 8;

    private final List<Integer> drawn;
    private int next;

    Choices(List<Integer> drawn) {
        this.drawn = drawn;
    }

    /** Draws what an artefact of a type is made of. */
    static Drawing.Artefact drawn(ArtefactType type, Random random) {
        int count = OVERHEAD + Draft.choices(ArtefactTypes.classOf(type));
        return new Drawing.Artefact(
                type, random.ints(count, 0, HIGHEST + 1).boxed().toList());
    }

    /** Returns the next number, from 0 up to a limit that it does not reach. */
    int below(int limit) {
        int number = next < drawn.size() ? drawn.get(next) : 0;
        next++;
        return number % limit;
    }

    /** Returns true in so many of a hundred cases. */
    boolean percent(int chance) {
        return below(100) >= 100 - chance;
    }

    /** Returns one of the values; the first is the plainest. */
    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }
}
