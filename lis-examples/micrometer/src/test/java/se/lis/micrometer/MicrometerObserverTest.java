package se.lis.micrometer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.AssessmentRequest;

/** Assessments are timed, counted and traced, and tags hold nothing of a register. */
class MicrometerObserverTest {

    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final LisSnapshot REGISTER = LisJson.standard()
            .readSnapshot(
                    ("{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"city-of-x\","
                                    + "\"zone\":\"Europe/Stockholm\"},\"processes\":[{\"id\":\"process-of-x\"}]}")
                            .getBytes(UTF_8),
                    "register");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final List<String> spans = new ArrayList<>();
    private final ComplianceEngine engine = ComplianceEngine.builder()
            .observer(new MicrometerObserver(meters, observations))
            .build();

    @BeforeEach
    void handlers() {
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        observations.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStart(Observation.Context context) {
                spans.add("start " + context.getName());
            }

            @Override
            public void onScopeOpened(Observation.Context context) {
                spans.add("open");
            }

            @Override
            public void onScopeClosed(Observation.Context context) {
                spans.add("close");
            }

            @Override
            public void onStop(Observation.Context context) {
                spans.add("stop " + context.getLowCardinalityKeyValue("outcome").getValue());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
    }

    @Test
    void anAssessmentIsTimedCountedAndTraced() {
        Assessment assessment = engine.assess(REGISTER, NOW);
        assertThat(meters.get("lis.assessment").tag("outcome", "done").timer().count())
                .isEqualTo(1);
        assertThat(meters.get("lis.artefacts").summary().max()).isEqualTo(2);
        assertThat(meters.get("lis.verdicts")
                        .tag("verdict", "violated")
                        .counter()
                        .count())
                .isEqualTo(assessment.rates().organisation().violated());
        assertThat(meters.get("lis.rule").tag("rule", "CLS-001").timer().count())
                .isEqualTo(1);
        assertThat(spans).containsExactly("start lis.assessment", "open", "close", "stop done");
        assertThat(observations.getCurrentObservation()).isNull();
    }

    @Test
    void oneThatIsStoppedIsTimedAsThat() {
        assertThatThrownBy(
                        () -> engine.assess(REGISTER, AssessmentRequest.at(NOW).unless(() -> true)))
                .isInstanceOf(AssessmentCancelledException.class);
        assertThat(meters.get("lis.assessment")
                        .tag("outcome", "AssessmentCancelledException")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(spans).endsWith("close", "stop AssessmentCancelledException");
    }

    @Test
    void noTagHoldsWhatARegisterDoes() {
        engine.assess(REGISTER, NOW);
        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .extracting(Object::toString)
                .noneMatch(id -> id.contains("of-x"));
    }
}
