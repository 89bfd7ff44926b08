package se.lis.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import se.lis.core.time.CountingPolicy;

/**
 * What is asked of an assessment.
 *
 * @param asOf the moment at which the register is judged
 * @param lawAsOf the day whose law is applied to every subject, or empty when each subject's own day decides
 * @param locale the language of messages, or empty for none: the message key and arguments are always there
 * @param countingPolicy how hours are counted
 */
public record AssessmentRequest(
        Instant asOf, Optional<LocalDate> lawAsOf, Optional<Locale> locale, CountingPolicy countingPolicy) {

    /** Returns a request for a moment: each subject's own law, no messages, strict counting. */
    public static AssessmentRequest at(Instant asOf) {
        return new AssessmentRequest(asOf, Optional.empty(), Optional.empty(), CountingPolicy.STRICT);
    }

    /** Returns the request for another moment. */
    public AssessmentRequest movedTo(Instant moment) {
        return new AssessmentRequest(moment, lawAsOf, locale, countingPolicy);
    }

    /** Returns the request with messages in a language. */
    public AssessmentRequest in(Locale language) {
        return new AssessmentRequest(asOf, lawAsOf, Optional.of(language), countingPolicy);
    }

    /** Returns the request with the law of one day for every subject. */
    public AssessmentRequest underTheLawOf(LocalDate day) {
        return new AssessmentRequest(asOf, Optional.of(day), locale, countingPolicy);
    }
}
