package se.lis.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.benchmarks.RegisterGenerator;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;

/** On the day the register is taken or later; what looking back hides, the rules by hand do not know. */
class ByHandTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    @ParameterizedTest(name = "{0} artefacts, {1} days later")
    @CsvSource({"0, 0", "100, 0", "1500, 0", "1500, 40", "4000, 0", "4000, 120", "4000, 700"})
    void eachRuleByHandFindsWhatTheEngineFinds(int artefacts, int daysLater) {
        LisSnapshot register = new RegisterGenerator(artefacts + daysLater).register(0, artefacts);
        Instant asOf = RegisterGenerator.TAKEN.plus(Duration.ofDays(daysLater));
        SortedSet<String> expected = Judged.lines(ENGINE.assess(register, asOf));
        assertThat(ByHand.loop(register, asOf).lines()).isEqualTo(expected);
        assertThat(ByHand.streams(register, asOf).lines()).isEqualTo(expected);
    }
}
