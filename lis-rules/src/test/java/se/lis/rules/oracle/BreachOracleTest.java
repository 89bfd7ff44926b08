package se.lis.rules.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;

/** The rules on notifying breaches, naively: GDPR Article 33(1). */
class BreachOracleTest extends OracleProperties {

    private static final Duration LIMIT = Duration.ofHours(72);
    private static final Duration REMINDER = Duration.ofHours(24);
    private static final LocalDate IN_FORCE = LocalDate.of(2018, 5, 25);

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.INCIDENT).shaped(new Registers.Shape(6, 66, 4, 0, false));
    }

    /** In a third of the registers, nobody says when anything was noticed, and no reasons: what may precede the law is rare. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        return random.nextInt(3) != 0
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .incidents(register.incidents().stream()
                                .map(BreachOracleTest::unnoticed)
                                .toList())
                        .build();
    }

    private static Incident unnoticed(Incident incident) {
        return incident.withOccurredAt(Optional.empty())
                .withDetectedAt(Optional.empty())
                .withAwareAt(Optional.empty())
                .withPersonalDataBreach(
                        incident.personalDataBreach().map(breach -> breach.withRiskJustification(Optional.empty())));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each("INC-021", register -> register.incidents().stream(), IncidentHandlingOracleTest::open),
                Oracle.each(
                        "INC-001",
                        register -> register.incidents().stream(),
                        (each, register, past) -> inTime(each, past)),
                Oracle.each(
                        "INC-002",
                        register -> register.incidents().stream(),
                        (each, register, past) -> atAll(each, past)),
                Oracle.each(
                        "INC-003",
                        register -> register.incidents().stream(),
                        (each, register, past) -> reasons(each, past)),
                Oracle.each(
                        "INC-004",
                        register -> register.incidents().stream(),
                        (each, register, past) -> assessed(each, past)),
                Oracle.each(
                        "INC-005",
                        register -> register.incidents().stream(),
                        (each, register, past) -> justified(each, past)),
                Oracle.each(
                        "INC-006",
                        register -> register.incidents().stream(),
                        (each, register, past) -> documented(each, past)),
                Oracle.organisation("INC-019", BreachOracleTest::share));
    }

    private static Optional<Verdict> inTime(Incident incident, Past past) {
        if (!judged(incident, past) || risk(incident) == BreachRisk.UNLIKELY || notified(incident, past) == null) {
            return Optional.empty();
        }
        return IncidentTimes.verdict(
                law(incident, past),
                notifiedInTime(incident, past),
                due(incident, past).when(past.asOf(), null));
    }

    /** Whether the notification came in time: not known where it is said to have come before awareness can have. */
    private static Boolean notifiedInTime(Incident incident, Past past) {
        Instant notified = notified(incident, past);
        return awareness(incident, past).contradicts(notified)
                ? null
                : due(incident, past).kept(notified);
    }

    /** Whether it was notified at all. */
    private static Boolean notifiedAtAll(Incident incident, Past past) {
        Instant notified = notified(incident, past);
        if (notified == null) {
            return false;
        }
        return awareness(incident, past).contradicts(notified) ? null : true;
    }

    private static Optional<Verdict> reasons(Incident incident, Past past) {
        if (!judged(incident, past) || risk(incident) == BreachRisk.UNLIKELY || notified(incident, past) == null) {
            return Optional.empty();
        }
        return IncidentTimes.verdict(
                Naive.and(law(incident, past), IncidentTimes.not(notifiedInTime(incident, past))),
                breach(incident).reasonsForDelay().isPresent(),
                IncidentTimes.When.AT_ONCE);
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
        return open(incident, past, true, Naive.or(assessed, notifiedAtAll(incident, past)), REMINDER);
    }

    private static Optional<Verdict> open(
            Incident incident, Past past, Boolean concerned, Boolean kept, Duration untilReminder) {
        Instant reminder = awareness(incident, past).plus(untilReminder).first();
        return IncidentTimes.verdict(
                Naive.and(law(incident, past), concerned),
                kept,
                due(incident, past).when(past.asOf(), reminder));
    }

    private static Optional<Verdict> justified(Incident incident, Past past) {
        if (!judged(incident, past) || risk(incident) != BreachRisk.UNLIKELY) {
            return Optional.empty();
        }
        return IncidentTimes.verdict(
                law(incident, past), breach(incident).riskJustification().isPresent(), IncidentTimes.When.AT_ONCE);
    }

    private static Optional<Verdict> documented(Incident incident, Past past) {
        if (!judged(incident, past)) {
            return Optional.empty();
        }
        PersonalDataBreach breach = breach(incident);
        boolean documented = breach.documentedFacts().isPresent()
                && breach.documentedEffects().isPresent()
                && breach.documentedRemedialAction().isPresent();
        Instant aware = aware(incident, past);
        Instant due = earlier(past.at(incident.handledAt()), aware == null ? null : aware.plus(Duration.ofDays(30)));
        IncidentTimes.When when = due == null
                ? IncidentTimes.When.UNKNOWN
                : IncidentTimes.Span.at(due)
                        .when(past.asOf(), awareness(incident, past).first());
        return IncidentTimes.verdict(law(incident, past), documented, when);
    }

    private static Optional<Verdict> share(LisSnapshot register, Past past) {
        Instant after = past.asOf().atZone(past.zone()).minusMonths(12).toInstant();
        int late = 0;
        int unknown = 0;
        int all = 0;
        for (Incident incident : register.incidents()) {
            if (!judged(incident, past) || risk(incident) == BreachRisk.UNLIKELY) {
                continue;
            }
            IncidentTimes.Span awareness = awareness(incident, past);
            Boolean counts = awareness.first() != null && awareness.first().isAfter(after)
                    ? Boolean.TRUE
                    : awareness.known() ? Boolean.FALSE : null;
            Boolean over = IncidentTimes.not(due(incident, past).kept(past.asOf()));
            boolean notified = notified(incident, past) != null;
            if (Boolean.FALSE.equals(counts) || (!notified && Boolean.FALSE.equals(over))) {
                continue;
            }
            Boolean tooLate =
                    notified ? IncidentTimes.not(notifiedInTime(incident, past)) : Naive.and(over, risky(incident));
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

    private static IncidentTimes.Span awareness(Incident incident, Past past) {
        return IncidentTimes.Span.awareness(aware(incident, past), IncidentOracleTest.latest(incident, past), past);
    }

    private static IncidentTimes.Span due(Incident incident, Past past) {
        return awareness(incident, past).plus(LIMIT);
    }

    private static Boolean law(Incident incident, Past past) {
        return awareness(incident, past).under(IN_FORCE, past);
    }

    private static boolean judged(Incident incident, Past past) {
        return incident.personalDataBreach().isPresent()
                && !breach(incident).reportableUnderProtectiveSecurity().orElse(false)
                && there(incident, past);
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
