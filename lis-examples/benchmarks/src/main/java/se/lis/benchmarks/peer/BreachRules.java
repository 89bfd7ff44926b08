package se.lis.benchmarks.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;

/** Breaches of personal data, by hand. */
final class BreachRules {

    private static final Duration LIMIT = Duration.ofHours(72);
    private static final Duration REMINDER = Duration.ofHours(24);
    private static final LocalDate IN_FORCE = LocalDate.of(2018, 5, 25);

    private BreachRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("INC-021", LisSnapshot::incidents, IncidentHandlingRules::open),
                RuleByHand.each("INC-001", LisSnapshot::incidents, (each, register, past) -> inTime(each, past)),
                RuleByHand.each("INC-002", LisSnapshot::incidents, (each, register, past) -> atAll(each, past)),
                RuleByHand.each("INC-003", LisSnapshot::incidents, (each, register, past) -> reasons(each, past)),
                RuleByHand.each("INC-004", LisSnapshot::incidents, (each, register, past) -> assessed(each, past)),
                RuleByHand.each("INC-005", LisSnapshot::incidents, (each, register, past) -> justified(each, past)),
                RuleByHand.each("INC-006", LisSnapshot::incidents, (each, register, past) -> documented(each, past)),
                RuleByHand.organisation("INC-019", BreachRules::share));
    }

    private static Optional<Verdict> inTime(Incident incident, Past past) {
        if (!judged(incident, past) || risk(incident) == BreachRisk.UNLIKELY || notified(incident, past) == null) {
            return Optional.empty();
        }
        Instant notified = notified(incident, past);
        Instant aware = aware(incident, past);
        if (aware != null) {
            if (notified.isBefore(aware)) {
                return Optional.of(Verdict.UNDETERMINED);
            }
            return Optional.of(notified.isAfter(aware.plus(LIMIT)) ? Verdict.VIOLATION : Verdict.SATISFIED);
        }
        Instant detected = past.at(incident.detectedAt());
        Instant occurred = past.at(incident.occurredAt());
        Instant latest = detected == null || (occurred != null && occurred.isAfter(detected)) ? occurred : detected;
        boolean soon = latest != null && !notified.isAfter(latest.plus(LIMIT));
        return Optional.of(soon ? Verdict.SATISFIED : Verdict.UNDETERMINED);
    }

    private static Optional<Verdict> reasons(Incident incident, Past past) {
        Optional<Verdict> inTime = inTime(incident, past);
        if (inTime.isEmpty() || inTime.get() == Verdict.SATISFIED) {
            return Optional.empty();
        }
        return breach(incident).reasonsForDelay().isPresent() ? Optional.of(Verdict.SATISFIED) : inTime;
    }

    private static Optional<Verdict> atAll(Incident incident, Past past) {
        boolean notifiable = risk(incident) == BreachRisk.RISK || risk(incident) == BreachRisk.HIGH_RISK;
        return judged(incident, past) && notifiable ? open(incident, past, LIMIT.minus(REMINDER)) : Optional.empty();
    }

    private static Optional<Verdict> assessed(Incident incident, Past past) {
        if (!judged(incident, past)) {
            return Optional.empty();
        }
        return risk(incident) == BreachRisk.NOT_ASSESSED
                ? open(incident, past, REMINDER)
                : Optional.of(Verdict.SATISFIED);
    }

    private static Optional<Verdict> open(Incident incident, Past past, Duration untilReminder) {
        if (notified(incident, past) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        Instant aware = aware(incident, past);
        if (aware == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (past.asOf().isAfter(aware.plus(LIMIT))) {
            return Optional.of(Verdict.VIOLATION);
        }
        return past.asOf().isBefore(aware.plus(untilReminder)) ? Optional.empty() : Optional.of(Verdict.UPCOMING);
    }

    private static Optional<Verdict> justified(Incident incident, Past past) {
        if (!judged(incident, past) || risk(incident) != BreachRisk.UNLIKELY) {
            return Optional.empty();
        }
        boolean written = breach(incident).riskJustification().isPresent();
        return Optional.of(written ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> documented(Incident incident, Past past) {
        if (!judged(incident, past)) {
            return Optional.empty();
        }
        PersonalDataBreach breach = breach(incident);
        if (breach.documentedFacts().isPresent()
                && breach.documentedEffects().isPresent()
                && breach.documentedRemedialAction().isPresent()) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (past.at(incident.handledAt()) != null) {
            return Optional.of(Verdict.VIOLATION);
        }
        Instant aware = aware(incident, past);
        if (aware == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean over = past.asOf().isAfter(aware.plus(Duration.ofDays(30)));
        return Optional.of(over ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    private static Optional<Verdict> share(Facts register, Past past) {
        Instant after = past.asOf().atZone(past.zone()).minusMonths(12).toInstant();
        int late = 0;
        int unknown = 0;
        int all = 0;
        for (Incident incident : register.all().incidents()) {
            boolean counts = incident.personalDataBreach().isPresent()
                    && there(incident, past)
                    && !breach(incident).reportableUnderProtectiveSecurity().orElse(false)
                    && risk(incident) != BreachRisk.UNLIKELY
                    && aware(incident, past) != null
                    && aware(incident, past).isAfter(after);
            if (counts) {
                Instant due = aware(incident, past).plus(LIMIT);
                Instant notified = notified(incident, past);
                boolean contradictory = notified != null && notified.isBefore(aware(incident, past));
                boolean over = notified == null && past.asOf().isAfter(due);
                boolean unassessed = over && risk(incident) == BreachRisk.NOT_ASSESSED;
                unknown += contradictory || unassessed ? 1 : 0;
                late += !contradictory && !unassessed && (over || (notified != null && notified.isAfter(due))) ? 1 : 0;
                all += notified != null || over ? 1 : 0;
            }
        }
        if (all == 0) {
            return Optional.empty();
        }
        if (late * 10 > all) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Optional.of((late + unknown) * 10 > all ? Verdict.UNDETERMINED : Verdict.SATISFIED);
    }

    private static boolean judged(Incident incident, Past past) {
        return incident.personalDataBreach().isPresent()
                && !breach(incident).reportableUnderProtectiveSecurity().orElse(false)
                && there(incident, past)
                && !past.dayOf(knownSince(incident, past)).isBefore(IN_FORCE);
    }

    /** Whether anybody knew of it: an incident that comes to light later is not there yet. */
    static boolean there(Incident incident, Past past) {
        Instant aware = incident.awareAt().orElse(null);
        Instant informed = incident.personalDataBreach()
                .flatMap(PersonalDataBreach::processorInformedControllerAt)
                .orElse(null);
        Instant known = earlier(aware, informed);
        if (known == null) {
            known = incident.detectedAt()
                    .or(incident::occurredAt)
                    .or(() -> incident.personalDataBreach().flatMap(PersonalDataBreach::notifiedAt))
                    .orElse(past.asOf());
        }
        return !known.isAfter(past.asOf());
    }

    /** Since when, of what had happened. */
    static Instant knownSince(Incident incident, Past past) {
        Instant known = incident.personalDataBreach().isPresent() ? aware(incident, past) : past.at(incident.awareAt());
        known = known == null ? past.at(incident.detectedAt()) : known;
        known = known == null ? past.at(incident.occurredAt()) : known;
        if (known == null && incident.personalDataBreach().isPresent()) {
            known = notified(incident, past);
        }
        return known == null ? past.asOf() : known;
    }

    private static Instant aware(Incident incident, Past past) {
        return earlier(past.at(incident.awareAt()), past.at(breach(incident).processorInformedControllerAt()));
    }

    private static Instant notified(Incident incident, Past past) {
        return past.at(breach(incident).notifiedAt());
    }

    private static BreachRisk risk(Incident incident) {
        return incident.personalDataBreach().map(PersonalDataBreach::risk).orElse(BreachRisk.NOT_ASSESSED);
    }

    private static PersonalDataBreach breach(Incident incident) {
        return incident.personalDataBreach().orElseThrow();
    }

    static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
