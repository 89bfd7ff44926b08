package se.lis.rules.internal.assessment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lis.rules.request.AssessmentObserver;
import se.lis.rules.request.AssessmentObserver.Observation;

/** Informs all observers of one assessment; one that fails is logged by its class, and informed no more. */
final class Observers implements Observation {

    private static final Logger LOG = LoggerFactory.getLogger(Observers.class);

    private final List<Observation> observations = new ArrayList<>();

    /** Informs all observers that an assessment starts. */
    Observers(List<AssessmentObserver> observers, AssessmentObserver.Start start) {
        for (AssessmentObserver observer : observers) {
            try {
                observations.add(Objects.requireNonNull(observer.started(start)));
            } catch (RuntimeException | Error failure) {
                refused(failure);
            }
        }
    }

    /** Returns whether nobody listens. */
    boolean isEmpty() {
        return observations.isEmpty();
    }

    /** Informs observers that a forecast has looked at a day. */
    static void foreseen(List<AssessmentObserver> observers, LocalDate day, LocalDate until) {
        for (AssessmentObserver observer : observers) {
            try {
                observer.foreseen(day, until);
            } catch (RuntimeException | Error failure) {
                refused(failure);
            }
        }
    }

    @Override
    public void progressed(long artefacts) {
        notify(observation -> observation.progressed(artefacts));
    }

    @Override
    public void judged(String rule, Duration time) {
        notify(observation -> observation.judged(rule, time));
    }

    @Override
    public void finished(AssessmentObserver.Summary summary) {
        notify(observation -> observation.finished(summary));
    }

    @Override
    public void failed(Class<? extends Throwable> cause, Duration elapsed) {
        notify(observation -> observation.failed(cause, elapsed));
    }

    private void notify(Consumer<Observation> event) {
        observations.removeIf(observation -> {
            try {
                event.accept(observation);
                return false;
            } catch (RuntimeException | Error failure) {
                refused(failure);
                return true;
            }
        });
    }

    private static void refused(Throwable failure) {
        Failures.throwIfOfMachine(failure);
        LOG.warn("an observer failed with {}", failure.getClass().getName());
    }
}
