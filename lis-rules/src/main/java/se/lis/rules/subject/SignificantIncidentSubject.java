package se.lis.rules.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.legislation.Legislation;
import se.lis.rules.parameter.IncidentParameters;

/**
 * An incident under the NIS legislation, judged by the law of the day on which the organisation became aware.
 *
 * <p>A step that fell due before the Cybersecurity Act came is judged under what applied then. A step of an incident that
 * was known before that, but fell due after, is {@code transitional}: which law decides is not settled.
 */
public final class SignificantIncidentSubject extends Subject {

    private final Incident incident;
    private final SignificantIncident handling;
    private final IncidentParameters limits;
    private final ActScope scope;

    /** Joins an incident with what surrounds it. */
    public SignificantIncidentSubject(
            Incident incident, SignificantIncident handling, Register register, Circumstances circumstances) {
        super(incident, ownDay(incident, circumstances), register, circumstances);
        this.incident = incident;
        this.handling = handling;
        this.limits = parameters().incident(decidingDay());
        this.scope = new ActScope(register.organisation(), circumstances.legislation());
    }

    private static LocalDate ownDay(Incident incident, Circumstances circumstances) {
        return circumstances
                .asOf()
                .dayOf(incident.awareAt()
                        .or(incident::knownFrom)
                        .orElse(circumstances.asOf().instant()));
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(incident.processes(), incident.systems());
    }

    /** Returns the parameters of the deciding day. */
    public IncidentParameters limits() {
        return limits;
    }

    /** Returns whether the incident was judged significant. */
    public Assessed significant() {
        return handling.significant();
    }

    /** Returns whether the NIS legislation applies to anything that the incident hit; unknown where nobody can tell. */
    public Answer underNis() {
        LocalDate day = decidingDay();
        Answer answer = scope.coversAll(day).or(Register.any(processes(), process -> scope.covers(process, day)));
        boolean told = !incident.processes().isEmpty() || !incident.systems().isEmpty();
        boolean resolved =
                register().allResolved(incident.processes()) && register().allResolved(incident.systems());
        return told && resolved ? answer : answer.or(Answer.UNKNOWN);
    }

    /** Returns when the organisation became aware, or null when not known. */
    public @Nullable Instant awareAt() {
        return incident.awareAt().orElse(null);
    }

    /** Returns when the authority was first told, by early warning or by notification, or null when it was not. */
    public @Nullable Instant warnedAt() {
        return handling.earlyWarningAt()
                .filter(warning ->
                        handling.notificationAt().map(warning::isBefore).orElse(true))
                .or(handling::notificationAt)
                .orElse(null);
    }

    /** Returns when the incident was notified, or null when it was not. */
    public @Nullable Instant notificationAt() {
        return handling.notificationAt().orElse(null);
    }

    /** Returns when the final report was given, or null when it was not. */
    public @Nullable Instant finalReportAt() {
        return handling.finalReportAt().orElse(null);
    }

    /** Returns within what time this organisation notifies. */
    public Duration notificationLimit() {
        return register().organisation().trustServiceProvider().orElse(false)
                ? limits.trustServiceNotification()
                : limits.significantNotification();
    }

    /** Returns the end of a time that runs from awareness, or null when awareness is not known. */
    public @Nullable Instant within(Duration limit) {
        return end(incident.awareAt(), limit);
    }

    /**
     * Returns the end of a time that runs from the latest moment that is known before awareness, or null when none is.
     * What was done by then was on time whenever awareness came.
     */
    public @Nullable Instant withinAtTheEarliest(Duration limit) {
        return end(incident.latestBeforeAwareness(), limit);
    }

    /** Returns whether a step that runs from awareness falls between the two laws. */
    public boolean transitional(Duration limit) {
        return transitional(within(limit));
    }

    /** Returns whether the final report falls between the two laws. */
    public boolean finalReportTransitional() {
        return transitional(finalReportBasis());
    }

    /**
     * Returns when the final report is due: a month after the notification, or after the handling of an incident that
     * was still going on then. Null while it goes on, or without a notification. SFS 2025:1506 2 kap. 8 §.
     */
    public @Nullable Instant finalReportDue() {
        Instant first = finalReportBasis();
        if (first == null || !scope.actApplies(decidingDay()) || !now().isAfter(first)) {
            return first;
        }
        Instant handled = incident.handledAt().orElse(null);
        if (handled == null) {
            return null;
        }
        return handled.isAfter(first) ? after(handled, limits.finalReport()) : first;
    }

    /** Returns a month after the notification, when the final report is due at first, or null without a notification. */
    public @Nullable Instant finalReportBasis() {
        return handling.notificationAt()
                .map(notified -> after(notified, limits.finalReport()))
                .orElse(null);
    }

    private Instant after(Instant start, Period period) {
        return circumstances().deadlines().swedishPeriod(start, period).last();
    }

    private boolean transitional(@Nullable Instant due) {
        Instant actStart = circumstances().startOf(Legislation.CYBERSECURITY_ACT);
        return circumstances().lawAsOf().isEmpty()
                && due != null
                && incident.awareAt().map(actStart::isAfter).orElse(false)
                && !due.isBefore(actStart);
    }

    /** Hours under a Swedish act are counted strictly, whatever the policy for those of an EU act. */
    private @Nullable Instant end(Optional<Instant> start, Duration limit) {
        return start.map(moment -> circumstances()
                        .deadlines()
                        .hours(moment, limit, CountingPolicy.STRICT)
                        .last())
                .orElse(null);
    }

    /** Returns whether it is known which law decides: awareness is, or all that came before it lies under the act already. */
    public boolean regimeKnown() {
        Instant actStart = circumstances().startOf(Legislation.CYBERSECURITY_ACT);
        return incident.awareAt().isPresent()
                || circumstances().lawAsOf().isPresent()
                || now().isBefore(actStart)
                || incident.latestBeforeAwareness()
                        .map(latest -> !latest.isBefore(actStart))
                        .orElse(false);
    }

    /** Returns the attributes without which it can't be judged. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (underNis() == Answer.UNKNOWN) {
            missing.add(scope.coversAll(decidingDay()) == Answer.UNKNOWN ? "organisation.kind" : "processes");
        }
        Instant aware = awareAt();
        Instant warned = warnedAt();
        if (aware == null || (warned != null && warned.isBefore(aware))) {
            missing.add("awareAt");
        }
        return missing;
    }

    /** Returns {@code transition} for a step that falls between the two laws, or null. */
    public @Nullable String unclear(@Nullable Instant due) {
        return transitional(due) ? "transition" : null;
    }

    /** Returns whether the incident went on when the final report was due at first, as far as known. */
    public boolean ongoingAtBasis() {
        Instant first = finalReportBasis();
        return first != null && incident.handledAt().map(first::isBefore).orElse(true);
    }

    /** Returns whether the authority was told how it went, by a final report or a report on the situation, by then. */
    public boolean situationTold() {
        Instant first = finalReportBasis();
        Instant notified = notificationAt();
        Instant report = finalReportAt();
        if (first == null || notified == null) {
            return false;
        }
        return (report != null && !report.isAfter(first))
                || handling.situationReportAt()
                        .filter(at -> at.isAfter(notified) && !at.isAfter(first))
                        .isPresent();
    }

    /** Returns whether nothing of its significance was judged within its time; unknown while awareness is. */
    public Answer significanceLate() {
        if (significant() != Assessed.NOT_ASSESSED) {
            return Answer.NO;
        }
        Instant due = significanceDue();
        return due == null ? Answer.UNKNOWN : Answer.of(now().isAfter(due));
    }

    /** Returns the last moment for judging whether it is significant, or null while awareness is not known. */
    public @Nullable Instant significanceDue() {
        return within(limits.significanceAssessment());
    }

    /** Returns whether it is likely to harm the service to its recipients. */
    public Assessed affectsRecipients() {
        return handling.affectsRecipients();
    }

    /** Returns whether the recipients were told, or it was found inappropriate with a reason. SFS 2025:1506 2 kap. 9 §. */
    public boolean recipientsServed() {
        return handling.recipientsInformedAt().isPresent()
                || (!handling.informingAppropriate().orElse(true)
                        && handling.informingReason().isPresent());
    }

    /** Returns the attributes without which nobody can tell whether recipients are to be told. */
    public List<String> missingOfRecipients() {
        List<String> missing = new ArrayList<>(missing());
        if (affectsRecipients() == Assessed.NOT_ASSESSED) {
            missing.add("significantIncident.affectsRecipients");
        }
        return missing;
    }
}
