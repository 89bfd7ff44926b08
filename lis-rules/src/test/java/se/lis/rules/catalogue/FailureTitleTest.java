package se.lis.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lis.rules.ComplianceEngine;

/** Each rule has two titles: how it should be, and what is wrong, which is told with its number. */
class FailureTitleTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Pattern NUMBER = Pattern.compile("\\b[17]\\b");
    private static final int FITS_TWO_LINES = 110;

    static Stream<RuleDescriptor> rules() {
        return ComplianceEngine.standard().catalogue().rules().values().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhatIsWrongOfOneAndOfSeven(RuleDescriptor rule) {
        for (Locale locale : Stream.of(SWEDISH, Locale.ENGLISH).toList()) {
            String ideal = Objects.requireNonNull(rule.title().get(locale.getLanguage()));
            String one = rule.failureTitle(1, locale);
            String seven = rule.failureTitle(7, locale);
            assertThat(seven).contains("7");
            assertThat(NUMBER.matcher(one)
                            .results()
                            .filter(found -> found.group().equals("7")))
                    .isEmpty();
            for (String title : Stream.of(one, seven).toList()) {
                assertThat(title)
                        .isNotEqualTo(ideal)
                        .doesNotContain("{")
                        .doesNotEndWith(".")
                        .hasSizeLessThan(FITS_TWO_LINES)
                        .matches("[\\p{Lu}\\d].*");
            }
        }
        assertThat(rule.failureTitle(7, SWEDISH)).isNotEqualTo(rule.failureTitle(7, Locale.ENGLISH));
    }

    @Test
    void aNumberHasItsForm() {
        CountedText text = CountedText.of(Map.of("one", "{count} plan", "other", "{count} planer"));
        assertThat(Stream.of(0, 1, 2, 21).map(count -> text.of(count)))
                .containsExactly("0 planer", "1 plan", "2 planer", "21 planer");
    }
}
