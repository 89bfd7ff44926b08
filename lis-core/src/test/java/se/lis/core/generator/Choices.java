package se.lis.core.generator;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Drawn numbers that decide, one after the other, what a value looks like.
 *
 * <p>Every decision is made so that zero is the plainest outcome (absent, first, none). jqwik shrinks the numbers towards
 * zero, and so the register towards an empty one; a list of numbers is also much cheaper to draw than a tree of
 * arbitraries, one an attribute.
 */
final class Choices {

    private static final int HIGHEST = 9_999;

    private final List<Integer> drawn;
    private int next;

    Choices(List<Integer> drawn) {
        this.drawn = drawn;
    }

    /** Returns an arbitrary of so many numbers. */
    static Arbitrary<List<Integer>> arbitrary(int count) {
        return Arbitraries.integers()
                .between(0, HIGHEST)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofSize(count)
                .withoutEdgeCases();
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
