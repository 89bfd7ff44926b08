package se.lis.rules.view.privacy;

import java.time.Instant;
import java.time.LocalDate;
import se.lis.core.privacy.DataSubjectRequest;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A request that somebody makes about data on themselves, and when it is to be answered. GDPR Article 12(3). */
public final class RequestOfDataSubject extends View {

    private static final String REASONS = "extensionReasons";

    /** Joins a request with the register and the law that it is judged by. */
    public RequestOfDataSubject(DataSubjectRequest request, ViewContext context) {
        super(request, context);
    }

    /** Returns the day on which it was received: its law decides. */
    @Override
    protected Known<LocalDate> ownDay() {
        return this.<Instant>fact("receivedAt").dayOfLaw();
    }

    private Known<LocalDate> received() {
        return this.<Instant>fact("receivedAt").day();
    }

    /** Returns the day on which it was answered; none where it was not. Nobody answers what has not come in. */
    public Known<LocalDate> answered() {
        return this.<LocalDate>act("answeredOn").follows(received());
    }

    private Known<LocalDate> firstDue() {
        return received().plusByEuLaw("privacy.requestAnswer");
    }

    /** From the receipt, not from the end of the first time, which a holiday may have moved. */
    private Known<LocalDate> extendedDue() {
        return received()
                .plusByEuLaw(Known.together(limit("privacy.requestAnswer"), limit("privacy.requestExtension")));
    }

    /**
     * Returns whether the time was extended: announced within the first time, and with reasons. Blank reasons leave it
     * open.
     */
    private Answer extended() {
        return this.<LocalDate>act("extendedOn")
                .follows(received())
                .atMost(firstDue())
                .and(given(REASONS).orUnknown(REASONS));
    }

    /** Returns the last day for the answer; where nobody knows whether the time was extended, between the two. */
    public Known<LocalDate> due() {
        return extended()
                .choose(extendedDue(), firstDue())
                .notBefore(firstDue())
                .notAfter(extendedDue());
    }
}
