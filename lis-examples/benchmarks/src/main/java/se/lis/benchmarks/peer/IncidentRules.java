package se.lis.benchmarks.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.OrganisationKind;

/** Significant incidents, by hand. */
final class IncidentRules {

    private static final LocalDate REPORTING = LocalDate.of(2019, 3, 1);
    private static final LocalDate ACT = LocalDate.of(2026, 1, 15);

    private IncidentRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("INC-010", LisSnapshot::incidents, IncidentRules::warned),
                RuleByHand.each("INC-011", LisSnapshot::incidents, IncidentRules::notified),
                RuleByHand.each("INC-012", LisSnapshot::incidents, IncidentRules::reported));
    }

    private static Optional<Verdict> warned(Incident incident, Facts register, Past past) {
        if (incident.significantIncident().isEmpty()) {
            return Optional.empty();
        }
        SignificantIncident handling = incident.significantIncident().get();
        Instant warned = BreachRules.earlier(past.at(handling.earlyWarningAt()), past.at(handling.notificationAt()));
        Duration limit = Duration.ofHours(underAct(incident, past) ? 24 : 6);
        return step(incident, register, past, warned, limit);
    }

    private static Optional<Verdict> notified(Incident incident, Facts register, Past past) {
        if (incident.significantIncident().isEmpty()) {
            return Optional.empty();
        }
        boolean trust = register.all().organisation().trustServiceProvider().orElse(false);
        Duration limit = Duration.ofHours(underAct(incident, past) && !trust ? 72 : 24);
        return step(
                incident,
                register,
                past,
                past.at(incident.significantIncident().get().notificationAt()),
                limit);
    }

    private static Optional<Verdict> step(Incident incident, Facts register, Past past, Instant act, Duration limit) {
        if (!judged(incident, past)) {
            return Optional.empty();
        }
        Boolean nis = nis(incident, register, past);
        if (Boolean.FALSE.equals(nis)) {
            return Optional.empty();
        }
        Instant aware = past.at(incident.awareAt());
        if (nis == null || transitional(aware, aware == null ? null : aware.plus(limit), past)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (aware == null) {
            Instant latest = latest(incident, past);
            boolean soon = act != null && latest != null && !act.isAfter(latest.plus(limit));
            return Optional.of(soon ? Verdict.SATISFIED : Verdict.UNDETERMINED);
        }
        if (act != null && act.isBefore(aware)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        Instant start = underAct(incident, past)
                ? aware
                : past.at(incident.significantIncident().get().judgedAt());
        if (start == null || start.isBefore(aware)) {
            Instant soonest = aware.plus(limit);
            if (start == null && act != null && !act.isAfter(soonest)) {
                return Optional.of(Verdict.SATISFIED);
            }
            boolean early = start == null && act == null && !past.asOf().isAfter(soonest);
            return early ? Optional.empty() : Optional.of(Verdict.UNDETERMINED);
        }
        if (act == null) {
            return past.asOf().isAfter(start.plus(limit)) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
        }
        return Optional.of(act.isAfter(start.plus(limit)) ? Verdict.VIOLATION : Verdict.SATISFIED);
    }

    private static Optional<Verdict> reported(Incident incident, Facts register, Past past) {
        if (incident.significantIncident().isEmpty() || !judged(incident, past)) {
            return Optional.empty();
        }
        SignificantIncident handling = incident.significantIncident().get();
        Instant notified = past.at(handling.notificationAt());
        Boolean nis = nis(incident, register, past);
        if (notified == null || Boolean.FALSE.equals(nis)) {
            return Optional.empty();
        }
        Instant aware = past.at(incident.awareAt());
        Instant act = ACT.atStartOfDay(past.zone()).toInstant();
        Instant latest = latest(incident, past);
        boolean regimeKnown = aware != null || past.asOf().isBefore(act) || (latest != null && !latest.isBefore(act));
        boolean underAct = underAct(incident, past);
        Period time = underAct ? Period.ofMonths(1) : Period.ofWeeks(4);
        Instant first = end(notified, time, past);
        if (nis == null || !regimeKnown || transitional(aware, first, past)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        Instant due = first;
        if (underAct && past.asOf().isAfter(first)) {
            Instant handled = past.at(incident.handledAt());
            due = handled == null ? null : handled.isAfter(first) ? end(handled, time, past) : first;
        }
        Instant report = past.at(handling.finalReportAt());
        if (report == null) {
            boolean over = due != null && past.asOf().isAfter(due);
            return over ? Optional.of(Verdict.VIOLATION) : Optional.empty();
        }
        return Optional.of(due != null && report.isAfter(due) ? Verdict.VIOLATION : Verdict.SATISFIED);
    }

    /** The last nanosecond of the day, rolled past days off. */
    static Instant end(Instant start, Period time, Past past) {
        LocalDate day = Answers.rolled(past.dayOf(start).plus(time));
        return day.plusDays(1).atStartOfDay(past.zone()).toInstant().minusNanos(1);
    }

    private static boolean judged(Incident incident, Past past) {
        return incident.significantIncident().orElseThrow().significant() == Assessed.YES
                && BreachRules.there(incident, past)
                && !day(incident, past).isBefore(REPORTING);
    }

    private static boolean underAct(Incident incident, Past past) {
        return !day(incident, past).isBefore(ACT);
    }

    /** Awareness, else the first other sign of it. */
    static LocalDate day(Incident incident, Past past) {
        Instant aware = past.at(incident.awareAt());
        return past.dayOf(aware == null ? BreachRules.knownSince(incident, past) : aware);
    }

    private static boolean transitional(Instant aware, Instant due, Past past) {
        Instant act = ACT.atStartOfDay(past.zone()).toInstant();
        return aware != null && due != null && aware.isBefore(act) && !due.isBefore(act);
    }

    static Instant latest(Incident incident, Past past) {
        Instant detected = past.at(incident.detectedAt());
        Instant occurred = past.at(incident.occurredAt());
        if (detected == null || occurred == null) {
            return detected == null ? occurred : detected;
        }
        return detected.isAfter(occurred) ? detected : occurred;
    }

    static Boolean nis(Incident incident, Facts register, Past past) {
        LocalDate day = day(incident, past);
        Boolean any = day.isBefore(ACT) ? Boolean.FALSE : municipal(register, day);
        any = Answers.or(
                any,
                Answers.touched(incident.processes(), incident.systems(), register, past).stream()
                        .anyMatch(process -> Answers.nis(process, day)));
        boolean told = !incident.processes().isEmpty() || !incident.systems().isEmpty();
        boolean resolved = incident.processes().stream().allMatch(id -> Answers.exists(register, id))
                && incident.systems().stream().allMatch(id -> Answers.exists(register, id));
        return told && resolved ? any : Answers.or(any, null);
    }

    static Boolean municipal(Facts register, LocalDate day) {
        OrganisationKind kind = register.all().organisation().kind().orElse(null);
        if (kind == null) {
            return null;
        }
        boolean registered = register.all().organisation().entityClassPeriods().stream()
                .anyMatch(period -> period.entityClass() != EntityClass.NONE
                        && !day.isBefore(period.from())
                        && (period.until().isEmpty()
                                || day.isBefore(period.until().get())));
        return switch (kind) {
            case MUNICIPALITY, ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION -> true;
            case MUNICIPAL_COMPANY -> registered;
            case REGION, STATE_AUTHORITY -> registered ? true : null;
        };
    }
}
