package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.json.LisJson;
import se.lis.rules.request.AssessmentRequest;

/** A register has its moment, and law has its day; they may differ, and both stand in the result. */
class TwoTimesTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 2, 1);

    /** A process under both acts, and a significant incident on each side of the day between them. */
    private static LisSnapshot register(String old, String recent) {
        String incident = "{\"id\":\"%s\",\"processes\":[\"p\"],\"awareAt\":\"%s\","
                + "\"significantIncident\":{\"significant\":\"yes\"}}";
        String json = "{\"takenAt\":\"2026-03-01T10:00:00Z\","
                + "\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\",\"kind\":\"administration\"},"
                + "\"processes\":[{\"id\":\"p\",\"nisScopes\":[{\"sector\":\"health\",\"from\":\"2020-01-01\"}]}],"
                + "\"incidents\":[" + incident.formatted("old", old) + "," + incident.formatted("new", recent) + "]}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    private static List<Finding> of(Assessment assessment, String rule) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static List<String> sources(Finding finding) {
        return finding.legalBasis().stream().map(LegalBasis::source).distinct().toList();
    }

    private static Assessment judged(LisSnapshot register, String asOf, LocalDate law) {
        return ENGINE.assess(register, AssessmentRequest.at(Instant.parse(asOf)).underTheLawOf(law));
    }

    @Test
    void eachIncidentFallsUnderTheLawOfItsOwnDay() {
        Assessment assessment = ENGINE.assess(
                register("2025-11-01T10:00:00Z", "2026-02-01T10:00:00Z"), Instant.parse("2026-02-20T10:00:00Z"));
        assertThat(assessment.lawAsOf()).isEmpty();
        assertThat(of(assessment, "INC-010"))
                .extracting(finding -> finding.subject().id(), TwoTimesTest::sources)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("new", List.of("cybersecurity-act")),
                        org.assertj.core.groups.Tuple.tuple("old", List.of("nis1-reporting")));
    }

    @Test
    void yesterdaysRegisterCanBeJudgedByTomorrowsLaw() {
        LisSnapshot register = register("2025-10-01T10:00:00Z", "2025-11-01T10:00:00Z");
        String asOf = "2025-12-01T10:00:00Z";
        Assessment today = judged(register, asOf, BEFORE);
        Assessment tomorrow = judged(register, asOf, AFTER);
        assertThat(today.asOf()).isEqualTo(tomorrow.asOf()).isEqualTo(Instant.parse(asOf));
        assertThat(today.lawAsOf()).contains(BEFORE);
        assertThat(tomorrow.lawAsOf()).contains(AFTER);
        assertThat(of(today, "INC-010"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(sources(finding)).containsExactly("nis1-reporting"));
        assertThat(of(tomorrow, "INC-010"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(sources(finding)).containsExactly("cybersecurity-act"));
        assertThat(of(tomorrow, "INC-010"))
                .extracting(Finding::dueAt)
                .isNotEqualTo(of(today, "INC-010").stream().map(Finding::dueAt).toList());
    }

    @Test
    void outsideTheDaysThatLawIsDatedForItRefuses() {
        LisSnapshot register = register("2025-10-01T10:00:00Z", "2025-11-01T10:00:00Z");
        for (LocalDate day : List.of(LocalDate.of(2018, 5, 24), LocalDate.of(2031, 1, 1))) {
            assertThatThrownBy(() -> judged(register, "2025-12-01T10:00:00Z", day))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lawAsOf is " + day)
                    .hasMessageContaining("2018-05-25");
            Instant noon = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
            assertThatThrownBy(() -> ENGINE.assess(register, noon))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("asOf is " + day)
                    .hasMessageContaining("2031-01-01");
        }
        for (LocalDate day : List.of(LocalDate.of(2018, 5, 25), LocalDate.of(2030, 12, 31))) {
            assertThat(judged(register, "2025-12-01T10:00:00Z", day).lawAsOf()).contains(day);
        }
    }

    @Test
    void anOldDateInARegisterIsNoReasonToRefuseIt() {
        LisSnapshot register = register("1999-10-01T10:00:00Z", "2016-11-01T10:00:00Z");
        Assessment assessment = ENGINE.assess(register, Instant.parse("2026-02-20T10:00:00Z"));
        assertThat(of(assessment, "INC-010")).isEmpty();
        assertThat(assessment.outcomes())
                .noneMatch(outcome -> outcome.status() == se.lis.core.assessment.OutcomeStatus.ERROR);
        assertThat(of(assessment, "CLS-001")).hasSize(1);
    }
}
