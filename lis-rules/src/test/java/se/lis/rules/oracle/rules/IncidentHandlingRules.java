package se.lis.rules.oracle.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.id.ActivityId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.CommunicationExemption;
import se.lis.core.incident.Incident;
import se.lis.core.incident.NotificationContent;
import se.lis.core.incident.NotificationSupplement;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.procurement.SupplierAgreement;

/** How incidents are handled and learnt from: GDPR Articles 33-34, ISO/IEC 27001 10.2. */
final class IncidentHandlingRules {

    private IncidentHandlingRules() {}

    static List<Oracle> rules() {
        return List.of(
                breach("INC-007", IncidentHandlingRules::content),
                breach("INC-008", IncidentHandlingRules::informed),
                breach("INC-009", IncidentHandlingRules::noticed),
                Oracle.each("INC-017", LisSnapshot::incidents, IncidentHandlingRules::learnt),
                Oracle.each("INC-018", LisSnapshot::incidents, IncidentHandlingRules::repeated),
                Oracle.each("INC-021", LisSnapshot::incidents, IncidentHandlingRules::closed),
                breach("INC-023", IncidentHandlingRules::told));
    }

    /** A question about a breach under the GDPR. */
    private interface Question {
        Optional<Verdict> answer(Incident incident, PersonalDataBreach breach, Lookup register, Past past);
    }

    private static Oracle breach(String rule, Question question) {
        return Oracle.each(
                rule,
                LisSnapshot::incidents,
                (incident, register, past) -> BreachRules.judged(incident, past)
                        ? question.answer(incident, BreachRules.breach(incident), register, past)
                        : Optional.empty());
    }

    private static LocalDate day(Incident incident, Past past) {
        return past.dayOf(IncidentTimes.knownSince(incident, past));
    }

    private static Optional<Verdict> content(Incident incident, PersonalDataBreach breach, Lookup register, Past past) {
        Instant notified = past.at(breach.notifiedAt());
        if (notified == null) {
            return Optional.empty();
        }
        boolean contradictory = BreachRules.awareness(incident, past).contradicts(notified);
        LocalDate due = past.dayOf(notified).plusWeeks(4);
        Set<NotificationContent> content = new HashSet<>(breach.content());
        boolean open = content.isEmpty();
        for (NotificationSupplement supplement : breach.supplements()) {
            if (!supplement.suppliedAt().isAfter(past.asOf())) {
                boolean unclear = contradictory || supplement.suppliedAt().isBefore(notified);
                open |= unclear;
                if (!unclear && !past.dayOf(supplement.suppliedAt()).isAfter(due)) {
                    content.addAll(supplement.content());
                }
            }
        }
        IncidentTimes.When when = past.today().isAfter(due) ? IncidentTimes.When.OVER : IncidentTimes.When.NOT_YET;
        return IncidentTimes.verdict(
                BreachRules.law(incident, past),
                content.size() == 5 ? Boolean.TRUE : open ? null : false,
                contradictory ? IncidentTimes.When.UNKNOWN : when);
    }

    private static Boolean high(PersonalDataBreach breach) {
        return breach.risk() == BreachRisk.NOT_ASSESSED ? null : breach.risk() == BreachRisk.HIGH_RISK;
    }

    /** Article 34(1) and (4): a high risk, or what the authority requires. */
    private static Boolean toTell(PersonalDataBreach breach, Past past) {
        return Answers.or(past.at(breach.authorityOrderAt()) != null, high(breach));
    }

    /** Article 34(3)(a) and (b): the measures are facts, which a blank reason leaves open. */
    private static Boolean protectedByMeasures(PersonalDataBreach breach) {
        CommunicationExemption claimed = breach.exemption().orElse(null);
        if (claimed != CommunicationExemption.DATA_PROTECTED && claimed != CommunicationExemption.LATER_MEASURES) {
            return false;
        }
        return breach.exemptionReason().isPresent() ? true : null;
    }

    private static Optional<Verdict> informed(
            Incident incident, PersonalDataBreach breach, Lookup register, Past past) {
        IncidentTimes.Span awareness = BreachRules.awareness(incident, past);
        Boolean concerned = Answers.and(BreachRules.law(incident, past), toTell(breach, past));
        Instant order = past.at(breach.authorityOrderAt());
        Instant publicly = breach.exemption().equals(Optional.of(CommunicationExemption.DISPROPORTIONATE_EFFORT))
                ? past.at(breach.publicCommunicationAt())
                : null;
        Boolean exempt = order == null ? protectedByMeasures(breach) : Boolean.FALSE;
        Instant themselves = past.at(breach.subjectsInformedAt());
        Instant told = order == null ? IncidentTimes.earlier(themselves, publicly) : themselves;
        boolean contradictory = awareness.contradicts(told);
        Boolean byOrder = byOrder(breach, awareness, order, publicly, past);
        IncidentTimes.Span from = awareness;
        if (!Boolean.FALSE.equals(byOrder)) {
            boolean impossible = awareness.contradicts(order);
            Instant sure = impossible ? null : order;
            from = byOrder != null
                    ? new IncidentTimes.Span(sure, sure, sure != null)
                    : new IncidentTimes.Span(awareness.known() ? awareness.first() : null, sure, false);
        }
        IncidentTimes.Span target = lastMoment(from, 7, past);
        IncidentTimes.Span last = lastMoment(from, 30, past);
        Instant handled = past.at(incident.handledAt());
        Boolean afterwards = handled == null || order == null
                ? Boolean.FALSE
                : awareness.contradicts(order) || awareness.contradicts(handled)
                        ? null
                        : Boolean.valueOf(handled.isBefore(order));
        Boolean toldAtAll = told == null ? Boolean.FALSE : contradictory ? null : Boolean.TRUE;
        IncidentTimes.When over = handled == null
                ? IncidentTimes.When.NOT_YET
                : awareness.contradicts(handled)
                        ? IncidentTimes.When.UNKNOWN
                        : IncidentTimes.Span.at(endOf(handled, 0, past)).when(past.asOf(), null);
        Instant first = from.first() == null
                ? null
                : past.dayOf(from.first()).atStartOfDay(past.zone()).toInstant();
        List<Optional<Verdict>> all = List.of(
                IncidentTimes.verdict(
                        concerned, Answers.or(Answers.or(exempt, toldAtAll), Answers.and(byOrder, afterwards)), over),
                IncidentTimes.verdict(
                        concerned, Answers.or(exempt, by(last, told, contradictory)), last.when(past.asOf(), null)),
                IncidentTimes.verdict(
                        concerned,
                        Answers.or(exempt, by(target, told, contradictory)),
                        target.when(past.asOf(), first)));
        Optional<Verdict> strongest = Answers.strongest(all);
        boolean notYetDue = strongest.equals(Optional.of(Verdict.SATISFIED)) && all.contains(Optional.<Verdict>empty());
        return notYetDue ? Optional.empty() : strongest;
    }

    /** Whether nothing was to be told before the order: no high risk, or an exemption that held until then. */
    private static Boolean byOrder(
            PersonalDataBreach breach, IncidentTimes.Span awareness, Instant order, Instant publicly, Past past) {
        if (order == null) {
            return false;
        }
        Boolean held = false;
        if (publicly != null) {
            boolean open = awareness.contradicts(publicly);
            Boolean before = open || awareness.contradicts(order) ? null : Boolean.valueOf(!publicly.isAfter(order));
            held = Answers.and(
                    before, open ? null : lastMoment(awareness, 30, past).kept(publicly));
        }
        return Answers.or(Answers.or(Answers.not(high(breach)), protectedByMeasures(breach)), held);
    }

    private static IncidentTimes.Span lastMoment(IncidentTimes.Span from, int days, Past past) {
        return from.moved(moment -> endOf(moment, days, past));
    }

    private static Instant endOf(Instant moment, int days, Past past) {
        return past.dayOf(moment)
                .plusDays(days + 1L)
                .atStartOfDay(past.zone())
                .toInstant()
                .minusNanos(1);
    }

    private static Boolean by(IncidentTimes.Span due, Instant told, boolean contradictory) {
        if (told == null) {
            return false;
        }
        return contradictory ? null : due.kept(told);
    }

    private static Optional<Verdict> noticed(Incident incident, PersonalDataBreach breach, Lookup register, Past past) {
        if (breach.processor().isEmpty()) {
            return Optional.empty();
        }
        Instant aware = past.at(breach.processorAwareAt());
        Instant told = past.at(breach.processorInformedControllerAt());
        Boolean law = aware == null
                ? past.today().isBefore(InForce.GDPR) ? Boolean.FALSE : null
                : Boolean.valueOf(!past.dayOf(aware).isBefore(InForce.GDPR));
        SupplierAgreement agreement = breach.agreement()
                .flatMap(id -> register.find(id, SupplierAgreement.class))
                .orElse(null);
        boolean lost = agreement == null && breach.agreement().isPresent();
        Duration limit = agreement == null
                ? Duration.ofHours(24)
                : agreement.incidentClauseWithin().orElse(Duration.ofHours(24));
        Instant end = aware == null || lost ? null : aware.plus(limit);
        IncidentTimes.Span due = new IncidentTimes.Span(end, end, end != null);
        boolean contradictory = aware != null && told != null && told.isBefore(aware);
        return IncidentTimes.verdict(law, by(due, told, contradictory), due.when(past.asOf(), null));
    }

    private static Optional<Verdict> told(Incident incident, PersonalDataBreach breach, Lookup register, Past past) {
        Instant told = past.at(breach.subjectsInformedAt());
        if (told == null) {
            return Optional.empty();
        }
        Boolean informed = BreachRules.awareness(incident, past).contradicts(told) ? null : true;
        int content = breach.subjectCommunication().size();
        return Answers.asked(
                Answers.and(Answers.and(BreachRules.law(incident, past), informed), toTell(breach, past)),
                content == 0 ? null : content == 4);
    }

    private static Optional<Verdict> learnt(Incident incident, Lookup register, Past past) {
        Instant handled = past.at(incident.handledAt());
        if (handled == null || !IncidentTimes.there(incident, past)) {
            return Optional.empty();
        }
        boolean impossible = IncidentTimes.awareness(incident, past).contradicts(handled);
        boolean over = impossible || past.today().isAfter(past.dayOf(handled).plusDays(30));
        if (incident.rootCause().isEmpty() || incident.correctiveActions().isEmpty()) {
            return over ? Optional.of(impossible ? Verdict.UNDETERMINED : Verdict.VIOLATION) : Optional.empty();
        }
        boolean found = incident.correctiveActions().stream()
                .anyMatch(id -> Boolean.TRUE.equals(ActivityRules.planned(id, register, past)));
        return found ? Optional.of(Verdict.SATISFIED) : over ? Optional.of(Verdict.UNDETERMINED) : Optional.empty();
    }

    private static Optional<Verdict> repeated(Incident incident, Lookup register, Past past) {
        if (!IncidentTimes.there(incident, past)
                || (incident.processes().isEmpty() && incident.systems().isEmpty())) {
            return Optional.empty();
        }
        Predicate<Incident> ofOneCause =
                each -> each.cause().equals(incident.cause()) && each.cause().isPresent();
        Predicate<Incident> perhaps =
                each -> each.cause().isEmpty() || incident.cause().isEmpty();
        List<Incident> same = before(incident, register, past, ofOneCause);
        List<Incident> maybe = before(incident, register, past, perhaps);
        Boolean repeats = false;
        for (Incident earlier : same) {
            repeats = Answers.or(repeats, repeats(incident, earlier, register, past));
        }
        for (Incident earlier : maybe) {
            if (same.isEmpty() || !moment(earlier, past).isBefore(moment(same.get(0), past))) {
                repeats = Answers.or(repeats, Answers.and(null, repeats(incident, earlier, register, past)));
            }
        }
        // Where no day is known of one of two, nobody can tell which came first.
        for (Incident other : ofTheSame(incident, register, past)) {
            if (!IncidentTimes.dated(other, past) && ofOneCause.or(perhaps).test(other)) {
                repeats = Answers.or(repeats, null);
            }
        }
        return Answers.verdict(Answers.not(repeats));
    }

    /** Whether an incident repeats an earlier one that had the same cause. */
    private static Boolean repeats(Incident incident, Incident earlier, Lookup register, Past past) {
        LocalDate day = IncidentTimes.dated(incident, past) ? day(incident, past) : null;
        LocalDate first = IncidentTimes.dated(earlier, past) ? day(earlier, past) : null;
        Boolean soon = day == null || first == null
                ? null
                : Boolean.valueOf(first.plusMonths(12).isAfter(day));
        Boolean mended = false;
        for (ActivityId id : earlier.correctiveActions()) {
            PlannedActivity action = register.find(id, PlannedActivity.class).orElse(null);
            LocalDate done = action == null || !past.began(action.plannedOn()) ? null : past.on(action.completedOn());
            if (action == null) {
                mended = Answers.or(mended, null);
            } else if (done != null) {
                Boolean after = first == null ? null : Boolean.valueOf(!done.isBefore(first));
                Boolean before = day == null ? null : Boolean.valueOf(!done.isAfter(day));
                mended = Answers.or(mended, Answers.and(after, before));
            }
        }
        return Answers.and(soon, Answers.not(mended));
    }

    /** When it became known; the end of time where nobody tells. */
    private static Instant moment(Incident incident, Past past) {
        return IncidentTimes.dated(incident, past) ? IncidentTimes.knownSince(incident, past) : Instant.MAX;
    }

    /** The other incidents that hit something of the same. */
    private static List<Incident> ofTheSame(Incident incident, Lookup register, Past past) {
        return Stream.of(incident.processes(), incident.systems())
                .flatMap(Collection::stream)
                .flatMap(id -> register.of(Group.INCIDENTS_OF, id).stream())
                .filter(each -> IncidentTimes.there(each, past) && !each.id().equals(incident.id()))
                .distinct()
                .toList();
    }

    /** The last incidents before one that hit something of the same and that a question picks: several where they became known at once. */
    private static List<Incident> before(Incident incident, Lookup register, Past past, Predicate<Incident> picked) {
        List<Incident> before = ofTheSame(incident, register, past).stream()
                .filter(each -> IncidentTimes.dated(each, past))
                .filter(each -> moment(each, past).isBefore(moment(incident, past)))
                .filter(picked)
                .toList();
        return before.stream()
                .filter(each ->
                        before.stream().noneMatch(other -> moment(other, past).isAfter(moment(each, past))))
                .toList();
    }

    private static Optional<Verdict> closed(Incident incident, Lookup register, Past past) {
        if (!IncidentTimes.there(incident, past)) {
            return Optional.empty();
        }
        Instant handled = past.at(incident.handledAt());
        IncidentTimes.Span aware = IncidentTimes.awareness(incident, past);
        boolean impossible = aware.contradicts(handled);
        if (handled != null && !impossible) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (aware.first() != null
                && !past.today().isAfter(past.dayOf(aware.first()).plusDays(90))) {
            return Optional.empty();
        }
        boolean over = past.today().isAfter(past.dayOf(aware.last()).plusDays(90));
        return Optional.of(over && !impossible ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }
}
