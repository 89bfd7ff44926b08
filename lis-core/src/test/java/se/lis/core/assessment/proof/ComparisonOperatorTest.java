package se.lis.core.assessment.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonOperatorTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** What a proof shows may come from a file that somebody changed. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "+1000000000-12-31T23:59:59Z", "one day"})
    void noOrderHoldsOfWhatIsNoDay(String text) {
        Scalar other = Scalar.of("2026-02-28");
        assertThat(ComparisonOperator.AFTER.holds(Scalar.of(text), other, STOCKHOLM))
                .isFalse();
        assertThat(ComparisonOperator.BEFORE.holds(Scalar.of(text), other, STOCKHOLM))
                .isFalse();
    }
}
