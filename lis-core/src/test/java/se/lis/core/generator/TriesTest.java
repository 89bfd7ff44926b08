package se.lis.core.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * {@code -Dlis.tries=} reaches every property, whether it says how often it is tried or not, and no example; {@code -Dlis.seed=} each that
 * names no seed of its own.
 */
class TriesTest {

    private static final String TIMES = "lis.tries";
    private static final String SEED = "lis.seed";
    private static final Map<String, Integer> TRIED = new HashMap<>();
    private static final Map<String, List<Long>> VALUES = new HashMap<>();
    private static Map<String, Optional<String>> before = Map.of();

    @BeforeContainer
    static void threeTimes() {
        before = Stream.of(TIMES, SEED)
                .collect(Collectors.toMap(name -> name, name -> Optional.ofNullable(System.getProperty(name))));
        System.setProperty(TIMES, "3");
        System.setProperty(SEED, "27001");
    }

    @AfterContainer
    static void triedThreeTimesAsOften() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(own -> System.setProperty(name, own), () -> System.clearProperty(name)));
        assertThat(TRIED).isEqualTo(Map.of("seven", 21, "again", 21, "seeded", 21, "usual", 3_000, "example", 1));
        assertThat(VALUES.get("seven")).isEqualTo(VALUES.get("again")).isNotEqualTo(VALUES.get("seeded"));
    }

    @Property(tries = 7, edgeCases = EdgeCasesMode.NONE)
    void seven(@ForAll long any) {
        tried("seven", any);
    }

    @Property(tries = 7, edgeCases = EdgeCasesMode.NONE)
    void again(@ForAll long any) {
        tried("again", any);
    }

    @Property(tries = 7, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void seeded(@ForAll long any) {
        tried("seeded", any);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void usual(@ForAll long any) {
        TRIED.merge("usual", 1, Integer::sum);
    }

    @Example
    void example() {
        TRIED.merge("example", 1, Integer::sum);
    }

    private static void tried(String property, long value) {
        TRIED.merge(property, 1, Integer::sum);
        VALUES.computeIfAbsent(property, none -> new ArrayList<>()).add(value);
    }
}
