package se.lis.rules.view.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import se.lis.core.incident.Incident;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** What a processor owes the controller when a breach happens there: its notice. The day on which it became aware decides. */
public final class ProcessorNotice extends IncidentView {

    /** Joins a breach with the register and the law that it is judged by. */
    public ProcessorNotice(Incident incident, ViewContext context) {
        super(incident, context);
    }

    /** Returns whether GDPR Articles 33 and 34 apply: not where the Protective Security Act asks for the report. */
    public boolean isUnderGdpr() {
        return !yes("personalDataBreach.reportableUnderProtectiveSecurity").yes();
    }

    /** Returns whether it happened at a processor. */
    public boolean isAtProcessor() {
        return given("personalDataBreach.processor").yes();
    }

    private Known<Instant> processorAware() {
        return fact("personalDataBreach.processorAwareAt");
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return processorAware().dayOfLaw();
    }

    /** Returns when the processor informed the controller; none where it did not. */
    public Known<Instant> notice() {
        return this.<Instant>act("personalDataBreach.processorInformedControllerAt")
                .follows(processorAware());
    }

    private Known<Duration> agreed() {
        return refer("personalDataBreach.agreement").then(agreement -> agreement.act("incidentClauseWithin"));
    }

    /** Returns the last moment for the notice: by the agreement or, where it says nothing, by good practice. */
    public Known<Instant> noticeDue() {
        return processorAware().plus(Known.firstGiven(agreed(), this.<Duration>limit("incident.processorNotice")));
    }

    /** Returns which of them sets the time: {@code agreement} or {@code practice}. */
    public String ground() {
        return agreed().given() ? "agreement" : "practice";
    }
}
