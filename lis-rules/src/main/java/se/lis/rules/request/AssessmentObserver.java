package se.lis.rules.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.lis.core.assessment.ComplianceRate;

/**
 * Is informed when assessments start and end, for metrics and traces. It gets times and counts, and nothing of what a
 * register holds, not even ids.
 *
 * <p>Observers are called by the thread that assesses, so that a span opened at the start may be closed at the end. An engine
 * is shared by threads, and so are its observers. An exception in an observer is logged, and harms no assessment.
 */
@FunctionalInterface
public interface AssessmentObserver {

    /** Reports that an assessment starts, and returns who observes how it goes on. */
    Observation started(Start start);

    /**
     * Reports that a forecast has looked at a day; it does nothing unless it is overridden. What is assessed on the way is reported as
     * any assessment is.
     *
     * @param day the day that is done
     * @param until the last day of the forecast
     */
    default void foreseen(LocalDate day, LocalDate until) {}

    /** Observes how one assessment goes on. Its methods do nothing unless they are overridden. */
    interface Observation {

        /** Observes nothing. */
        Observation NONE = new Observation() {};

        /** Reports how many artefacts have been judged so far, now and then. */
        default void progressed(long artefacts) {}

        /**
         * Reports how long a rule took, once for each rule, when all have judged. Rules share work, which counts for the first
         * that needs it: this finds a slow rule and is no exact measure.
         *
         * @param rule the id of the rule, or of a reason for a place in a worklist
         * @param time how long it took
         */
        default void judged(String rule, Duration time) {}

        /** Reports that the assessment is done. */
        default void finished(Summary summary) {}

        /**
         * Reports that there is no assessment.
         *
         * @param cause the class of the exception: its message may hold something of the register
         * @param elapsed how long it went on
         */
        default void failed(Class<? extends Throwable> cause, Duration elapsed) {}
    }

    /**
     * What is known when an assessment starts.
     *
     * @param asOf the moment at which the register is judged
     * @param lawAsOf the day whose law is applied, or empty when each subject's own day decides
     * @param artefacts how many artefacts the register holds
     */
    record Start(Instant asOf, Optional<LocalDate> lawAsOf, long artefacts) {}

    /**
     * What an assessment came to.
     *
     * @param elapsed how long it took
     * @param rules how many rules there were
     * @param failedRules how many of them failed
     * @param findings how many findings there are
     * @param verdicts how many subjects kept, broke or could not be judged by a rule, over all rules
     */
    record Summary(Duration elapsed, int rules, int failedRules, int findings, ComplianceRate verdicts) {}
}
