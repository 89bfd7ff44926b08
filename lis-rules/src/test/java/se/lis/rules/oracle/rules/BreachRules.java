package se.lis.rules.oracle.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;

/** The rules on notifying breaches: GDPR Article 33(1) and (5). */
final class BreachRules {

    private static final Duration LIMIT = Duration.ofHours(72);

    private static final Duration REMINDER = Duration.ofHours(24);

    private BreachRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("INC-001", LisSnapshot::incidents, BreachRules::inTime),
                Oracle.each("INC-002", LisSnapshot::incidents, BreachRules::atAll),
                Oracle.each("INC-003", LisSnapshot::incidents, BreachRules::reasons),
                Oracle.each("INC-004", LisSnapshot::incidents, BreachRules::assessed),
                Oracle.each("INC-005", LisSnapshot::incidents, BreachRules::justified),
                Oracle.each("INC-006", LisSnapshot::incidents, BreachRules::documented),
                Oracle.organisation("INC-019", BreachRules::share));
    }

    private static Optional<Verdict> inTime(Incident incident, Past past) {
        if (!judged(incident, past)
                || risk(incident) == BreachRisk.UNLIKELY
                || IncidentTimes.notified(incident, past) == null) {
            return Optional.empty();
        }
        return IncidentTimes.verdict(
                law(incident, past),
                notifiedInTime(incident, past),
                due(incident, past).when(past.asOf(), null));
    }

    /** Whether the notification came in time: not known where it is said to have come before awareness can have. */
    private static Boolean notifiedInTime(Incident incident, Past past) {
        Instant notified = IncidentTimes.notified(incident, past);
        return awareness(incident, past).contradicts(notified)
                ? null
                : due(incident, past).kept(notified);
    }

    /** Whether it was notified at all. */
    private static Boolean notifiedAtAll(Incident incident, Past past) {
        Instant notified = IncidentTimes.notified(incident, past);
        if (notified == null) {
            return false;
        }
        return awareness(incident, past).contradicts(notified) ? null : true;
    }

    private static Optional<Verdict> reasons(Incident incident, Past past) {
        if (!judged(incident, past)
                || risk(incident) == BreachRisk.UNLIKELY
                || IncidentTimes.notified(incident, past) == null) {
            return Optional.empty();
        }
        return Answers.asked(
                Answers.and(law(incident, past), Answers.not(notifiedInTime(incident, past))),
                breach(incident).reasonsForDelay().isPresent());
    }

    private static Optional<Verdict> atAll(Incident incident, Past past) {
        return judged(incident, past)
                ? open(incident, past, risky(incident), notifiedAtAll(incident, past), LIMIT.minus(REMINDER))
                : Optional.empty();
    }

    private static Boolean risky(Incident incident) {
        return switch (risk(incident)) {
            case NOT_ASSESSED -> null;
            case UNLIKELY -> false;
            case RISK, HIGH_RISK -> true;
        };
    }

    private static Optional<Verdict> assessed(Incident incident, Past past) {
        if (!judged(incident, past)) {
            return Optional.empty();
        }
        boolean assessed = risk(incident) != BreachRisk.NOT_ASSESSED;
        return open(incident, past, true, Answers.or(assessed, notifiedAtAll(incident, past)), REMINDER);
    }

    private static Optional<Verdict> open(
            Incident incident, Past past, Boolean concerned, Boolean kept, Duration untilReminder) {
        Instant reminder = awareness(incident, past).plus(untilReminder).first();
        return IncidentTimes.verdict(
                Answers.and(law(incident, past), concerned),
                kept,
                due(incident, past).when(past.asOf(), reminder));
    }

    private static Optional<Verdict> justified(Incident incident, Past past) {
        if (!judged(incident, past) || risk(incident) != BreachRisk.UNLIKELY) {
            return Optional.empty();
        }
        return Answers.asked(
                law(incident, past), breach(incident).riskJustification().isPresent());
    }

    private static Optional<Verdict> documented(Incident incident, Past past) {
        if (!judged(incident, past)) {
            return Optional.empty();
        }
        PersonalDataBreach breach = breach(incident);
        boolean documented = breach.documentedFacts().isPresent()
                && breach.documentedEffects().isPresent()
                && breach.documentedRemedialAction().isPresent();
        Instant handled = past.at(incident.handledAt());
        IncidentTimes.Span aware = awareness(incident, past);
        IncidentTimes.When over = handled == null
                ? IncidentTimes.When.NOT_YET
                : aware.contradicts(handled)
                        ? IncidentTimes.When.UNKNOWN
                        : IncidentTimes.Span.at(handled).when(past.asOf(), null);
        IncidentTimes.When target = aware.plus(Duration.ofDays(30)).when(past.asOf(), aware.first());
        return Answers.strongest(List.of(
                IncidentTimes.verdict(law(incident, past), documented, over),
                IncidentTimes.verdict(law(incident, past), documented, target)));
    }

    private static Optional<Verdict> share(Lookup register, Past past) {
        Instant after = past.asOf().atZone(past.zone()).minusMonths(12).toInstant();
        int late = 0;
        int unknown = 0;
        int all = 0;
        for (Incident incident : register.all().incidents()) {
            if (!judged(incident, past) || risk(incident) == BreachRisk.UNLIKELY) {
                continue;
            }
            IncidentTimes.Span awareness = awareness(incident, past);
            Boolean within = awareness.first() != null && awareness.first().isAfter(after)
                    ? Boolean.TRUE
                    : awareness.last().isAfter(after) ? null : Boolean.FALSE;
            Boolean counts = Answers.and(within, law(incident, past));
            Boolean over = Answers.not(due(incident, past).kept(past.asOf()));
            boolean notified = IncidentTimes.notified(incident, past) != null;
            if (Boolean.FALSE.equals(counts) || (!notified && Boolean.FALSE.equals(over))) {
                continue;
            }
            Boolean tooLate =
                    notified ? Answers.not(notifiedInTime(incident, past)) : Answers.and(over, risky(incident));
            all++;
            if (counts == null || tooLate == null) {
                unknown++;
            } else if (tooLate) {
                late++;
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

    /** When the organisation became aware of a breach. */
    static IncidentTimes.Span awareness(Incident incident, Past past) {
        return IncidentTimes.awareness(incident, past);
    }

    private static IncidentTimes.Span due(Incident incident, Past past) {
        return awareness(incident, past).plus(LIMIT);
    }

    /** Whether the GDPR decides. */
    static Boolean law(Incident incident, Past past) {
        return awareness(incident, past).under(InForce.GDPR, past);
    }

    /** Whether it is a breach under the GDPR, of which anybody knew. */
    static boolean judged(Incident incident, Past past) {
        return incident.personalDataBreach().isPresent()
                && !breach(incident).reportableUnderProtectiveSecurity().orElse(false)
                && IncidentTimes.there(incident, past);
    }

    private static BreachRisk risk(Incident incident) {
        return incident.personalDataBreach().map(PersonalDataBreach::risk).orElse(BreachRisk.NOT_ASSESSED);
    }

    static PersonalDataBreach breach(Incident incident) {
        return incident.personalDataBreach().orElseThrow();
    }
}
