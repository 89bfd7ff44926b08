package se.lis.core.incident;

import java.time.Duration;
import java.time.Instant;
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
     * legislation of the day of awareness, in Sweden, for an incident that was judged significant. Whether that
     * legislation covers what the incident hit is another question.
     *
     * <p>The hours of the NIS legislation run from awareness under the Cybersecurity Act, and before it from the moment when the incident
     * was judged reportable ({@link SignificantIncident#judgedAt}). Without that moment no clock has started, and without a notification
     * no final report is due: such a deadline is left out. Where nobody has said whether the organisation provides trust services, the
     * Act's two times for the notification are both returned: which of them it faces is not known, the sooner is safe. The policy counts the hours of EU acts; those of Swedish acts are counted strictly.
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
            for (ReportingStep step : notices(organisation, aware)) {
                boolean act = ReportingLimits.of(step, aware).equals(Optional.of(last(ReportingLimits.of(step))));
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

    /** Early warning and notification; a provider of trust services has a time of its own under the Act, and none before it. */
    private static List<ReportingStep> notices(Organisation organisation, Instant aware) {
        Optional<Boolean> trusted = ReportingLimits.of(ReportingStep.TRUST_SERVICE_NOTIFICATION, aware)
                        .isPresent()
                ? organisation.trustServiceProvider()
                : Optional.of(false);
        List<ReportingStep> notices = new ArrayList<>(List.of(ReportingStep.EARLY_WARNING));
        if (trusted.orElse(true)) {
            notices.add(ReportingStep.TRUST_SERVICE_NOTIFICATION);
        }
        if (!trusted.orElse(false)) {
            notices.add(ReportingStep.SIGNIFICANT_NOTIFICATION);
        }
        return notices;
    }

    private static Optional<IncidentDeadline> hours(
            ReportingStep step, Instant aware, Instant start, ZoneId zone, CountingPolicy policy) {
        return ReportingLimits.of(step, aware).map(limit -> {
            Deadline deadline = Deadlines.in(zone).hours(start, Duration.parse(limit.value()), policy);
            return new IncidentDeadline(step, limit, deadline, betweenLaws(step, limit, deadline));
        });
    }

    /** A month after the notification, or after the handling of an incident that was still going on then. */
    private static Optional<IncidentDeadline> finalReport(
            Incident incident, Instant notified, Instant aware, ZoneId zone) {
        return ReportingLimits.of(ReportingStep.FINAL_REPORT, aware).map(limit -> {
            Period time = Period.parse(limit.value());
            Deadline first = Deadlines.in(zone).swedishPeriod(notified, time);
            boolean goesOn = limit.equals(last(ReportingLimits.of(ReportingStep.FINAL_REPORT)))
                    && incident.handledAt()
                            .map(handled -> handled.isAfter(first.last()))
                            .orElse(false);
            Deadline deadline = goesOn
                    ? Deadlines.in(zone).swedishPeriod(incident.handledAt().orElseThrow(), time)
                    : first;
            return new IncidentDeadline(
                    ReportingStep.FINAL_REPORT,
                    limit,
                    deadline,
                    betweenLaws(ReportingStep.FINAL_REPORT, limit, deadline));
        });
    }

    private static boolean betweenLaws(ReportingStep step, ReportingLimit limit, Deadline deadline) {
        return !ReportingLimits.of(step, deadline.last()).equals(Optional.of(limit));
    }

    private static ReportingLimit last(List<ReportingLimit> limits) {
        return limits.get(limits.size() - 1);
    }
}
