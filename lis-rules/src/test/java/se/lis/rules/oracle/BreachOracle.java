package se.lis.rules.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import se.lis.core.assessment.FindingKind;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;

/**
 * The rules on breaches as a naive reading of GDPR Article 33(1), from stored attributes alone.
 *
 * <p>Each method returns the verdict on one incident as it stands in the register: empty for a breach outside the rule or
 * counted apart, {@code SATISFIED}, or the kind of finding.
 */
final class BreachOracle {

    /** The rule is kept. */
    static final String SATISFIED = "satisfied";

    private static final Duration LIMIT = Duration.ofHours(72);
    private static final Duration REMINDER = Duration.ofHours(24);
    private static final LocalDate IN_FORCE = LocalDate.of(2018, 5, 25);

    private final Instant asOf;
    private final ZoneId zone;

    BreachOracle(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.zone = zone;
    }

    Optional<String> notifiedInTime(Incident incident) {
        if (!judged(incident) || risk(incident) == BreachRisk.UNLIKELY || notified(incident) == null) {
            return Optional.empty();
        }
        return Optional.of(lateness(incident));
    }

    Optional<String> reasonsForDelay(Incident incident) {
        Optional<String> lateness = notifiedInTime(incident);
        if (lateness.isEmpty() || lateness.get().equals(SATISFIED)) {
            return Optional.empty();
        }
        boolean reasons =
                incident.personalDataBreach().orElseThrow().reasonsForDelay().isPresent();
        return reasons ? Optional.of(SATISFIED) : lateness;
    }

    Optional<String> notifiedAtAll(Incident incident) {
        if (!judged(incident) || (risk(incident) != BreachRisk.RISK && risk(incident) != BreachRisk.HIGH_RISK)) {
            return Optional.empty();
        }
        return open(incident, LIMIT.minus(REMINDER));
    }

    Optional<String> assessedOrNotified(Incident incident) {
        if (!judged(incident)) {
            return Optional.empty();
        }
        return risk(incident) == BreachRisk.NOT_ASSESSED ? open(incident, REMINDER) : Optional.of(SATISFIED);
    }

    private Optional<String> open(Incident incident, Duration untilReminder) {
        if (notified(incident) != null) {
            return Optional.of(SATISFIED);
        }
        Instant aware = aware(incident);
        if (aware == null) {
            return Optional.of(FindingKind.UNDETERMINED.name());
        }
        if (asOf.isAfter(aware.plus(LIMIT))) {
            return Optional.of(FindingKind.VIOLATION.name());
        }
        return asOf.isBefore(aware.plus(untilReminder)) ? Optional.empty() : Optional.of(FindingKind.UPCOMING.name());
    }

    private String lateness(Incident incident) {
        Instant notified = notified(incident);
        Instant aware = aware(incident);
        if (aware != null) {
            if (notified.isBefore(aware)) {
                return FindingKind.UNDETERMINED.name();
            }
            return notified.isAfter(aware.plus(LIMIT)) ? FindingKind.VIOLATION.name() : SATISFIED;
        }
        Instant latest = past(incident.detectedAt());
        Instant occurred = past(incident.occurredAt());
        if (latest == null || (occurred != null && occurred.isAfter(latest))) {
            latest = occurred;
        }
        return latest != null && !notified.isAfter(latest.plus(LIMIT)) ? SATISFIED : FindingKind.UNDETERMINED.name();
    }

    /** Whether there is a breach at all at that moment, under the regulation, on a day when it is in force. */
    private boolean judged(Incident incident) {
        if (incident.personalDataBreach().isEmpty() || incident.securityProtected()) {
            return false;
        }
        PersonalDataBreach breach = incident.personalDataBreach().get();
        if (breach.reportableUnderProtectiveSecurity().orElse(false)) {
            return false;
        }
        Instant known = earlier(
                incident.awareAt().orElse(null),
                breach.processorInformedControllerAt().orElse(null));
        if (known == null) {
            known = incident.detectedAt()
                    .or(incident::occurredAt)
                    .or(breach::notifiedAt)
                    .orElse(asOf);
        }
        return !known.isAfter(asOf) && !LocalDate.ofInstant(known, zone).isBefore(IN_FORCE);
    }

    private Instant aware(Incident incident) {
        return earlier(
                past(incident.awareAt()),
                past(incident.personalDataBreach().orElseThrow().processorInformedControllerAt()));
    }

    private Instant notified(Incident incident) {
        return past(incident.personalDataBreach().orElseThrow().notifiedAt());
    }

    private static BreachRisk risk(Incident incident) {
        return incident.personalDataBreach().orElseThrow().risk();
    }

    private Instant past(Optional<Instant> moment) {
        return moment.filter(then -> !then.isAfter(asOf)).orElse(null);
    }

    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
