package se.lis.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers take the forms that languages have for them. */
class PluralRulesTest {

    private static String forms(Map<String, String> rules, long... numbers) {
        PluralRules plurals = new PluralRules(rules);
        return String.join(" ", LongStream.of(numbers).mapToObj(plurals::form).toList());
    }

    @Test
    void oneAndTheOthers() {
        assertThat(forms(Map.of("plural.one", "n = 1"), 0, 1, 2, 21)).isEqualTo("other one other other");
    }

    /** Northern Sami has a form for two. */
    @Test
    void two() {
        Map<String, String> sami = Map.of("plural.one", "n = 1", "plural.two", "n = 2");
        assertThat(forms(sami, 0, 1, 2, 3, 12)).isEqualTo("other one two other other");
        assertThat(new PluralRules(sami).forms()).containsExactly("one", "other", "two");
    }

    /** Polish: 2, 3 and 4 differ, but not 12, 13 and 14. */
    @Test
    void few() {
        Map<String, String> polish = Map.of("plural.one", "n = 1", "plural.few", "n % 10 = 2..4 and n % 100 != 12..14");
        assertThat(forms(polish, 1, 2, 4, 5, 12, 14, 22, 112, 123))
                .isEqualTo("one few few other other other few other few");
    }

    @Test
    void alternativesAndLists() {
        Map<String, String> rules = Map.of("plural.many", "n = 0,5..7 or n % 100 = 11");
        assertThat(forms(rules, 0, 1, 5, 7, 8, 11, 111)).isEqualTo("many other many many other many many");
    }

    @Test
    void aLanguageWithoutFormsHasOne() {
        assertThat(forms(Map.of("day.other", "päivä"), 0, 1, 2)).isEqualTo("other other other");
    }
}
