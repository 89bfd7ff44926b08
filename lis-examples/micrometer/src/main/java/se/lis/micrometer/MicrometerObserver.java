package se.lis.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation.Scope;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import se.lis.core.assessment.ComplianceRate;
import se.lis.rules.request.AssessmentObserver;

/**
 * Tells Micrometer of assessments.
 *
 * <p>Each assessment is an observation {@code lis.assessment}, which a host's handlers turn into a timer and a span; its tag
 * {@code outcome} says {@code done} or the class of the exception. Beside it: {@code lis.artefacts}, how large registers are;
 * {@code lis.verdicts}, by {@code verdict}; {@code lis.rule}, what each rule takes. Nothing of what a register holds is a tag.
 */
public final class MicrometerObserver implements AssessmentObserver {

    private static final String OUTCOME = "outcome";

    private final MeterRegistry meters;
    private final ObservationRegistry observations;

    /**
     * Tells of assessments.
     *
     * @param meters where numbers go
     * @param observations where timers and spans of assessments are made
     */
    public MicrometerObserver(MeterRegistry meters, ObservationRegistry observations) {
        this.meters = meters;
        this.observations = observations;
    }

    @Override
    public Observation started(Start start) {
        meters.summary("lis.artefacts").record((double) start.artefacts());
        var observation = io.micrometer.observation.Observation.start("lis.assessment", observations);
        return new Told(observation, observation.openScope());
    }

    /** One assessment, from its start to its end in one thread. */
    private final class Told implements Observation {

        private final io.micrometer.observation.Observation observation;
        private final Scope scope;

        Told(io.micrometer.observation.Observation observation, Scope scope) {
            this.observation = observation;
            this.scope = scope;
        }

        @Override
        public void judged(String rule, Duration time) {
            meters.timer("lis.rule", "rule", rule).record(time);
        }

        @Override
        public void finished(Summary summary) {
            ComplianceRate verdicts = summary.verdicts();
            count("satisfied", verdicts.satisfied());
            count("violated", verdicts.violated());
            count("undetermined", verdicts.undetermined());
            count("upcoming", verdicts.upcoming());
            count("waived", verdicts.waived());
            end("done");
        }

        @Override
        public void failed(Class<? extends Throwable> cause, Duration elapsed) {
            observation.event(io.micrometer.observation.Observation.Event.of("failed"));
            end(cause.getSimpleName());
        }

        private void count(String verdict, long number) {
            meters.counter("lis.verdicts", "verdict", verdict).increment((double) number);
        }

        private void end(String outcome) {
            observation.lowCardinalityKeyValue(OUTCOME, outcome);
            scope.close();
            observation.stop();
        }
    }
}
