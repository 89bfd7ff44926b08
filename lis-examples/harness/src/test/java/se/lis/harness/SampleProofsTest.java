package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;

/** What is found in the sample register checks out against it. */
class SampleProofsTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-25", "2025-06-30", "2026-11-01"})
    void everyFindingOfTheSampleChecksOut(String day) throws IOException {
        LisSnapshot sample = LisJson.standard()
                .read(
                        Lis.class.getResourceAsStream("sample-register.json").readAllBytes(),
                        LisSnapshot.class,
                        "sample");
        Assessment assessment = ENGINE.assess(sample, LocalDate.parse(day));
        assertThat(assessment.findings()).isNotEmpty();
        assertThat(ENGINE.proofChecker().check(sample, assessment)).isEmpty();
    }
}
