package se.lis.rules.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.CyberThreat;
import se.lis.core.incident.Incident;
import se.lis.core.incident.IntermediateRequest;
import se.lis.core.incident.SignificantIncident;

/** The duties of SFS 2025:1506 2 kap. 5-10 §§ besides the first reports, naively. */
class ActDutiesOracleTest extends OracleProperties {

    /** "As soon as can be", as this library proposes to read it. */
    private static final Duration SOON = Duration.ofHours(72);

    private static final LocalDate ACT = LocalDate.of(2026, 1, 15);

    @Override
    Arbitrary<Instant> moments() {
        Instant eve =
                ACT.atStartOfDay(ZoneId.of("Europe/Stockholm")).toInstant().minusSeconds(1);
        return Registers.moments().filter(moment -> !moment.isBefore(eve));
    }

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.INCIDENT, ArtefactType.PROCESS, ArtefactType.SYSTEM, ArtefactType.CYBER_THREAT)
                .shaped(new Registers.Shape(10, 85, 3, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return IncidentOracleTest.halfNotifiedAtOnce(each.get1(), random);
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each("INC-013", register -> register.incidents().stream(), ActDutiesOracleTest::situation),
                Oracle.each("INC-014", register -> register.incidents().stream(), ActDutiesOracleTest::delivered),
                Oracle.each("INC-015", register -> register.incidents().stream(), ActDutiesOracleTest::judged),
                Oracle.each("INC-016", register -> register.incidents().stream(), ActDutiesOracleTest::served),
                Oracle.each("INC-022", register -> register.cyberThreats().stream(), ActDutiesOracleTest::threat));
    }

    /** Whether the incident falls under the Act: null where nobody knows; false too where it came before the Act. */
    private static Boolean underAct(Incident incident, LisSnapshot register, Past past) {
        if (!BreachOracleTest.there(incident, past)) {
            return false;
        }
        return Naive.and(IncidentOracleTest.underAct(incident, past), IncidentOracleTest.nis(incident, register, past));
    }

    private static Optional<Verdict> situation(Incident incident, LisSnapshot register, Past past) {
        SignificantIncident handling = incident.significantIncident().orElse(null);
        Instant notified = handling == null ? null : past.at(handling.notificationAt());
        if (notified == null) {
            return Optional.empty();
        }
        Boolean concerned = Naive.and(underAct(incident, register, past), IncidentTimes.judged(handling.significant()));
        boolean unclear = IncidentOracleTest.awareness(incident, past).contradicts(notified)
                || IncidentOracleTest.underAct(incident, past) == null;
        Instant first = unclear ? null : IncidentOracleTest.end(notified, Period.ofMonths(1), past);
        Instant handled = past.at(incident.handledAt());
        if (handled != null) {
            concerned = Naive.and(concerned, first == null ? null : handled.isAfter(first));
        }
        boolean contradictory = IncidentOracleTest.awareness(incident, past).contradicts(notified);
        Instant report = past.at(handling.finalReportAt());
        Boolean reported = false;
        if (report != null) {
            boolean early = !contradictory && report.isBefore(notified);
            reported = early || first == null ? null : Boolean.valueOf(!report.isAfter(first));
        }
        Instant situation = past.at(handling.situationReportAt());
        Boolean told = false;
        if (situation != null) {
            Boolean after =
                    contradictory || situation.isBefore(notified) ? null : Boolean.valueOf(situation.isAfter(notified));
            told = Naive.and(after, first == null || situation.isBefore(notified) ? null : !situation.isAfter(first));
        }
        IncidentTimes.When when = first == null
                ? IncidentTimes.When.UNKNOWN
                : IncidentTimes.Span.at(first).when(past.asOf(), null);
        return IncidentTimes.verdict(concerned, Naive.or(reported, told), when);
    }

    private static Optional<Verdict> delivered(Incident incident, LisSnapshot register, Past past) {
        if (incident.significantIncident().isEmpty() || !BreachOracleTest.there(incident, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (IntermediateRequest request : incident.significantIncident().get().intermediateRequests()) {
            if (!request.requestedAt().isAfter(past.asOf())
                    && !past.dayOf(request.requestedAt()).isBefore(ACT)) {
                verdicts.add(report(request, past));
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> report(IntermediateRequest request, Past past) {
        Instant delivered = past.at(request.deliveredAt());
        Instant dueBy = request.dueBy().orElse(null);
        IncidentTimes.Span due = new IncidentTimes.Span(dueBy, dueBy, dueBy != null);
        Boolean kept = false;
        if (delivered != null) {
            kept = delivered.isBefore(request.requestedAt()) ? null : due.kept(delivered);
        }
        return IncidentTimes.verdict(true, kept, due.when(past.asOf(), null));
    }

    private static Optional<Verdict> judged(Incident incident, LisSnapshot register, Past past) {
        boolean judged = IncidentOracleTest.significant(incident) != Assessed.NOT_ASSESSED;
        return IncidentTimes.verdict(
                underAct(incident, register, past),
                judged,
                IncidentOracleTest.awareness(incident, past)
                        .plus(Duration.ofHours(24))
                        .when(past.asOf(), null));
    }

    private static Optional<Verdict> served(Incident incident, LisSnapshot register, Past past) {
        Optional<SignificantIncident> handling = incident.significantIncident();
        if (handling.isEmpty()) {
            return Optional.empty();
        }
        Assessed affects = handling.map(SignificantIncident::affectsRecipients).orElse(Assessed.NOT_ASSESSED);
        Boolean concerned = Naive.and(
                Naive.and(
                        underAct(incident, register, past),
                        IncidentTimes.judged(IncidentOracleTest.significant(incident))),
                IncidentTimes.judged(affects));
        boolean waived =
                handling.flatMap(SignificantIncident::informingAppropriate).equals(Optional.of(false));
        Instant informed = past.at(handling.flatMap(SignificantIncident::recipientsInformedAt));
        Boolean told = informed != null;
        if (IncidentOracleTest.awareness(incident, past).contradicts(informed)) {
            told = null;
        }
        IncidentTimes.Span awareness = IncidentOracleTest.awareness(incident, past);
        IncidentTimes.Span target = awareness.plus(SOON);
        IncidentTimes.When over = IncidentTimes.When.NOT_YET;
        Instant handled = past.at(incident.handledAt());
        if (handled != null) {
            boolean sooner = target.first() != null && !handled.isAfter(target.first());
            IncidentTimes.Span last = awareness.known() && !sooner
                    ? IncidentTimes.Span.at(handled)
                    : sooner ? target : new IncidentTimes.Span(null, null, false);
            over = last.when(past.asOf(), null);
        }
        Boolean kept = Naive.or(told, waived);
        return Naive.strongest(List.of(
                IncidentTimes.verdict(concerned, kept, over),
                IncidentTimes.verdict(concerned, kept, target.when(past.asOf(), awareness.first()))));
    }

    private static Optional<Verdict> threat(CyberThreat threat, LisSnapshot register, Past past) {
        Instant known = past.at(threat.knownAt());
        if (threat.knownAt().isPresent() && known == null) {
            return Optional.empty();
        }
        IncidentTimes.Span since = IncidentTimes.Span.awareness(known, null, past);
        LocalDate first = known == null ? null : past.dayOf(known);
        Boolean act = Naive.and(
                since.under(ACT, past), IncidentOracleTest.municipal(register, first, past.dayOf(since.last())));
        Boolean concerned = Naive.and(
                Naive.and(act, IncidentTimes.judged(threat.significant())),
                IncidentTimes.judged(threat.affectsRecipients()));
        Instant informed = past.at(threat.recipientsInformedAt());
        Boolean told = since.contradicts(informed) ? null : Boolean.valueOf(informed != null);
        return IncidentTimes.verdict(concerned, told, since.plus(SOON).when(past.asOf(), since.first()));
    }
}
