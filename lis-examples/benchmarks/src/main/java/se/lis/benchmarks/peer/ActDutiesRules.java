package se.lis.benchmarks.peer;

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

/** Duties under the act on cyber security, by hand. */
final class ActDutiesRules {

    private static final LocalDate ACT = LocalDate.of(2026, 1, 15);

    private ActDutiesRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("INC-013", LisSnapshot::incidents, ActDutiesRules::situation),
                RuleByHand.each("INC-014", LisSnapshot::incidents, ActDutiesRules::delivered),
                RuleByHand.each("INC-015", LisSnapshot::incidents, ActDutiesRules::judged),
                RuleByHand.each("INC-016", LisSnapshot::incidents, ActDutiesRules::served),
                RuleByHand.each("INC-022", LisSnapshot::cyberThreats, ActDutiesRules::threat));
    }

    /** Whether the incident falls under the Act: null where nobody knows; false too where it came before the Act. */
    private static Boolean underAct(Incident incident, Facts register, Past past) {
        if (!BreachRules.there(incident, past)
                || IncidentRules.day(incident, past).isBefore(ACT)) {
            return false;
        }
        Boolean nis = IncidentRules.nis(incident, register, past);
        Instant act = ACT.atStartOfDay(past.zone()).toInstant();
        Instant latest = IncidentRules.latest(incident, past);
        boolean regime = past.at(incident.awareAt()) != null || (latest != null && !latest.isBefore(act));
        return regime ? nis : Answers.and(nis, null);
    }

    private static Optional<Verdict> situation(Incident incident, Facts register, Past past) {
        SignificantIncident handling = incident.significantIncident().orElse(null);
        if (handling == null || handling.significant() != Assessed.YES || past.at(handling.notificationAt()) == null) {
            return Optional.empty();
        }
        Boolean act = underAct(incident, register, past);
        Instant notified = past.at(handling.notificationAt());
        Instant first = IncidentRules.end(notified, Period.ofMonths(1), past);
        Instant handled = past.at(incident.handledAt());
        if (Boolean.FALSE.equals(act) || (handled != null && !handled.isAfter(first))) {
            return Optional.empty();
        }
        if (act == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        Instant report = past.at(handling.finalReportAt());
        Instant situation = past.at(handling.situationReportAt());
        boolean told = (report != null && !report.isAfter(first))
                || (situation != null && situation.isAfter(notified) && !situation.isAfter(first));
        if (told) {
            return Optional.of(Verdict.SATISFIED);
        }
        return past.asOf().isAfter(first) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }

    private static Optional<Verdict> delivered(Incident incident, Facts register, Past past) {
        if (incident.significantIncident().isEmpty() || !BreachRules.there(incident, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (IntermediateRequest request : incident.significantIncident().get().intermediateRequests()) {
            if (!request.requestedAt().isAfter(past.asOf())
                    && !past.dayOf(request.requestedAt()).isBefore(ACT)) {
                verdicts.add(report(request, past));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> report(IntermediateRequest request, Past past) {
        Instant delivered = past.at(request.deliveredAt());
        if (request.dueBy().isEmpty()) {
            return Optional.of(delivered == null ? Verdict.UNDETERMINED : Verdict.SATISFIED);
        }
        Instant reached = delivered == null ? past.asOf() : delivered;
        if (reached.isAfter(request.dueBy().get())) {
            return Optional.of(Verdict.VIOLATION);
        }
        return delivered == null ? Optional.empty() : Optional.of(Verdict.SATISFIED);
    }

    private static Optional<Verdict> judged(Incident incident, Facts register, Past past) {
        Boolean act = underAct(incident, register, past);
        boolean judged = incident.significantIncident()
                .map(handling -> handling.significant() != Assessed.NOT_ASSESSED)
                .orElse(false);
        if (Boolean.FALSE.equals(act)) {
            return Optional.empty();
        }
        if (judged) {
            return Optional.of(Verdict.SATISFIED);
        }
        Instant aware = past.at(incident.awareAt());
        if (aware == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (!past.asOf().isAfter(aware.plus(Duration.ofHours(24)))) {
            return Optional.empty();
        }
        return Optional.of(act == null ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> served(Incident incident, Facts register, Past past) {
        SignificantIncident handling = incident.significantIncident().orElse(null);
        boolean asked = handling != null
                && handling.significant() == Assessed.YES
                && handling.affectsRecipients() != Assessed.NO;
        Boolean act = underAct(incident, register, past);
        if (!asked || Boolean.FALSE.equals(act)) {
            return Optional.empty();
        }
        boolean waived = handling.informingAppropriate().equals(Optional.of(false));
        if (waived || past.at(handling.recipientsInformedAt()) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean open = act == null || handling.affectsRecipients() == Assessed.NOT_ASSESSED;
        return Optional.of(open ? Verdict.UNDETERMINED : untold(past.at(incident.awareAt()), past));
    }

    private static Optional<Verdict> threat(CyberThreat threat, Facts register, Past past) {
        if (threat.knownAt().isPresent() && past.at(threat.knownAt()) == null) {
            return Optional.empty();
        }
        LocalDate day = threat.knownAt().map(past::dayOf).orElse(past.today());
        Boolean act = day.isBefore(ACT) ? Boolean.FALSE : IncidentRules.municipal(register, day);
        if (Boolean.FALSE.equals(act)
                || threat.significant() == Assessed.NO
                || threat.affectsRecipients() == Assessed.NO) {
            return Optional.empty();
        }
        if (past.at(threat.recipientsInformedAt()) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean open = act == null
                || threat.knownAt().isEmpty()
                || threat.significant() == Assessed.NOT_ASSESSED
                || threat.affectsRecipients() == Assessed.NOT_ASSESSED;
        return Optional.of(open ? Verdict.UNDETERMINED : untold(past.at(threat.knownAt()), past));
    }

    private static Verdict untold(Instant known, Past past) {
        if (known == null) {
            return Verdict.UNDETERMINED;
        }
        return past.asOf().isAfter(known.plus(Duration.ofHours(72))) ? Verdict.VIOLATION : Verdict.UPCOMING;
    }
}
