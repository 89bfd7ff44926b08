package se.lis.core.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** {@code -Dlis.tries=} reaches every property, whether it says how often it is tried or not, and no example. */
class TriesTest {

    private static final String TIMES = "lis.tries";
    private static final Map<String, Integer> TRIED = new HashMap<>();
    private static String before = "";

    @BeforeContainer
    static void threeTimes() {
        before = System.getProperty(TIMES, "1");
        System.setProperty(TIMES, "3");
    }

    @AfterContainer
    static void triedThreeTimesAsOften() {
        System.setProperty(TIMES, before);
        assertThat(TRIED).isEqualTo(Map.of("seven", 21, "seeded", 21, "usual", 3_000, "example", 1));
    }

    @Property(tries = 7, edgeCases = EdgeCasesMode.NONE)
    void seven(@ForAll long any) {
        TRIED.merge("seven", 1, Integer::sum);
    }

    @Property(tries = 7, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void seeded(@ForAll long any) {
        TRIED.merge("seeded", 1, Integer::sum);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void usual(@ForAll long any) {
        TRIED.merge("usual", 1, Integer::sum);
    }

    @Example
    void example() {
        TRIED.merge("example", 1, Integer::sum);
    }
}
