package se.lis.rules.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.EntityClassPeriod;
import se.lis.core.organisation.NisScope;
import se.lis.core.organisation.OrganisationKind;

/** The rules on significant incidents, naively: MSBFS 2018:9 before, SFS 2025:1506 2 kap. from 15 January 2026. */
class IncidentOracleTest extends OracleProperties {

    private static final LocalDate REPORTING = LocalDate.of(2019, 3, 1);
    private static final LocalDate ACT = LocalDate.of(2026, 1, 15);

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.INCIDENT, ArtefactType.PROCESS, ArtefactType.SYSTEM)
                .shaped(new Registers.Shape(6, 85, 1, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return halfNotifiedAtOnce(each.get1(), random);
    }

    /**
     * In half of the registers, incidents are significant and notified the moment they are noticed: chance rarely lets a month
     * pass after all that.
     */
    static LisSnapshot halfNotifiedAtOnce(LisSnapshot register, Random random) {
        return random.nextBoolean()
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .incidents(register.incidents().stream()
                                .map(IncidentOracleTest::notifiedAtOnce)
                                .toList())
                        .build();
    }

    private static Incident notifiedAtOnce(Incident incident) {
        SignificantIncident handling = incident.significantIncident().orElse(null);
        if (handling == null || handling.notificationAt().isEmpty()) {
            return incident;
        }
        Instant moment = handling.notificationAt().get();
        return incident.withOccurredAt(moment)
                .withDetectedAt(moment)
                .withAwareAt(moment)
                .withSignificantIncident(handling.withSignificant(Assessed.YES));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each("INC-010", register -> register.incidents().stream(), IncidentOracleTest::warned),
                Oracle.each("INC-011", register -> register.incidents().stream(), IncidentOracleTest::notified),
                Oracle.each("INC-012", register -> register.incidents().stream(), IncidentOracleTest::reported));
    }

    private static Optional<Verdict> warned(Incident incident, LisSnapshot register, Past past) {
        Instant warned = BreachOracleTest.earlier(
                past.at(incident.significantIncident().flatMap(SignificantIncident::earlyWarningAt)),
                past.at(incident.significantIncident().flatMap(SignificantIncident::notificationAt)));
        Boolean underAct = underAct(incident, past);
        Duration limit = underAct == null ? null : Duration.ofHours(underAct ? 24 : 6);
        return step(incident, register, past, warned, limit, limit);
    }

    private static Optional<Verdict> notified(Incident incident, LisSnapshot register, Past past) {
        Duration trusted = Duration.ofHours(24);
        Boolean underAct = underAct(incident, past);
        Duration ordinary = underAct == null ? null : Duration.ofHours(underAct ? 72 : 24);
        Boolean trust = register.organisation().trustServiceProvider().orElse(null);
        boolean sure = Boolean.FALSE.equals(trust) && ordinary != null;
        return step(
                incident,
                register,
                past,
                past.at(incident.significantIncident().flatMap(SignificantIncident::notificationAt)),
                sure ? ordinary : trusted,
                Boolean.TRUE.equals(trust) ? trusted : ordinary);
    }

    private static Optional<Verdict> step(
            Incident incident, LisSnapshot register, Past past, Instant act, Duration least, Duration most) {
        if (incident.significantIncident().isEmpty() || !BreachOracleTest.there(incident, past)) {
            return Optional.empty();
        }
        IncidentTimes.Span awareness = awareness(incident, past);
        IncidentTimes.Span start =
                Boolean.FALSE.equals(underAct(incident, past)) ? reportable(incident, awareness, past) : awareness;
        IncidentTimes.Span due = new IncidentTimes.Span(
                least == null || start.first() == null ? null : start.first().plus(least),
                most == null || start.last() == null ? null : start.last().plus(most),
                false);
        if (transitional(awareness, due, past)) {
            due = new IncidentTimes.Span(null, null, false);
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

    private static Boolean concerned(Incident incident, LisSnapshot register, Past past) {
        return Naive.and(
                Naive.and(
                        awareness(incident, past).under(REPORTING, past), IncidentTimes.judged(significant(incident))),
                nis(incident, register, past));
    }

    static Assessed significant(Incident incident) {
        return incident.significantIncident()
                .map(SignificantIncident::significant)
                .orElse(Assessed.NOT_ASSESSED);
    }

    private static Optional<Verdict> reported(Incident incident, LisSnapshot register, Past past) {
        if (incident.significantIncident().isEmpty() || !BreachOracleTest.there(incident, past)) {
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
        if (contradictory || underAct == null || transitional(awareness, IncidentTimes.Span.at(first), past)) {
            return IncidentTimes.verdict(concerned, report == null ? false : null, IncidentTimes.When.UNKNOWN);
        }
        IncidentTimes.Span due = IncidentTimes.Span.at(first);
        if (underAct && past.asOf().isAfter(first)) {
            Instant handled = past.at(incident.handledAt());
            if (handled == null && report == null) {
                return Optional.empty();
            }
            due = handled == null
                    ? new IncidentTimes.Span(first, null, false)
                    : IncidentTimes.Span.at(handled.isAfter(first) ? end(handled, time, past) : first);
        }
        Boolean kept =
                report == null ? Boolean.FALSE : !contradictory && report.isBefore(notified) ? null : due.kept(report);
        return IncidentTimes.verdict(concerned, kept, due.when(past.asOf(), null));
    }

    /** The last nanosecond of the day, rolled past days off. */
    static Instant end(Instant start, Period time, Past past) {
        LocalDate day = Naive.rolled(past.dayOf(start).plus(time));
        return day.plusDays(1).atStartOfDay(past.zone()).toInstant().minusNanos(1);
    }

    static IncidentTimes.Span awareness(Incident incident, Past past) {
        return IncidentTimes.Span.awareness(past.at(incident.awareAt()), latest(incident, past), past);
    }

    static Boolean underAct(Incident incident, Past past) {
        return awareness(incident, past).under(ACT, past);
    }

    private static boolean transitional(IncidentTimes.Span awareness, IncidentTimes.Span due, Past past) {
        Instant act = ACT.atStartOfDay(past.zone()).toInstant();
        return awareness.last().isBefore(act)
                && due.first() != null
                && !due.first().isBefore(act);
    }

    static Instant latest(Incident incident, Past past) {
        Instant detected = past.at(incident.detectedAt());
        Instant occurred = past.at(incident.occurredAt());
        if (detected == null || occurred == null) {
            return detected == null ? occurred : detected;
        }
        return detected.isAfter(occurred) ? detected : occurred;
    }

    static Boolean nis(Incident incident, LisSnapshot register, Past past) {
        IncidentTimes.Span awareness = awareness(incident, past);
        LocalDate first = awareness.first() == null ? null : past.dayOf(awareness.first());
        LocalDate last = past.dayOf(awareness.last());
        Boolean any = Naive.and(awareness.under(ACT, past), municipal(register, first, last));
        for (BusinessProcess process : Naive.touched(incident.processes(), incident.systems(), register, past)) {
            for (NisScope scope : process.nisScopes()) {
                any = Naive.or(any, during(scope.from(), scope.until().orElse(null), first, last));
            }
        }
        boolean told = !incident.processes().isEmpty() || !incident.systems().isEmpty();
        boolean resolved = incident.processes().stream().allMatch(id -> Naive.exists(register, id))
                && incident.systems().stream().allMatch(id -> Naive.exists(register, id));
        return told && resolved ? any : Naive.or(any, null);
    }

    /** Whether a day that lies between two is in a period; without a first one it may be any until the last. */
    private static Boolean during(LocalDate from, LocalDate until, LocalDate first, LocalDate last) {
        Boolean begun = from.isAfter(last) ? Boolean.FALSE : first != null && !from.isAfter(first) ? true : null;
        Boolean goesOn = until == null || until.isAfter(last)
                ? Boolean.TRUE
                : first != null && !until.isAfter(first) ? false : null;
        return Naive.and(begun, goesOn);
    }

    static Boolean municipal(LisSnapshot register, LocalDate first, LocalDate last) {
        OrganisationKind kind = register.organisation().kind().orElse(null);
        if (kind == null) {
            return null;
        }
        Boolean registered = false;
        for (EntityClassPeriod period : register.organisation().entityClassPeriods()) {
            if (period.entityClass() != EntityClass.NONE) {
                registered = Naive.or(
                        registered, during(period.from(), period.until().orElse(null), first, last));
            }
        }
        return switch (kind) {
            case MUNICIPALITY, ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION -> true;
            case MUNICIPAL_COMPANY -> registered;
            case REGION, STATE_AUTHORITY -> Boolean.TRUE.equals(registered) ? true : null;
        };
    }
}
