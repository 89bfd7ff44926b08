package se.lis.rules.oracle.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.CyberThreat;
import se.lis.core.incident.Incident;
import se.lis.core.incident.IntermediateRequest;
import se.lis.core.incident.SignificantIncident;

/** The duties of SFS 2025:1506 2 kap. 5-10 §§ besides the first reports. */
final class ActDutyRules {

    /** "As soon as can be", as this library proposes to read it. */
    private static final Duration SOON = Duration.ofHours(72);

    private ActDutyRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("INC-013", LisSnapshot::incidents, ActDutyRules::situation),
                Oracle.each("INC-014", LisSnapshot::incidents, ActDutyRules::delivered),
                Oracle.each("INC-015", LisSnapshot::incidents, ActDutyRules::judged),
                Oracle.each("INC-016", LisSnapshot::incidents, ActDutyRules::served),
                Oracle.each("INC-022", LisSnapshot::cyberThreats, ActDutyRules::threat));
    }

    /** Whether the incident falls under the Act: null where nobody knows; false too where it came before the Act. */
    private static Boolean underAct(Incident incident, Lookup register, Past past) {
        if (!IncidentTimes.there(incident, past)) {
            return false;
        }
        return Answers.and(
                SignificantIncidentRules.underAct(incident, past),
                SignificantIncidentRules.nis(incident, register, past));
    }

    private static Optional<Verdict> situation(Incident incident, Lookup register, Past past) {
        SignificantIncident handling = incident.significantIncident().orElse(null);
        Instant notified = handling == null ? null : past.at(handling.notificationAt());
        if (notified == null) {
            return Optional.empty();
        }
        Boolean concerned =
                Answers.and(underAct(incident, register, past), IncidentTimes.judged(handling.significant()));
        boolean unclear = SignificantIncidentRules.awareness(incident, past).contradicts(notified)
                || SignificantIncidentRules.underAct(incident, past) == null;
        Instant first = unclear ? null : SignificantIncidentRules.end(notified, Period.ofMonths(1), past);
        Instant handled = past.at(incident.handledAt());
        if (handled != null) {
            boolean impossible =
                    SignificantIncidentRules.awareness(incident, past).contradicts(handled);
            concerned = Answers.and(concerned, first == null || impossible ? null : handled.isAfter(first));
        }
        boolean contradictory =
                SignificantIncidentRules.awareness(incident, past).contradicts(notified);
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
            told = Answers.and(after, first == null || situation.isBefore(notified) ? null : !situation.isAfter(first));
        }
        IncidentTimes.When when = first == null
                ? IncidentTimes.When.UNKNOWN
                : IncidentTimes.Span.at(first).when(past.asOf(), null);
        return IncidentTimes.verdict(concerned, Answers.or(reported, told), when);
    }

    private static Optional<Verdict> delivered(Incident incident, Past past) {
        if (incident.significantIncident().isEmpty() || !IncidentTimes.there(incident, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        List<IntermediateRequest> requests =
                incident.significantIncident().get().intermediateRequests();
        for (IntermediateRequest request : requests) {
            // One that is registered twice, once as not delivered, is not delivered.
            boolean open = requests.stream()
                    .anyMatch(other -> other.requestedAt().equals(request.requestedAt())
                            && other.dueBy().equals(request.dueBy())
                            && past.at(other.deliveredAt()) == null);
            if (!request.requestedAt().isAfter(past.asOf())
                    && !past.lawDayOf(request.requestedAt()).isBefore(InForce.ACT)) {
                verdicts.add(report(open ? request.withDeliveredAt(Optional.empty()) : request, past));
            }
        }
        return Answers.strongest(verdicts);
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

    private static Optional<Verdict> judged(Incident incident, Lookup register, Past past) {
        boolean judged = SignificantIncidentRules.significant(incident) != Assessed.NOT_ASSESSED;
        return IncidentTimes.verdict(
                underAct(incident, register, past),
                judged,
                SignificantIncidentRules.awareness(incident, past)
                        .plus(Duration.ofHours(24))
                        .when(past.asOf(), null));
    }

    private static Optional<Verdict> served(Incident incident, Lookup register, Past past) {
        Optional<SignificantIncident> handling = incident.significantIncident();
        if (handling.isEmpty()) {
            return Optional.empty();
        }
        Assessed affects = handling.map(SignificantIncident::affectsRecipients).orElse(Assessed.NOT_ASSESSED);
        Boolean concerned = Answers.and(
                Answers.and(
                        underAct(incident, register, past),
                        IncidentTimes.judged(SignificantIncidentRules.significant(incident))),
                IncidentTimes.judged(affects));
        boolean waived =
                handling.flatMap(SignificantIncident::informingAppropriate).equals(Optional.of(false));
        Instant informed = past.at(handling.flatMap(SignificantIncident::recipientsInformedAt));
        Boolean told = informed != null;
        if (SignificantIncidentRules.awareness(incident, past).contradicts(informed)) {
            told = null;
        }
        IncidentTimes.Span awareness = SignificantIncidentRules.awareness(incident, past);
        IncidentTimes.Span target = awareness.plus(SOON);
        IncidentTimes.When over = IncidentTimes.When.NOT_YET;
        Instant handled = past.at(incident.handledAt());
        if (handled != null) {
            boolean sooner = target.first() != null && !handled.isAfter(target.first());
            boolean later = target.last() != null && handled.isAfter(target.last());
            IncidentTimes.Span last = later
                    ? IncidentTimes.Span.at(handled)
                    : sooner ? target : new IncidentTimes.Span(null, null, false);
            if (awareness.contradicts(handled)) {
                last = new IncidentTimes.Span(target.known() ? target.first() : null, null, false);
            }
            over = last.when(past.asOf(), null);
        }
        Boolean kept = Answers.or(told, waived);
        Boolean excused = handling.flatMap(SignificantIncident::informingAppropriate)
                .map(appropriate -> !appropriate)
                .orElse(null);
        return Answers.strongest(List.of(
                IncidentTimes.verdict(concerned, Answers.or(told, excused), over),
                IncidentTimes.verdict(concerned, kept, target.when(past.asOf(), awareness.first()))));
    }

    private static Optional<Verdict> threat(CyberThreat threat, Lookup register, Past past) {
        Instant known = past.at(threat.knownAt());
        if (threat.knownAt().isPresent() && known == null) {
            return Optional.empty();
        }
        IncidentTimes.Span since = IncidentTimes.Span.since(known, past);
        LocalDate first = known == null ? null : past.dayOf(known);
        Boolean act = Answers.and(
                since.under(InForce.ACT, past),
                SignificantIncidentRules.municipal(register, first, past.dayOf(since.last())));
        Boolean concerned = Answers.and(
                Answers.and(act, IncidentTimes.judged(threat.significant())),
                IncidentTimes.judged(threat.affectsRecipients()));
        Instant informed = past.at(threat.recipientsInformedAt());
        Boolean told = since.contradicts(informed) ? null : Boolean.valueOf(informed != null);
        return IncidentTimes.verdict(concerned, told, since.plus(SOON).when(past.asOf(), since.first()));
    }
}
