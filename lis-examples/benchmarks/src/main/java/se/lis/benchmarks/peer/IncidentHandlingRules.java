package se.lis.benchmarks.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.lis.core.LisSnapshot;
import se.lis.core.id.ActivityId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.CommunicationExemption;
import se.lis.core.incident.Incident;
import se.lis.core.incident.NotificationContent;
import se.lis.core.incident.NotificationSupplement;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.procurement.SupplierAgreement;

/** How incidents are handled, by hand. */
final class IncidentHandlingRules {

    private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);

    private IncidentHandlingRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                breach("INC-007", IncidentHandlingRules::content),
                breach("INC-008", IncidentHandlingRules::informed),
                RuleByHand.each("INC-009", LisSnapshot::incidents, IncidentHandlingRules::noticed),
                breach("INC-023", IncidentHandlingRules::told),
                RuleByHand.each("INC-017", LisSnapshot::incidents, IncidentHandlingRules::learnt),
                RuleByHand.each("INC-018", LisSnapshot::incidents, IncidentHandlingRules::repeated));
    }

    /** A question about a breach under the GDPR. */
    private interface Question {
        Optional<Verdict> answer(Incident incident, PersonalDataBreach breach, Past past);
    }

    private static RuleByHand breach(String rule, Question question) {
        return RuleByHand.each(
                rule,
                LisSnapshot::incidents,
                (incident, register, past) -> underGdpr(incident, past)
                        ? question.answer(
                                incident, incident.personalDataBreach().orElseThrow(), past)
                        : Optional.empty());
    }

    private static boolean underGdpr(Incident incident, Past past) {
        return incident.personalDataBreach().isPresent()
                && !incident.personalDataBreach()
                        .get()
                        .reportableUnderProtectiveSecurity()
                        .orElse(false)
                && BreachRules.there(incident, past)
                && !day(incident, past).isBefore(GDPR);
    }

    private static LocalDate day(Incident incident, Past past) {
        return past.dayOf(BreachRules.knownSince(incident, past));
    }

    private static Optional<Verdict> content(Incident incident, PersonalDataBreach breach, Past past) {
        Instant notified = past.at(breach.notifiedAt());
        if (notified == null) {
            return Optional.empty();
        }
        LocalDate due = past.dayOf(notified).plusWeeks(4);
        Set<NotificationContent> content = new HashSet<>(breach.content());
        boolean any = !content.isEmpty();
        for (NotificationSupplement supplement : breach.supplements()) {
            if (!supplement.suppliedAt().isAfter(past.asOf())) {
                any |= !supplement.content().isEmpty();
                if (!past.dayOf(supplement.suppliedAt()).isAfter(due)) {
                    content.addAll(supplement.content());
                }
            }
        }
        if (content.size() == 5) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (!past.today().isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(any ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    private static Optional<Verdict> informed(Incident incident, PersonalDataBreach breach, Past past) {
        Instant order = past.at(breach.authorityOrderAt());
        if (breach.risk() != BreachRisk.HIGH_RISK && order == null) {
            return Optional.empty();
        }
        CommunicationExemption claimed = breach.exemption().orElse(null);
        boolean measures =
                claimed == CommunicationExemption.DATA_PROTECTED || claimed == CommunicationExemption.LATER_MEASURES;
        boolean reason = breach.exemptionReason().isPresent();
        if (order == null && measures) {
            return Optional.of(reason ? Verdict.SATISFIED : Verdict.UNDETERMINED);
        }
        Instant aware =
                BreachRules.earlier(past.at(incident.awareAt()), past.at(breach.processorInformedControllerAt()));
        Instant told = past.at(breach.subjectsInformedAt());
        if (order == null && claimed == CommunicationExemption.DISPROPORTIONATE_EFFORT) {
            told = BreachRules.earlier(told, past.at(breach.publicCommunicationAt()));
        }
        boolean byOrder = order != null && (breach.risk() != BreachRisk.HIGH_RISK || (measures && reason));
        Instant start = byOrder ? order : aware;
        if (told == null) {
            Instant handled = past.at(incident.handledAt());
            if (handled != null && past.today().isAfter(past.dayOf(handled)) && !(byOrder && handled.isBefore(order))) {
                return Optional.of(Verdict.VIOLATION);
            }
            if (start == null) {
                return Optional.of(Verdict.UNDETERMINED);
            }
            boolean over = past.today().isAfter(past.dayOf(start).plusDays(7));
            return Optional.of(over ? Verdict.VIOLATION : Verdict.UPCOMING);
        }
        if (start == null) {
            Instant latest = IncidentRules.latest(incident, past);
            boolean soon = latest != null
                    && !past.dayOf(told).isAfter(past.dayOf(latest).plusDays(7));
            return Optional.of(soon ? Verdict.SATISFIED : Verdict.UNDETERMINED);
        }
        if (aware != null && told.isBefore(aware)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean late = past.dayOf(told).isAfter(past.dayOf(start).plusDays(7));
        return Optional.of(late ? Verdict.VIOLATION : Verdict.SATISFIED);
    }

    private static Optional<Verdict> noticed(Incident incident, Facts register, Past past) {
        if (!underGdpr(incident, past)
                || incident.personalDataBreach().orElseThrow().processor().isEmpty()) {
            return Optional.empty();
        }
        PersonalDataBreach breach = incident.personalDataBreach().orElseThrow();
        Instant aware = past.at(breach.processorAwareAt());
        Instant told = past.at(breach.processorInformedControllerAt());
        SupplierAgreement agreement =
                breach.agreement().flatMap(register::agreement).orElse(null);
        boolean lost = agreement == null && breach.agreement().isPresent();
        if (aware == null || lost || (told != null && told.isBefore(aware))) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        Duration limit = agreement == null
                ? Duration.ofHours(24)
                : agreement.incidentClauseWithin().orElse(Duration.ofHours(24));
        if (told == null) {
            return past.asOf().isAfter(aware.plus(limit)) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
        }
        return Optional.of(told.isAfter(aware.plus(limit)) ? Verdict.VIOLATION : Verdict.SATISFIED);
    }

    private static Optional<Verdict> told(Incident incident, PersonalDataBreach breach, Past past) {
        boolean ordered = past.at(breach.authorityOrderAt()) != null;
        boolean asked =
                ordered || breach.risk() == BreachRisk.HIGH_RISK || breach.risk() == BreachRisk.NOT_ASSESSED;
        if (past.at(breach.subjectsInformedAt()) == null || !asked) {
            return Optional.empty();
        }
        if (breach.subjectCommunication().size() == 4) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean open = (!ordered && breach.risk() == BreachRisk.NOT_ASSESSED)
                || breach.subjectCommunication().isEmpty();
        return Optional.of(open ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    private static Optional<Verdict> learnt(Incident incident, Facts register, Past past) {
        Instant handled = past.at(incident.handledAt());
        if (handled == null || !BreachRules.there(incident, past)) {
            return Optional.empty();
        }
        boolean over = past.today().isAfter(past.dayOf(handled).plusDays(30));
        if (incident.rootCause().isEmpty() || incident.correctiveActions().isEmpty()) {
            return over ? Optional.of(Verdict.VIOLATION) : Optional.empty();
        }
        boolean found = incident.correctiveActions().stream()
                .flatMap(id -> register.activity(id).stream())
                .anyMatch(activity -> past.began(activity.plannedOn()));
        return found ? Optional.of(Verdict.SATISFIED) : over ? Optional.of(Verdict.UNDETERMINED) : Optional.empty();
    }

    private static Optional<Verdict> repeated(Incident incident, Facts register, Past past) {
        if (!BreachRules.there(incident, past)
                || (incident.processes().isEmpty() && incident.systems().isEmpty())) {
            return Optional.empty();
        }
        Incident same = before(
                incident,
                register,
                past,
                each -> each.cause().equals(incident.cause()) && each.cause().isPresent());
        Incident maybe = before(
                incident,
                register,
                past,
                each -> each.cause().isEmpty() || incident.cause().isEmpty());
        Incident earlier = same == null ? maybe : same;
        if (earlier == null) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (!dated(incident, past) || !dated(earlier, past)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate day = day(incident, past);
        LocalDate first = day(earlier, past);
        if (!first.plusMonths(12).isAfter(day)) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean lost = false;
        for (ActivityId id : earlier.correctiveActions()) {
            PlannedActivity action = register.activity(id).orElse(null);
            lost |= action == null;
            LocalDate done = action == null || !past.began(action.plannedOn()) ? null : past.on(action.completedOn());
            if (done != null && !done.isBefore(first) && !done.isAfter(day)) {
                return Optional.of(Verdict.SATISFIED);
            }
        }
        return Optional.of(same == null || lost ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }

    /** The last incident before one that hit something of the same and that a question picks. */
    private static Incident before(Incident incident, Facts register, Past past, Predicate<Incident> picked) {
        Comparator<Incident> order = Comparator.comparing(
                        (Incident each) -> dated(each, past) ? BreachRules.knownSince(each, past) : Instant.MAX)
                .thenComparing(Incident::id);
        Incident last = null;
        for (ProcessId process : incident.processes()) {
            last = later(last, register.of(Group.INCIDENTS_OF, process), incident, order, past, picked);
        }
        for (SystemId system : incident.systems()) {
            last = later(last, register.of(Group.INCIDENTS_OF, system), incident, order, past, picked);
        }
        return last;
    }

    private static Incident later(
            Incident last,
            List<Incident> among,
            Incident than,
            Comparator<Incident> order,
            Past past,
            Predicate<Incident> picked) {
        Incident latest = last;
        for (Incident each : among) {
            boolean counts = BreachRules.there(each, past) && order.compare(each, than) < 0 && picked.test(each);
            if (counts && (latest == null || order.compare(each, latest) > 0)) {
                latest = each;
            }
        }
        return latest;
    }

    /** Whether anything tells when it was. */
    private static boolean dated(Incident incident, Past past) {
        Optional<PersonalDataBreach> breach = incident.personalDataBreach();
        return past.at(incident.awareAt()) != null
                || past.at(incident.detectedAt()) != null
                || past.at(incident.occurredAt()) != null
                || past.at(breach.flatMap(PersonalDataBreach::processorInformedControllerAt)) != null
                || past.at(breach.flatMap(PersonalDataBreach::notifiedAt)) != null;
    }

    static Optional<Verdict> open(Incident incident, Facts register, Past past) {
        if (!BreachRules.there(incident, past)) {
            return Optional.empty();
        }
        if (past.at(incident.handledAt()) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (!dated(incident, past)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        boolean over = past.today().isAfter(day(incident, past).plusDays(90));
        return over ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }
}
