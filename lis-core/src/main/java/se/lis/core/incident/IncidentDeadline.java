package se.lis.core.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.organisation.Organisation;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadline;
import se.lis.core.time.Deadlines;

/**
 * A deadline that an incident faces.
 *
 * @param step what is to be done
 * @param limit the limit, with the source that states it
 * @param deadline the last moment that is on time
 * @param betweenLaws whether the incident was known under a law that no longer applied when the step fell due: which of
 *     the two decides is not settled
 */
public record IncidentDeadline(ReportingStep step, ReportingLimit limit, Deadline deadline, boolean betweenLaws) {

    /**
     * Returns the deadlines that an incident faces, by step: under GDPR for a personal data breach, and under the NIS
     * legislation of the day of awareness for an incident that was judged significant. Whether that legislation covers
     * what the incident hit is another question.
     *
     * <p>The hours of the NIS legislation run from awareness under the Cybersecurity Act, and before it from the moment when the incident
     * was judged reportable ({@link SignificantIncident#judgedAt}). Without that moment no clock has started, and without a notification no final report is due: such a deadline is
     * left out. The policy counts the hours of EU acts; those of Swedish acts are counted strictly.
     */
    public static List<IncidentDeadline> of(Incident incident, Organisation organisation, CountingPolicy policy) {
        List<IncidentDeadline> deadlines = new ArrayList<>();
        ZoneId zone = organisation.zone();
        Optional<PersonalDataBreach> breach = incident.personalDataBreach()
                .filter(found -> !found.reportableUnderProtectiveSecurity().orElse(false));
        if (breach.isPresent()) {
            incident.effectiveAwareAt()
                    .flatMap(aware -> hours(ReportingStep.BREACH_NOTIFICATION, aware, aware, zone, policy))
                    .ifPresent(deadlines::add);
        }
        Optional<SignificantIncident> handling =
                incident.significantIncident().filter(found -> found.significant() == Assessed.YES);
        if (handling.isPresent() && incident.effectiveAwareAt().isPresent()) {
            Instant aware = incident.effectiveAwareAt().get();
            boolean trusted = organisation.trustServiceProvider().orElse(false)
                    && ReportingLimits.of(ReportingStep.TRUST_SERVICE_NOTIFICATION, LocalDate.ofInstant(aware, zone))
                            .isPresent();
            ReportingStep notification =
                    trusted ? ReportingStep.TRUST_SERVICE_NOTIFICATION : ReportingStep.SIGNIFICANT_NOTIFICATION;
            for (ReportingStep step : List.of(ReportingStep.EARLY_WARNING, notification)) {
                boolean act = ReportingLimits.of(step, LocalDate.ofInstant(aware, zone))
                        .equals(Optional.of(last(ReportingLimits.of(step))));
                Optional<Instant> start =
                        act ? Optional.of(aware) : handling.get().judgedAt();
                start.flatMap(moment -> hours(step, aware, moment, zone, CountingPolicy.STRICT))
                        .ifPresent(deadlines::add);
            }
            handling.get()
                    .notificationAt()
                    .flatMap(notified -> finalReport(incident, notified, aware, zone))
                    .ifPresent(deadlines::add);
        }
        return List.copyOf(deadlines);
    }

    private static Optional<IncidentDeadline> hours(
            ReportingStep step, Instant aware, Instant start, ZoneId zone, CountingPolicy policy) {
        return ReportingLimits.of(step, LocalDate.ofInstant(aware, zone)).map(limit -> {
            Deadline deadline = Deadlines.in(zone).hours(start, Duration.parse(limit.value()), policy);
            return new IncidentDeadline(step, limit, deadline, betweenLaws(step, limit, deadline, zone));
        });
    }

    /** A month after the notification, or after the handling of an incident that was still going on then. */
    private static Optional<IncidentDeadline> finalReport(
            Incident incident, Instant notified, Instant aware, ZoneId zone) {
        return ReportingLimits.of(ReportingStep.FINAL_REPORT, LocalDate.ofInstant(aware, zone))
                .map(limit -> {
                    Period time = Period.parse(limit.value());
                    Deadline first = Deadlines.in(zone).swedishPeriod(notified, time);
                    boolean goesOn = limit.equals(last(ReportingLimits.of(ReportingStep.FINAL_REPORT)))
                            && incident.handledAt()
                                    .map(handled -> handled.isAfter(first.last()))
                                    .orElse(false);
                    Deadline deadline = goesOn
                            ? Deadlines.in(zone)
                                    .swedishPeriod(incident.handledAt().orElseThrow(), time)
                            : first;
                    return new IncidentDeadline(
                            ReportingStep.FINAL_REPORT,
                            limit,
                            deadline,
                            betweenLaws(ReportingStep.FINAL_REPORT, limit, deadline, zone));
                });
    }

    private static boolean betweenLaws(ReportingStep step, ReportingLimit limit, Deadline deadline, ZoneId zone) {
        LocalDate due = LocalDate.ofInstant(deadline.last(), zone);
        return !ReportingLimits.of(step, due).equals(Optional.of(limit));
    }

    private static ReportingLimit last(List<ReportingLimit> limits) {
        return limits.get(limits.size() - 1);
    }
}
