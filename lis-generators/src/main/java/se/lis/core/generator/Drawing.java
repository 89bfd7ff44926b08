package se.lis.core.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import se.lis.core.artefact.ArtefactType;

/**
 * What was drawn for some artefacts, and what is made of it. It shrinks by losing artefacts, half of them first and then fewer at a time, and by
 * the choices of those that are left becoming plain or going away, likewise. Composed of jqwik's own lists, one number each, it would take a
 * second a try.
 *
 * @param artefacts what each artefact is made of
 * @param kept how many of them, from the first, can't be done without
 * @param make makes the value
 * @param <T> the type of the value
 */
record Drawing<T>(List<Artefact> artefacts, int kept, Function<List<Artefact>, T> make) implements Shrinkable<T> {

    /** How many choices at most are taken away at once. */
    private static final int MOST_OF_AN_ATTRIBUTE = 8;

    /**
     * What one artefact is made of.
     *
     * @param type its type
     * @param choices the numbers that decide
     */
    record Artefact(ArtefactType type, List<Integer> choices) {

        private Artefact plain(int from, int until) {
            return new Artefact(
                    type,
                    IntStream.range(0, choices.size())
                            .mapToObj(index -> index >= from && index < until ? Integer.valueOf(0) : choices.get(index))
                            .toList());
        }

        /** What stands after the choices that go moves up: where one decides how many are taken, plain ones would leave the rest in its place. */
        private Artefact without(int from, int until) {
            List<Integer> left = new ArrayList<>(choices);
            left.subList(from, until).clear();
            return new Artefact(type, List.copyOf(left));
        }

        private long notPlain() {
            return choices.stream().filter(choice -> choice != 0).count();
        }
    }

    @Override
    public T value() {
        return make.apply(artefacts);
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
        return Stream.of(
                        fewer(), simpler(Artefact::plain, Drawing::parts), simpler(Artefact::without, Drawing::windows))
                .flatMap(Function.identity());
    }

    private Stream<Shrinkable<T>> fewer() {
        return parts(kept, artefacts.size()).map(part -> {
            List<Artefact> left = new ArrayList<>(artefacts);
            left.subList(part.from(), part.until()).clear();
            return with(left);
        });
    }

    /** A way to make some choices of an artefact, from one up to another, simpler. */
    private interface Step {
        Artefact take(Artefact artefact, int from, int until);
    }

    private Stream<Shrinkable<T>> simpler(Step step, BiFunction<Integer, Integer, Stream<Part>> parts) {
        return IntStream.range(0, artefacts.size()).boxed().flatMap(index -> {
            Artefact whole = artefacts.get(index);
            return parts.apply(0, whole.choices().size())
                    .map(part -> step.take(whole, part.from(), part.until()))
                    .filter(simple -> simple.notPlain() < whole.notPlain())
                    .map(simple -> {
                        List<Artefact> changed = new ArrayList<>(artefacts);
                        changed.set(index, simple);
                        return with(changed);
                    });
        });
    }

    private Shrinkable<T> with(List<Artefact> others) {
        return new Drawing<>(List.copyOf(others), kept, make);
    }

    private record Part(int from, int until) {}

    /** Returns the whole of a range, its halves, their halves, down to one at a time. */
    private static Stream<Part> parts(int from, int until) {
        return Stream.iterate(until - from, size -> size > 0, size -> size / 2)
                .flatMap(size -> Stream.iterate(from, start -> start < until, start -> start + size)
                        .map(start -> new Part(start, Math.min(start + size, until))));
    }

    /** Returns the parts of a range that may be what one attribute takes: a few choices, wherever they begin. */
    private static Stream<Part> windows(int from, int until) {
        return IntStream.rangeClosed(1, MOST_OF_AN_ATTRIBUTE)
                .boxed()
                .flatMap(size ->
                        IntStream.rangeClosed(from, until - size).mapToObj(start -> new Part(start, start + size)));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(
                artefacts.size(),
                artefacts.stream().mapToLong(Artefact::notPlain).sum());
    }
}
