package se.lis.rules.internal.judging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.AssessmentExpiredException;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.AssessmentStoppedException;

/** Says whether an assessment may go on, and how long it has. Of one thread. */
public final class AssessmentBudget {

    private final LongSupplier nanoTime;
    private final long started;
    private final Optional<Duration> budget;
    private final long allowed;
    private final BooleanSupplier cancelled;
    private final boolean timing;
    private final Map<String, Long> laps = new HashMap<>();
    private long lastLap;
    private @Nullable AssessmentStoppedException stopped;

    private AssessmentBudget(
            LongSupplier nanoTime, Optional<Duration> budget, BooleanSupplier cancelled, boolean timing) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.budget = budget;
        this.allowed = budget.map(AssessmentBudget::nanos).orElse(Long.MAX_VALUE);
        this.cancelled = cancelled;
        this.timing = timing;
    }

    /**
     * Starts to watch over an assessment.
     *
     * @param request what is asked of it
     * @param nanoTime the clock
     * @param timing whether anybody wants to know what each rule takes
     */
    public static AssessmentBudget over(AssessmentRequest request, LongSupplier nanoTime, boolean timing) {
        return new AssessmentBudget(nanoTime, request.budget(), request.cancelled(), timing);
    }

    /** A budget of centuries is no limit. */
    private static long nanos(Duration time) {
        try {
            return time.toNanos();
        } catch (ArithmeticException endless) {
            return Long.MAX_VALUE;
        }
    }

    /**
     * Does nothing when the assessment may go on.
     *
     * @throws AssessmentStoppedException if it may not
     */
    public void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw stop(new AssessmentCancelledException("an interrupt of its thread"));
        }
        if (cancelled.getAsBoolean()) {
            throw stop(new AssessmentCancelledException("its host"));
        }
        if (budget.isPresent() && nanoTime.getAsLong() - started > allowed) {
            throw stop(new AssessmentExpiredException(budget.get()));
        }
    }

    private AssessmentStoppedException stop(AssessmentStoppedException why) {
        stopped = why;
        return why;
    }

    /** Throws what this stopped the assessment with, where it did; a rule can't stop it. */
    public void throwIfStopped() {
        if (stopped != null) {
            throw stopped;
        }
    }

    /** Begins to measure rules, which are about to judge: what was before counts for none of them. */
    public void startLaps() {
        lastLap = timing ? nanoTime.getAsLong() : 0;
    }

    /**
     * Takes that a DRL rule reports a verdict. The time since the verdict before counts for it: what a rule matches is found
     * right before it does.
     *
     * @throws AssessmentStoppedException if the assessment may not go on
     */
    void lap(String rule) {
        check();
        if (timing) {
            long now = nanoTime.getAsLong();
            laps.merge(rule, now - lastLap, Long::sum);
            lastLap = now;
        }
    }

    /** Returns what each rule took, by id; nothing unless that was asked for. */
    public SortedMap<String, Duration> laps() {
        SortedMap<String, Duration> byId = new TreeMap<>();
        laps.forEach((rule, time) -> byId.put(rule, Duration.ofNanos(time)));
        return byId;
    }

    /** Returns how long the assessment has gone on, by its clock. */
    public Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - started);
    }
}
