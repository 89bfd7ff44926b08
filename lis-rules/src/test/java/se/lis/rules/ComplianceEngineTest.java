package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.json.LisJson;

/** What an assessment says beyond its rules. */
class ComplianceEngineTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static Assessment assessed(String lists) {
        String json =
                "{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + lists + "}";
        return ENGINE.assess(LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register"), DAY);
    }

    @Test
    void equalArtefactsWithOneIdAreOne() {
        Assessment assessment = assessed("\"processes\":[{\"id\":\"p\"},{\"id\":\"p\"}]");
        assertThat(assessment.complete()).isTrue();
        assertThat(assessment.findings().stream()
                        .filter(finding -> finding.rule().equals("CLS-001")))
                .hasSize(1);
    }

    @Test
    void unequalArtefactsWithOneIdAreNotJudged() {
        Assessment assessment = assessed("\"processes\":[{\"id\":\"p\"},{\"id\":\"p\",\"name\":\"x\"}]");
        assertThat(assessment.complete()).isFalse();
        assertThat(assessment.findings().stream()
                        .filter(finding -> finding.subject().id().equals("p")))
                .as("but for the finding that says so")
                .extracting(Finding::rule)
                .containsExactly("DQ-002");
    }

    @Test
    void theWorklistIsOrderedAndGivesItsReasons() {
        Assessment assessment = assessed("\"processes\":[{\"id\":\"a\",\"personalData\":\"none\"},"
                + "{\"id\":\"b\",\"personalData\":\"special-categories\",\"approximateDataSubjects\":10},"
                + "{\"id\":\"c\",\"personalData\":\"special-categories\",\"approximateDataSubjects\":20},"
                + "{\"id\":\"d\",\"nisScopes\":[{\"sector\":\"health\",\"from\":\"2020-01-01\"}],\"personalData\":\"none\"}],"
                + "\"classificationPlans\":[{\"id\":\"plan\",\"years\":[{\"year\":2025,\"focus\":\"nis\"}]}]");
        assertThat(assessment.worklist().stream().filter(entry -> entry.list().equals("classification")))
                .extracting(entry -> entry.subject().id())
                .containsExactly("d", "c", "b", "a");
        WorklistEntry first = assessment.worklist().get(0);
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.dueBy()).contains(LocalDate.of(2025, 12, 31));
        assertThat(first.reasons()).extracting("reason").containsExactly("CLASSIFY-UNCLASSIFIED", "CLASSIFY-NIS");
        assertThat(first.reasons().get(1).facts())
                .extracting(ProofFact::attribute)
                .contains("nisScopes", "years[0].focus");
    }

    @Test
    void noNameAndNoFreeTextIsInAnAssessment() {
        Assessment assessment = assessed("\"processes\":[{\"id\":\"p\",\"name\":\"hemligt namn\"}],"
                + "\"incidents\":[{\"id\":\"i\",\"name\":\"hemlig rubrik\",\"awareAt\":\"2025-01-01T10:00:00Z\","
                + "\"personalDataBreach\":{\"risk\":\"risk\",\"notifiedAt\":\"2025-02-01T10:00:00Z\","
                + "\"reasonsForDelay\":\"hemliga skäl\"}}]");
        assertThat(new String(LisJson.standard().write(assessment), UTF_8)).doesNotContain("hemlig");
    }

    @Test
    void outsideTheDaysThatLawIsDatedForItRefuses() {
        LisSnapshot register = LisJson.standard()
                .readSnapshot(
                        "{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"}}"
                                .getBytes(UTF_8),
                        "register");
        for (LocalDate day : List.of(LocalDate.of(2018, 5, 24), LocalDate.of(2031, 1, 1))) {
            assertThatThrownBy(() -> ENGINE.assess(register, day))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(day.toString());
        }
    }
}
