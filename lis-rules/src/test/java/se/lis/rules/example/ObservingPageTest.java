package se.lis.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentObserver;
import se.lis.rules.request.AssessmentObserver.Observation;
import se.lis.rules.request.AssessmentObserver.Summary;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.AssessmentStoppedException;

class ObservingPageTest {

    private static final LisSnapshot REGISTER = LisSnapshot.builder()
            .takenAt(Instant.parse("2026-05-02T08:00:00Z"))
            .organisation(Organisation.builder()
                    .id(OrganisationId.of("district"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build())
            .build();

    @Test
    void anObserverCounts() {
        LisSnapshot register = REGISTER;
        Instant now = register.takenAt();
        LongAdder violated = new LongAdder();
        LongAdder stopped = new LongAdder();
        AssessmentObserver observer = start -> new Observation() {
            @Override
            public void finished(Summary summary) {
                violated.add(summary.verdicts().violated());
            }

            @Override
            public void failed(Class<? extends Throwable> cause, Duration elapsed) {
                stopped.increment();
            }
        };
        ComplianceEngine engine = ComplianceEngine.builder().observer(observer).build();
        Assessment assessment = engine.assess(register, now);

        assertThat(violated.sum()).isEqualTo(assessment.rates().organisation().violated());
        assertThat(stopped.sum()).isZero();
    }

    @Test
    void anAssessmentCanBeStopped() {
        LisSnapshot register = REGISTER;
        Instant now = register.takenAt();
        ComplianceEngine engine = ComplianceEngine.standard();
        AtomicBoolean closed = new AtomicBoolean(true);
        String answer;
        try {
            AssessmentRequest request =
                    AssessmentRequest.at(now).within(Duration.ofSeconds(30)).unless(closed::get);
            answer = engine.assess(register, request).findings().size() + " findings";
        } catch (AssessmentStoppedException stopped) {
            answer = stopped.getMessage();
        }

        assertThat(answer).contains("cancelled");
    }

    @Test
    void thePageHoldsThisCode() throws IOException {
        Page.isRunBy("observing.md", ObservingPageTest.class);
    }
}
