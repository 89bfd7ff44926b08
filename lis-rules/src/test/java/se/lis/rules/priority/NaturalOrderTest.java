package se.lis.rules.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Names stand where people look for them. */
class NaturalOrderTest {

    private static final NaturalOrder SWEDISH = new NaturalOrder(Locale.forLanguageTag("sv"));

    private static List<String> sorted(Locale locale, String... names) {
        return Stream.of(names).sorted(new NaturalOrder(locale)).toList();
    }

    @Test
    void numbersAreNumbers() {
        assertThat(sorted(Locale.ENGLISH, "app-10", "app-9", "app-010", "app", "2"))
                .containsExactly("2", "app", "app-9", "app-010", "app-10");
    }

    @Test
    void lettersStandWhereTheAlphabetHasThem() {
        assertThat(sorted(Locale.forLanguageTag("sv"), "öring", "åsna", "älg", "zebra", "apa"))
                .containsExactly("apa", "zebra", "åsna", "älg", "öring");
        assertThat(sorted(Locale.ENGLISH, "zebra", "älg", "apa")).containsExactly("älg", "apa", "zebra");
    }

    @Property
    void isAnOrder(
            @ForAll @StringLength(max = 4) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b') String one,
            @ForAll @StringLength(max = 4) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b') String two,
            @ForAll @StringLength(max = 4) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b')
                    String three) {
        assertThat(Integer.signum(SWEDISH.compare(one, two))).isEqualTo(-Integer.signum(SWEDISH.compare(two, one)));
        assertThat(SWEDISH.compare(one, two) == 0).isEqualTo(one.equals(two));
        if (SWEDISH.compare(one, two) < 0 && SWEDISH.compare(two, three) < 0) {
            assertThat(SWEDISH.compare(one, three)).isNegative();
        }
    }
}
