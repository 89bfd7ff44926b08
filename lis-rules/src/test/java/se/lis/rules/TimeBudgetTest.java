package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.AssessmentExpiredException;
import se.lis.rules.request.AssessmentRequest;

/** An assessment that takes too long, or that nobody waits for any more, ends; and gives nothing rather than a part. */
class TimeBudgetTest {

    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final LisSnapshot REGISTER = register(10);

    private static LisSnapshot register(int processes) {
        String listed = IntStream.range(0, processes)
                .mapToObj(i -> "{\"id\":\"p" + i + "\"}")
                .collect(Collectors.joining(","));
        String json =
                "{\"takenAt\":\"2025-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + "\"processes\":[" + listed + "]}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    /** A clock that runs one millisecond each time that somebody looks at it. */
    private final AtomicLong looks = new AtomicLong();

    private final ComplianceEngine engine = ComplianceEngine.builder()
            .nanoTime(() -> Duration.ofMillis(looks.getAndIncrement()).toNanos())
            .build();

    @AfterEach
    void noInterruptIsLeft() {
        Thread.interrupted();
    }

    @Test
    void withinItsBudgetItIsAsWithoutOne() {
        Assessment without = engine.assess(REGISTER, NOW);
        assertThat(engine.assess(REGISTER, AssessmentRequest.at(NOW).within(Duration.ofDays(365_000_000))))
                .isEqualTo(without);
        assertThat(engine.assess(REGISTER, AssessmentRequest.at(NOW).within(Duration.ofHours(1))))
                .isEqualTo(without);
    }

    /** Whatever it was doing when the time was up: making subjects, judging, writing findings. */
    @Test
    void wheneverTheTimeIsUpThereIsNoResult() {
        looks.set(0);
        engine.assess(REGISTER, AssessmentRequest.at(NOW).within(Duration.ofHours(1)));
        long whole = looks.get();
        assertThat(whole).isGreaterThan(200);
        for (long millis = 1; millis < whole - 3; millis += 50) {
            Duration budget = Duration.ofMillis(millis);
            assertThatThrownBy(() ->
                            engine.assess(REGISTER, AssessmentRequest.at(NOW).within(budget)))
                    .isInstanceOf(AssessmentExpiredException.class)
                    .hasMessageContaining(budget.toString());
        }
    }

    /** Making subjects, meeting conditions, telling verdicts and writing findings can each be stopped. */
    @ParameterizedTest
    @ValueSource(strings = {"ViewBatch", "RuleBase", "RuleJudge", "Evaluator"})
    void whateverItIsDoingWhenItIsCancelledThereIsNoResult(String doing) {
        AssessmentRequest request = AssessmentRequest.at(NOW).unless(() -> asker().endsWith("." + doing));
        LisSnapshot large = register(200);
        assertThatThrownBy(() -> engine.assess(large, request))
                .isInstanceOf(AssessmentCancelledException.class)
                .hasMessageContaining("its host");
    }

    /** Returns the class that looks at the budget. */
    private static String asker() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .dropWhile(name -> !name.endsWith(".AssessmentBudget"))
                        .dropWhile(name -> name.endsWith(".AssessmentBudget"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void anInterruptCancelsAndStays() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> engine.assess(REGISTER, NOW))
                .isInstanceOf(AssessmentCancelledException.class)
                .hasMessageContaining("interrupt");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(engine.assess(REGISTER, NOW).complete()).isTrue();
    }

    @Test
    void aBudgetIsSomeTime() {
        assertThatThrownBy(() -> AssessmentRequest.at(NOW).within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
