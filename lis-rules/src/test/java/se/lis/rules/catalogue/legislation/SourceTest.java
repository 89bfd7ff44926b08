package se.lis.rules.catalogue.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A source's text was read, or it says why it was not. */
class SourceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String DIGEST = ReadText.digestOf("1 § En text.");
    private static final Map<String, String> WORDS = Map.of("sv", "ord", "en", "words");

    private static ReadText text(LocalDate state, String digest, String... paragraphs) {
        return new ReadText(DAY, state, null, digest, List.of(paragraphs), null);
    }

    private static Source source(boolean verified, @Nullable ReadText text, @Nullable Map<String, String> unread) {
        return new Source(WORDS, null, null, verified, text, null, unread, null);
    }

    @Test
    void readAndUnreadAreNeverMixedUp() {
        ReadText text = text(DAY, DIGEST, "1 §");
        assertThat(source(true, text, null).text()).isEqualTo(text);
        assertThat(source(false, null, WORDS).unread()).isEqualTo(WORDS);
        assertThatIllegalArgumentException().isThrownBy(() -> source(true, text, WORDS));
        assertThatIllegalArgumentException().isThrownBy(() -> source(false, text, null));
        assertThatIllegalArgumentException().isThrownBy(() -> source(true, null, WORDS));
    }

    @Test
    void anArticleOfTheUnionIsCitedAsTheLanguageWritesIt() {
        Source union = source(false, null, WORDS);
        assertThat(union.cited("33(1)", "sv")).isEqualTo("33.1");
        assertThat(union.cited("28(3)(f)", "sv")).isEqualTo("28.3 f");
        assertThat(union.cited("37(2)-(6)", "sv")).isEqualTo("37.2–6");
        assertThat(union.cited("28(3)(f)", "en")).isEqualTo("28(3)(f)");
        assertThat(union.cited("2 kap. 5 §", "sv")).isEqualTo("2 kap. 5 §");
    }

    @Test
    void whatIsCitedByWordsIsCitedInEachLanguage() {
        Source named = new Source(
                WORDS, null, null, true, null, null, null, Map.of("datakvalitet", Map.of("en", "data quality")));
        assertThat(named.cited("datakvalitet", "en")).isEqualTo("data quality");
        assertThat(named.cited("datakvalitet", "sv")).isEqualTo("datakvalitet");
        assertThat(named.cited("nivå 4", "en")).isEqualTo("nivå 4");
    }

    @Test
    void aTextHasADigestAndParagraphsAndAStateBeforeItsReading() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(DAY, "unread", "1 §"))
                .withMessageContaining("unread");
        assertThatIllegalArgumentException().isThrownBy(() -> text(DAY, DIGEST));
        assertThatIllegalArgumentException().isThrownBy(() -> text(DAY, DIGEST, "1 §", "1 §"));
        assertThatIllegalArgumentException().isThrownBy(() -> text(DAY.plusDays(1), DIGEST, "1 §"));
    }

    @Test
    void aDigestIsOfTheWordsAndNotOfTheirLines() {
        assertThat(ReadText.digestOf("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(ReadText.digestOf(" 1 §\n En\u00a0 text.\n")).isEqualTo(DIGEST);
        assertThat(ReadText.digestOf("1 § En text")).isNotEqualTo(DIGEST);
        assertThat(ReadText.digestOf("a\u030a")).isEqualTo(ReadText.digestOf("\u00e5"));
    }

    @Test
    void aDutyHoldsWhatLiesInIt() {
        Duty article = duty("33(1)");
        assertThat(article.holds("gdpr", "33(1)")).isTrue();
        assertThat(article.holds("gdpr", "33(1)(a)")).isTrue();
        assertThat(article.holds("gdpr", "33(10)")).isFalse();
        assertThat(article.holds("other", "33(1)")).isFalse();
        assertThat(duty(null).holds("gdpr", "33(1)")).isTrue();
    }

    private static Duty duty(@Nullable String provision) {
        return new Duty("gdpr", provision, WORDS, null, null, List.of(), null);
    }

    @Test
    void aDutyStandsInOneWay() {
        assertThat(duty("1").standing(true)).isEqualTo(Duty.Standing.RULE);
        assertThat(duty("1").standing(false)).isEqualTo(Duty.Standing.UNREAD);
        assertThat(new Duty("gdpr", "1", WORDS, null, null, List.of("INC-001"), null).standing(false))
                .isEqualTo(Duty.Standing.RULE);
        assertThat(new Duty("gdpr", "1", WORDS, WORDS, null, List.of(), null).standing(false))
                .isEqualTo(Duty.Standing.HUMAN);
        assertThat(new Duty("gdpr", "1", WORDS, null, WORDS, List.of(), null).standing(false))
                .isEqualTo(Duty.Standing.NOT_APPLICABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duty("gdpr", "1", WORDS, WORDS, WORDS, List.of(), null));
    }

    @Test
    void anAuthorityIsTheOneFromItsFirstDayUntilItsLast() {
        Authority authority = authority(DAY, DAY.plusDays(2));
        assertThat(authority.on(DAY.minusDays(1))).isFalse();
        assertThat(authority.on(DAY)).isTrue();
        assertThat(authority.on(DAY.plusDays(1))).isTrue();
        assertThat(authority.on(DAY.plusDays(2))).isFalse();
        assertThat(authority(DAY, null).on(DAY.plusYears(50))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> authority(DAY, DAY));
    }

    private static Authority authority(LocalDate from, @Nullable LocalDate until) {
        return new Authority("a", WORDS, null, null, from, until, "gdpr", "51", true);
    }
}
