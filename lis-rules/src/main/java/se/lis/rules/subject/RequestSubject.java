package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.privacy.DataSubjectRequest;
import se.lis.rules.parameter.PrivacyParameters;

/** A data subject's request, and when it is to be answered. GDPR Article 12(3). */
public final class RequestSubject extends Subject {

    private final DataSubjectRequest request;
    private final PrivacyParameters limits;

    /** Joins a request with the calendar; the day it was received decides which law holds. */
    public RequestSubject(DataSubjectRequest request, Register register, Circumstances circumstances) {
        super(
                request,
                request.receivedAt()
                        .map(circumstances.asOf()::dayOf)
                        .orElse(circumstances.asOf().day()),
                register,
                circumstances);
        this.request = request;
        this.limits = parameters().privacy(decidingDay());
    }

    /** Returns the day it was answered, or null when it is not. */
    public @Nullable LocalDate answeredOn() {
        return request.answeredOn().orElse(null);
    }

    /** Returns the last day by the first period, or null when nobody knows when it was received. */
    public @Nullable LocalDate firstDue() {
        return within(limits.requestAnswer());
    }

    private @Nullable LocalDate within(Period period) {
        return request.receivedAt()
                .flatMap(received ->
                        circumstances().deadlines().euPeriod(received, period).day())
                .orElse(null);
    }

    /** Returns whether the time was extended: told within the first period, and with reasons. Blank reasons leave it open. */
    public Answer extended() {
        LocalDate due = firstDue();
        boolean told = due != null && request.extendedOn().stream().anyMatch(day -> !day.isAfter(due));
        if (!told) {
            return Answer.NO;
        }
        return request.extensionReasons().isPresent() ? Answer.YES : Answer.UNKNOWN;
    }

    /** Returns the last day with the longest extension that may have been made, or null when nobody knows when it was received. */
    public @Nullable LocalDate due() {
        return extended() == Answer.NO
                ? firstDue()
                : within(limits.requestAnswer().plus(limits.requestExtension()));
    }

    /** Returns what is missing to tell. */
    public List<String> missing() {
        return request.receivedAt().isEmpty() ? List.of("receivedAt") : List.of("extensionReasons");
    }

    /** Returns whether it was answered too late, or is late today; unknown where only an extension with reasons makes it timely. */
    public Answer late() {
        LocalDate first = firstDue();
        LocalDate longest = due();
        if (first == null || longest == null) {
            return Answer.UNKNOWN;
        }
        LocalDate reached = request.answeredOn().orElse(today());
        if (reached.isAfter(longest)) {
            return Answer.YES;
        }
        return extended() == Answer.UNKNOWN && reached.isAfter(first) ? Answer.UNKNOWN : Answer.NO;
    }
}
