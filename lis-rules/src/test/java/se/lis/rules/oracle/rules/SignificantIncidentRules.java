package se.lis.rules.oracle.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.id.ProcessId;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.EntityClassPeriod;
import se.lis.core.organisation.NisScope;
import se.lis.core.organisation.OrganisationKind;

/** The rules on significant incidents: MSBFS 2018:9 before, SFS 2025:1506 2 kap. from 15 January 2026. */
final class SignificantIncidentRules {

    private static final LocalDate REPORTING = LocalDate.of(2019, 3, 1);

    private SignificantIncidentRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("INC-010", LisSnapshot::incidents, SignificantIncidentRules::warned),
                Oracle.each("INC-011", LisSnapshot::incidents, SignificantIncidentRules::notified),
                Oracle.each("INC-012", LisSnapshot::incidents, SignificantIncidentRules::reported));
    }

    private static Optional<Verdict> warned(Incident incident, Lookup register, Past past) {
        Instant warned = IncidentTimes.earlier(
                past.at(incident.significantIncident().flatMap(SignificantIncident::earlyWarningAt)),
                past.at(incident.significantIncident().flatMap(SignificantIncident::notificationAt)));
        Boolean underAct = underAct(incident, past);
        Duration limit = underAct == null ? null : Duration.ofHours(underAct ? 24 : 6);
        return step(incident, register, past, warned, limit, limit, Duration.ofHours(24));
    }

    private static Optional<Verdict> notified(Incident incident, Lookup register, Past past) {
        Duration trusted = Duration.ofHours(24);
        Boolean underAct = underAct(incident, past);
        Duration ordinary = underAct == null ? null : Duration.ofHours(underAct ? 72 : 24);
        Boolean trust = register.all().organisation().trustServiceProvider().orElse(null);
        boolean sure = Boolean.FALSE.equals(trust) && ordinary != null;
        return step(
                incident,
                register,
                past,
                past.at(incident.significantIncident().flatMap(SignificantIncident::notificationAt)),
                sure ? ordinary : trusted,
                // Which law's time runs decides from when it runs too: without that it has no end.
                Boolean.TRUE.equals(trust) && underAct != null ? trusted : ordinary,
                Boolean.FALSE.equals(trust) ? Duration.ofHours(72) : trusted);
    }

    private static Optional<Verdict> step(
            Incident incident,
            Lookup register,
            Past past,
            Instant act,
            Duration least,
            Duration most,
            Duration leastOfAct) {
        if (incident.significantIncident().isEmpty() || !IncidentTimes.there(incident, past)) {
            return Optional.empty();
        }
        IncidentTimes.Span awareness = awareness(incident, past);
        IncidentTimes.Span start =
                Boolean.FALSE.equals(underAct(incident, past)) ? reportable(incident, awareness, past) : awareness;
        IncidentTimes.Span due = new IncidentTimes.Span(
                least == null || start.first() == null ? null : start.first().plus(least),
                most == null || start.last() == null ? null : start.last().plus(most),
                false);
        if (transitional(awareness, due)) {
            // Either law may run, or none: within the time of each it was in time, and beyond both nobody can say.
            Instant first = awareness.first() == null
                    ? null
                    : IncidentTimes.earlier(due.first(), awareness.first().plus(leastOfAct));
            due = new IncidentTimes.Span(first, null, false);
        }
        Boolean kept = act == null ? Boolean.FALSE : awareness.contradicts(act) ? null : due.kept(act);
        return IncidentTimes.verdict(concerned(incident, register, past), kept, due.when(past.asOf(), null));
    }

    /** MSBFS 2018:9: when it was judged reportable, which can't have been before awareness. */
    private static IncidentTimes.Span reportable(Incident incident, IncidentTimes.Span awareness, Past past) {
        Instant judged = past.at(incident.significantIncident().flatMap(SignificantIncident::judgedAt));
        if (judged == null) {
            return new IncidentTimes.Span(awareness.first(), past.asOf(), false);
        }
        return awareness.contradicts(judged)
                ? new IncidentTimes.Span(null, null, false)
                : IncidentTimes.Span.at(judged);
    }

    private static Boolean concerned(Incident incident, Lookup register, Past past) {
        return Answers.and(
                Answers.and(
                        awareness(incident, past).under(REPORTING, past), IncidentTimes.judged(significant(incident))),
                nis(incident, register, past));
    }

    static Assessed significant(Incident incident) {
        return incident.significantIncident()
                .map(SignificantIncident::significant)
                .orElse(Assessed.NOT_ASSESSED);
    }

    private static Optional<Verdict> reported(Incident incident, Lookup register, Past past) {
        if (incident.significantIncident().isEmpty() || !IncidentTimes.there(incident, past)) {
            return Optional.empty();
        }
        SignificantIncident handling = incident.significantIncident().get();
        Instant notified = past.at(handling.notificationAt());
        if (notified == null) {
            return Optional.empty();
        }
        Boolean concerned = concerned(incident, register, past);
        Instant report = past.at(handling.finalReportAt());
        IncidentTimes.Span awareness = awareness(incident, past);
        Boolean underAct = underAct(incident, past);
        boolean contradictory = awareness.contradicts(notified);
        Period time = Boolean.TRUE.equals(underAct) ? Period.ofMonths(1) : Period.ofWeeks(4);
        Instant first = end(notified, time, past);
        if (contradictory || underAct == null) {
            return IncidentTimes.verdict(concerned, report == null ? false : null, IncidentTimes.When.UNKNOWN);
        }
        boolean between = transitional(awareness, IncidentTimes.Span.at(first));
        IncidentTimes.Span due = between ? new IncidentTimes.Span(first, null, false) : IncidentTimes.Span.at(first);
        if (underAct && past.asOf().isAfter(first)) {
            Instant handled = past.at(incident.handledAt());
            if (handled == null && report == null) {
                return Optional.empty();
            }
            due = handled == null || awareness.contradicts(handled)
                    ? new IncidentTimes.Span(first, null, false)
                    : IncidentTimes.Span.at(handled.isAfter(first) ? end(handled, time, past) : first);
        }
        Boolean kept =
                report == null ? Boolean.FALSE : !contradictory && report.isBefore(notified) ? null : due.kept(report);
        return IncidentTimes.verdict(concerned, kept, due.when(past.asOf(), null));
    }

    /** The last nanosecond of the day, rolled past days off. */
    static Instant end(Instant start, Period time, Past past) {
        LocalDate day = Answers.rolled(past.dayOf(start).plus(time));
        return day.plusDays(1).atStartOfDay(past.zone()).toInstant().minusNanos(1);
    }

    static IncidentTimes.Span awareness(Incident incident, Past past) {
        return IncidentTimes.awareness(incident, past);
    }

    static Boolean underAct(Incident incident, Past past) {
        return awareness(incident, past).under(InForce.ACT, past);
    }

    private static boolean transitional(IncidentTimes.Span awareness, IncidentTimes.Span due) {
        Instant act = InForce.ACT.atStartOfDay(Past.SWEDEN).toInstant();
        return awareness.last().isBefore(act)
                && due.first() != null
                && !due.first().isBefore(act);
    }

    static Boolean nis(Incident incident, Lookup register, Past past) {
        IncidentTimes.Span awareness = awareness(incident, past);
        LocalDate first = awareness.first() == null ? null : past.lawDayOf(awareness.first());
        LocalDate last = past.lawDayOf(awareness.last());
        Boolean any = Answers.and(
                Answers.and(awareness.under(InForce.ACT, past), municipal(register, first, last)),
                hitWhatGoesOn(incident, register, past, first, last));
        for (BusinessProcess process : Answers.touched(incident.processes(), incident.systems(), register, past)) {
            LocalDate ended = past.on(process.endedOn());
            for (NisScope scope : process.nisScopes()) {
                LocalDate end = scope.until()
                        .filter(until -> ended == null || until.isBefore(ended))
                        .orElse(ended);
                Boolean before = Answers.not(awareness.under(InForce.ACT, past));
                any = Answers.or(any, Answers.and(before, during(scope.from(), end, first, last)));
            }
        }
        boolean told = !incident.processes().isEmpty() || !incident.systems().isEmpty();
        boolean resolved = Answers.exist(incident.processes(), incident.systems(), register);
        Boolean actAsks = Answers.or(Answers.not(awareness.under(InForce.ACT, past)), municipal(register, first, last));
        return Answers.and(told && resolved ? any : Answers.or(any, null), actAsks);
    }

    private static Boolean classed(Lookup register, boolean none, LocalDate first, LocalDate last) {
        Boolean any = false;
        for (EntityClassPeriod period : register.all().organisation().entityClassPeriods()) {
            if ((period.entityClass() == EntityClass.NONE) == none) {
                any = Answers.or(any, during(period.from(), period.until().orElse(null), first, last));
            }
        }
        return any;
    }

    /** Whether anything was hit but processes that had ended by the day of awareness. */
    private static Boolean hitWhatGoesOn(
            Incident incident, Lookup register, Past past, LocalDate first, LocalDate last) {
        if (incident.processes().isEmpty() || !incident.systems().isEmpty()) {
            return true;
        }
        Boolean any = false;
        for (ProcessId id : incident.processes()) {
            BusinessProcess process = register.find(id, BusinessProcess.class)
                    .filter(found -> past.began(found.startedOn()))
                    .orElse(null);
            LocalDate ended = process == null ? null : past.on(process.endedOn());
            any = Answers.or(any, ended == null ? Boolean.TRUE : during(LocalDate.MIN, ended, first, last));
        }
        return any;
    }

    /** Whether a day that lies between two is in a period; without a first one it may be any until the last. */
    private static Boolean during(LocalDate from, LocalDate until, LocalDate first, LocalDate last) {
        Boolean begun = from.isAfter(last) ? Boolean.FALSE : first != null && !from.isAfter(first) ? true : null;
        Boolean goesOn = until == null || until.isAfter(last)
                ? Boolean.TRUE
                : first != null && !until.isAfter(first) ? false : null;
        return Answers.and(begun, goesOn);
    }

    static Boolean municipal(Lookup register, LocalDate first, LocalDate last) {
        OrganisationKind kind = register.all().organisation().kind().orElse(null);
        if (kind == null) {
            return null;
        }
        Boolean registered = classed(register, false, first, last);
        Boolean none = classed(register, true, first, last);
        return switch (kind) {
            case MUNICIPALITY, MUNICIPAL_ASSOCIATION, REGION, ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION -> true;
            case MUNICIPAL_COMPANY, STATE_AUTHORITY ->
                Boolean.TRUE.equals(none) && Boolean.FALSE.equals(registered)
                        ? Boolean.FALSE
                        : Boolean.TRUE.equals(registered) ? Boolean.TRUE : null;
        };
    }
}
