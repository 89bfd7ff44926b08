package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.AssessmentObserver;
import se.lis.rules.request.AssessmentObserver.Observation;
import se.lis.rules.request.AssessmentObserver.Start;
import se.lis.rules.request.AssessmentObserver.Summary;
import se.lis.rules.request.AssessmentRequest;

/** Observers are told how assessments go, can't harm them, and are told nothing of what a register holds. */
class ObserverTest {

    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final LisSnapshot REGISTER = LisJson.standard()
            .readSnapshot(
                    ("{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                                    + "\"processes\":[{\"id\":\"p\"},{\"id\":\"q\"}]}")
                            .getBytes(UTF_8),
                    "register");

    /** Writes down what it is told. */
    private static final class Diary implements AssessmentObserver, Observation {
        final List<Object> told = new ArrayList<>();
        final List<Object> progress = new ArrayList<>();
        final Map<String, Duration> rules = new TreeMap<>();

        @Override
        public Observation started(Start start) {
            told.add(start);
            return this;
        }

        @Override
        public void foreseen(LocalDate day, LocalDate until) {
            progress.add(day);
        }

        @Override
        public void progressed(long artefacts) {
            progress.add(artefacts);
        }

        @Override
        public void judged(String rule, Duration time) {
            rules.put(rule, time);
        }

        @Override
        public void finished(Summary summary) {
            told.add(summary);
        }

        @Override
        public void failed(Class<? extends Throwable> cause, Duration elapsed) {
            told.add(cause);
        }
    }

    /** Fails at the event with a number. */
    private record Clumsy(int event, RuntimeException failure) implements AssessmentObserver, Observation {

        private void at(int now) {
            if (event == now) {
                throw failure;
            }
        }

        @Override
        public Observation started(Start start) {
            at(0);
            return this;
        }

        @Override
        public void judged(String rule, Duration time) {
            at(1);
        }

        @Override
        public void finished(Summary summary) {
            at(2);
        }

        @Override
        public void failed(Class<? extends Throwable> cause, Duration elapsed) {
            at(3);
        }
    }

    /** The organisation, which is judged last, comes with the others. */
    @Test
    void itIsToldHowFarAnAssessmentAndAForecastHaveCome() {
        Diary diary = new Diary();
        ComplianceEngine engine = ComplianceEngine.builder().observer(diary).build();
        engine.assess(REGISTER, NOW);
        assertThat(diary.progress).containsExactly(2L);
        engine.forecast(REGISTER, AssessmentRequest.at(NOW), 1);
        assertThat(diary.progress).containsExactly(2L, 2L, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 2));
    }

    @Test
    void itIsToldOfStartRulesAndEnd() {
        Diary diary = new Diary();
        AtomicLong clock = new AtomicLong();
        ComplianceEngine engine = ComplianceEngine.builder()
                .observer(diary)
                .nanoTime(() -> clock.addAndGet(1000))
                .build();
        Assessment assessment =
                engine.assess(REGISTER, AssessmentRequest.at(NOW).underTheLawOf(LocalDate.of(2025, 1, 1)));
        assertThat(diary.told).hasSize(2);
        Start start = (Start) diary.told.get(0);
        assertThat(start.asOf()).isEqualTo(NOW);
        assertThat(start.lawAsOf()).contains(LocalDate.of(2025, 1, 1));
        assertThat(start.artefacts()).isEqualTo(3);
        Summary summary = (Summary) diary.told.get(1);
        assertThat(summary.findings()).isEqualTo(assessment.findings().size());
        assertThat(summary.rules()).isEqualTo(engine.catalogue().rules().size());
        assertThat(summary.failedRules()).isZero();
        assertThat(summary.verdicts()).isEqualTo(assessment.rates().organisation());
        assertThat(diary.rules.keySet()).containsAll(engine.catalogue().rules().keySet());
        assertThat(diary.rules.values()).allSatisfy(time -> assertThat(time).isPositive());
        assertThat(diary.rules.values().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThan(summary.elapsed());
    }

    @Test
    void itIsToldWhenThereIsNoAssessment() {
        Diary diary = new Diary();
        ComplianceEngine engine = ComplianceEngine.builder().observer(diary).build();
        assertThatThrownBy(
                        () -> engine.assess(REGISTER, AssessmentRequest.at(NOW).unless(() -> true)))
                .isInstanceOf(AssessmentCancelledException.class);
        assertThatThrownBy(
                        () -> engine.assess(REGISTER, AssessmentRequest.at(NOW).in(Locale.GERMAN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(diary.told)
                .filteredOn(told -> !(told instanceof Start))
                .containsExactly(AssessmentCancelledException.class, IllegalArgumentException.class);
    }

    @Test
    void oneThatFailsHarmsNeitherTheAssessmentNorTheOthers() {
        Assessment alone = ComplianceEngine.standard().assess(REGISTER, NOW);
        for (int event = 0; event < 4; event++) {
            Diary diary = new Diary();
            ComplianceEngine engine = ComplianceEngine.builder()
                    .observer(new Clumsy(event, new IllegalStateException("on purpose")))
                    .observer(start -> null)
                    .observer(diary)
                    .build();
            assertThat(engine.assess(REGISTER, NOW)).isEqualTo(alone);
            assertThatThrownBy(() ->
                            engine.assess(REGISTER, AssessmentRequest.at(NOW).unless(() -> true)))
                    .isInstanceOf(AssessmentCancelledException.class);
            assertThat(diary.told).hasSize(4);
        }
    }
}
