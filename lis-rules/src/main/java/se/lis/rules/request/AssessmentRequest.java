package se.lis.rules.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.time.CountingPolicy;

/**
 * What is asked of an assessment.
 *
 * @param asOf the moment at which the register is judged
 * @param lawAsOf the day whose law is applied to every subject, or empty when each subject's own day decides
 * @param locale the language of messages, or empty for none: the message key and arguments are always there
 * @param countingPolicy how hours are counted
 * @param budget how long it may take, or empty for as long as it takes
 * @param cancelled whether the host has lost interest; asked often, from the thread that assesses
 * @param kept the kinds of artefact whose lists the register keeps: that any other list is empty says nothing
 */
public record AssessmentRequest(
        Instant asOf,
        Optional<LocalDate> lawAsOf,
        Optional<Locale> locale,
        CountingPolicy countingPolicy,
        Optional<Duration> budget,
        BooleanSupplier cancelled,
        Set<ArtefactType> kept) {

    /** Checks that there is time to assess in, and keeps a copy. */
    public AssessmentRequest {
        kept = Collections.unmodifiableSet(kept.isEmpty() ? EnumSet.noneOf(ArtefactType.class) : EnumSet.copyOf(kept));
        budget.ifPresent(time -> {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("budget is " + time + ", but an assessment needs time: it must be"
                        + " longer than nothing, for example PT30S");
            }
        });
    }

    /** Returns a request for a moment: each subject's own law, no messages, strict counting, no limit of time. */
    public static AssessmentRequest at(Instant asOf) {
        return new AssessmentRequest(
                asOf,
                Optional.empty(),
                Optional.empty(),
                CountingPolicy.STRICT,
                Optional.empty(),
                AssessmentRequest::never,
                EnumSet.allOf(ArtefactType.class));
    }

    private static boolean never() {
        return false;
    }

    /** Returns the request for another moment. */
    public AssessmentRequest movedTo(Instant moment) {
        return new AssessmentRequest(moment, lawAsOf, locale, countingPolicy, budget, cancelled, kept);
    }

    /** Returns the request with messages in a language. */
    public AssessmentRequest in(Locale language) {
        return new AssessmentRequest(asOf, lawAsOf, Optional.of(language), countingPolicy, budget, cancelled, kept);
    }

    /** Returns the request with the law of one day for every subject. */
    public AssessmentRequest underTheLawOf(LocalDate day) {
        return new AssessmentRequest(asOf, Optional.of(day), locale, countingPolicy, budget, cancelled, kept);
    }

    /** Returns the request with hours counted in another way. */
    public AssessmentRequest counting(CountingPolicy policy) {
        return new AssessmentRequest(asOf, lawAsOf, locale, policy, budget, cancelled, kept);
    }

    /**
     * Returns the request with a budget of time; an assessment that is not done by then ends with an {@link
     * AssessmentExpiredException}.
     *
     * @throws IllegalArgumentException if the budget is no time
     */
    public AssessmentRequest within(Duration time) {
        return new AssessmentRequest(asOf, lawAsOf, locale, countingPolicy, Optional.of(time), cancelled, kept);
    }

    /**
     * Returns the request with a way to cancel it; an assessment that is cancelled ends with an {@link
     * AssessmentCancelledException}. Interrupting its thread does the same.
     *
     * @param lostInterest whether it is cancelled; asked often, so that it must be quick
     */
    public AssessmentRequest unless(BooleanSupplier lostInterest) {
        return new AssessmentRequest(asOf, lawAsOf, locale, countingPolicy, budget, lostInterest, kept);
    }

    /**
     * Returns the request for a register that keeps the lists of some kinds of artefact alone, as one that a case system makes of its
     * incidents. What another list would answer is then left out, instead of found to be missing; the assessment says so.
     *
     * @throws IllegalArgumentException if there is no kind among them
     */
    public AssessmentRequest keeping(ArtefactType... kinds) {
        if (kinds.length == 0) {
            throw new IllegalArgumentException("a register keeps one list at least; name those that it keeps");
        }
        Set<ArtefactType> lists = EnumSet.of(ArtefactType.ORGANISATION, kinds);
        return new AssessmentRequest(asOf, lawAsOf, locale, countingPolicy, budget, cancelled, lists);
    }

    /** Returns the lists of the kinds that the register does not keep, as the register calls them, sorted. */
    public List<String> notKept() {
        return Stream.of(ArtefactType.values())
                .filter(kind -> !kept.contains(kind))
                .map(ArtefactType::listName)
                .sorted()
                .toList();
    }
}
