package se.lis.rules.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.parameter.IncidentParameters;

/** A personal data breach, judged by the law of the day on which the organisation became aware. */
public final class BreachSubject extends Subject {

    private final Incident incident;
    private final PersonalDataBreach breach;
    private final IncidentParameters limits;

    /** Joins a breach with what surrounds it. */
    public BreachSubject(Incident incident, PersonalDataBreach breach, Register register, Circumstances circumstances) {
        super(incident, ownDay(incident, circumstances), register, circumstances);
        this.incident = incident;
        this.breach = breach;
        this.limits = circumstances.parameters().incident(decidingDay());
    }

    private static LocalDate ownDay(Incident incident, Circumstances circumstances) {
        return circumstances
                .asOf()
                .dayOf(incident.knownFrom().orElse(circumstances.asOf().instant()));
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(incident.processes(), incident.systems());
    }

    /** Returns the parameters of the deciding day. */
    public IncidentParameters limits() {
        return limits;
    }

    /** Returns whether GDPR Articles 33 and 34 apply: not where the Protective Security Act asks for the report. */
    public boolean underGdpr() {
        return !breach.reportableUnderProtectiveSecurity().orElse(false);
    }

    /** Returns the assessed risk for people. */
    public BreachRisk risk() {
        return breach.risk();
    }

    /** Returns the moment from which the organisation answers for the breach, or null when not known. */
    public @Nullable Instant effectiveAwareAt() {
        return incident.effectiveAwareAt().orElse(null);
    }

    /** Returns when the authority was first notified, or null when it was not. */
    public @Nullable Instant notifiedAt() {
        return breach.notifiedAt().orElse(null);
    }

    /** Returns why the notification was late, or null when nothing says so. */
    public @Nullable String reasonsForDelay() {
        return breach.reasonsForDelay().orElse(null);
    }

    /** Returns the end of a time that runs from awareness, or null when awareness is not known. */
    public @Nullable Instant within(Duration limit) {
        return after(incident.effectiveAwareAt(), limit);
    }

    /**
     * Returns the end of a time that runs from the latest moment that is known before awareness, or null when none is.
     *
     * <p>Awareness can't have come before it, so what was done by then was on time whenever awareness came.
     */
    public @Nullable Instant withinAtTheEarliest(Duration limit) {
        return after(incident.latestBeforeAwareness(), limit);
    }

    /** Returns the moment that lies a time ahead of the end of a limit from awareness, or null when that is not known. */
    public @Nullable Instant reminder(Duration limit, Duration ahead) {
        Instant end = within(limit);
        return end == null ? null : end.minus(ahead);
    }

    private @Nullable Instant after(Optional<Instant> start, Duration limit) {
        Circumstances circumstances = circumstances();
        return start.map(moment -> circumstances
                        .deadlines()
                        .hours(moment, limit, circumstances.countingPolicy())
                        .last())
                .orElse(null);
    }

    /**
     * Returns the end of the time for notification by the longest way of counting it, Regulation 1182/71 with two working
     * days, or null when awareness is not known. Whether that regulation governs GDPR Article 33 is contested.
     */
    public @Nullable Instant longestCounting() {
        return incident.effectiveAwareAt()
                .map(aware -> circumstances()
                        .deadlines()
                        .hours(aware, limits.breachNotification(), CountingPolicy.EU_1182_71_TWO_WORKING_DAYS)
                        .last())
                .orElse(null);
    }

    /** Returns {@code strict} where a notification is late by the counting asked for, but not by the longest; else null. */
    public @Nullable String variant() {
        Instant notified = notifiedAt();
        Instant longest = longestCounting();
        return notified != null && longest != null && !notified.isAfter(longest) ? "strict" : null;
    }

    /** Returns why the risk was judged unlikely, or null when nothing says so. */
    public @Nullable String riskJustification() {
        return breach.riskJustification().orElse(null);
    }

    /** Returns when the incident was handled, or null while it goes on or when not known. */
    public @Nullable Instant handledAt() {
        return incident.handledAt().orElse(null);
    }

    /** Returns what documentation consists of, in the order of GDPR Article 33(5). */
    public List<String> documentationParts() {
        return List.of("documentedFacts", "documentedEffects", "documentedRemedialAction");
    }

    /** Returns what the documentation lacks, in that order. */
    public List<String> documentationLacking() {
        List<String> lacking = new ArrayList<>();
        List<Optional<String>> parts =
                List.of(breach.documentedFacts(), breach.documentedEffects(), breach.documentedRemedialAction());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isEmpty()) {
                lacking.add(documentationParts().get(i));
            }
        }
        return lacking;
    }
}
