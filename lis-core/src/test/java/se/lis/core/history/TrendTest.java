package se.lis.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.lis.core.history.Assessments.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.json.LisJson;

class TrendTest {

    private static final Instant FIRST = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-28T12:00:00Z");

    private static final Assessment JANUARY = Assessments.with(
            FIRST,
            List.of(
                    outcome("A-001", "1.0", OutcomeStatus.ASSESSED, 5),
                    outcome("A-002", "1.0", OutcomeStatus.ASSESSED, 0),
                    outcome("B-001", "1.0", OutcomeStatus.ASSESSED, 1)),
            List.of());
    private static final Assessment FEBRUARY = Assessments.with(
            SECOND,
            List.of(
                    outcome("A-001", "1.1", OutcomeStatus.ASSESSED, 2),
                    outcome("A-002", "2.0", OutcomeStatus.ASSESSED, 1),
                    outcome("B-001", "1.0", OutcomeStatus.ERROR, 0)),
            List.of());

    private static final List<Finding> FOUND = List.of(
            Assessments.violation("A-001", "p1").withForce(Force.LAW).withSeverity(Severity.HIGH),
            Assessments.violation("A-001", "p2").withForce(Force.STANDARD).withSeverity(Severity.HIGH),
            Assessments.waived(Assessments.violation("A-001", "p3")),
            Assessments.finding("B-001", "1.0", "p4", FindingKind.UNDETERMINED, Severity.LOW));

    @Test
    void countsAndRatesGoFromRunToRun() {
        Trend trend = Trend.of("city", List.of(FEBRUARY, JANUARY));
        assertThat(trend.points()).extracting(TrendPoint::asOf).containsExactly(FIRST, SECOND);
        assertThat(trend.points().get(0).areas())
                .extracting(TrendCounts::name, TrendCounts::violated, TrendCounts::percent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("area-A", 5L, Optional.of(75)),
                        org.assertj.core.groups.Tuple.tuple("area-B", 1L, Optional.of(90)));
        assertThat(trend.points().get(1).rules())
                .extracting(TrendCounts::name, TrendCounts::violated)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A-001", 2L),
                        org.assertj.core.groups.Tuple.tuple("A-002", 1L));
        assertThat(LisJson.standard().read(LisJson.standard().write(trend), Trend.class, "trend"))
                .isEqualTo(trend);
    }

    @Test
    void violationsAreCountedByWhatTheyRestOnAndHowSevereTheyAre() {
        TrendPoint january =
                Trend.of("city", List.of(JANUARY.withFindings(FOUND))).points().get(0);

        assertThat(january.all().byForce()).containsOnly(Map.entry("law", 1L), Map.entry("standard", 1L));
        assertThat(january.all().bySeverity()).containsOnly(Map.entry("high", 2L));
        assertThat(january.areas().get(0).byForce()).containsOnly(Map.entry("law", 1L), Map.entry("standard", 1L));
        assertThat(january.areas().get(1).byForce()).isEmpty();
        assertThat(january.rules().get(0).bySeverity()).containsOnly(Map.entry("high", 2L));
    }

    @Test
    void whereRulesChangedOrFailedItSaysSo() {
        TrendPoint february =
                Trend.of("city", List.of(JANUARY, FEBRUARY)).points().get(1);
        assertThat(february.all().rulesChanged()).containsExactly("A-002");
        assertThat(february.all().notEvaluated()).containsExactly("B-001");
        assertThat(february.areas().get(0).rulesChanged()).containsExactly("A-002");
        assertThat(february.areas().get(0).notEvaluated()).isEmpty();
    }

    @Test
    void ofOneMomentTheLastCountsAndAnotherDaysLawDoesNot() {
        Trend trend = Trend.of(
                "city",
                List.of(JANUARY.withOutcomes(), JANUARY, JANUARY.withOutcomes().withLawAsOf(LocalDate.of(2020, 1, 1))));
        assertThat(trend).isEqualTo(Trend.of("city", List.of(JANUARY)));
    }

    @Test
    void organisationsDoNotMix() {
        assertThatThrownBy(() -> Trend.of("other", List.of(JANUARY))).hasMessageContaining("'city'");
    }
}
