package se.lis.rules.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Attributes;

/**
 * Two events of which one can't come before the other, whatever people do.
 *
 * @param members the path to the parts that hold both, or empty when the artefact itself does
 * @param first the event that comes first
 * @param then the event that can't come before it
 */
record Order(String members, String first, String then) {

    /** The orders of each kind of artefact that has any. */
    private static final Map<ArtefactType, List<Order>> ORDERS = Map.ofEntries(
            Map.entry(
                    ArtefactType.INCIDENT,
                    List.of(
                            of("occurredAt", "detectedAt"),
                            of("occurredAt", "awareAt"),
                            of("occurredAt", "handledAt"),
                            of("awareAt", "personalDataBreach.notifiedAt"),
                            of("awareAt", "personalDataBreach.subjectsInformedAt"),
                            of("personalDataBreach.notifiedAt", "personalDataBreach.supplements.suppliedAt"),
                            of(
                                    "personalDataBreach.processorAwareAt",
                                    "personalDataBreach.processorInformedControllerAt"),
                            of("awareAt", "significantIncident.earlyWarningAt"),
                            of("awareAt", "significantIncident.notificationAt"),
                            of("awareAt", "significantIncident.finalReportAt"),
                            of("awareAt", "significantIncident.recipientsInformedAt"),
                            new Order("significantIncident.intermediateRequests", "requestedAt", "deliveredAt"))),
            Map.entry(
                    ArtefactType.CLASSIFICATION,
                    List.of(
                            of("classifiedOn", "approvedOn"),
                            new Order("requiredControls", "implementedOn", "verifiedOn"))),
            Map.entry(ArtefactType.ACCESS_REVIEW, List.of(new Order("deviations", "foundOn", "resolvedOn"))),
            Map.entry(
                    ArtefactType.CONTINUITY_PLAN,
                    List.of(new Order("exercises", "performedOn", "deviations.resolvedOn"))),
            Map.entry(
                    ArtefactType.RISK,
                    List.of(
                            of("identifiedOn", "assessedOn"),
                            of("identifiedOn", "treatedOn"),
                            of("identifiedOn", "acceptedOn"))),
            Map.entry(ArtefactType.CYBER_THREAT, List.of(of("knownAt", "recipientsInformedAt"))),
            Map.entry(
                    ArtefactType.DATA_SUBJECT_REQUEST,
                    List.of(of("receivedAt", "extendedOn"), of("receivedAt", "answeredOn"))),
            Map.entry(ArtefactType.GOVERNANCE_DOCUMENT, List.of(of("approvedOn", "publishedOn"))),
            Map.entry(ArtefactType.ACTIVITY, List.of(of("plannedOn", "completedOn"))),
            Map.entry(ArtefactType.ORGANISATION, List.of(new Order("reportableChanges", "changedOn", "reportedOn"))));

    private static Order of(String first, String then) {
        return new Order("", first, then);
    }

    /** Returns the orders that an artefact of a kind keeps; empty for most. */
    static List<Order> of(ArtefactType type) {
        return ORDERS.getOrDefault(type, List.of());
    }

    /** Returns whether any part of an artefact holds both events. */
    boolean applies(Artefact artefact) {
        for (Object member : Attributes.values(artefact, members)) {
            if (!Attributes.values(member, first).isEmpty()
                    && !Attributes.values(member, then).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first part whose events stand the wrong way round, or empty when none does. */
    Optional<Disorder> broken(Artefact artefact, ZoneId zone) {
        List<Disorder> disorders = new ArrayList<>();
        for (Object member : Attributes.values(artefact, members)) {
            for (Object early : Attributes.values(member, first)) {
                for (Object late : Attributes.values(member, then)) {
                    if (before(late, early, zone)) {
                        disorders.add(new Disorder(path(first), path(then), early, late));
                    }
                }
            }
        }
        return disorders.isEmpty()
                ? Optional.empty()
                : disorders.stream()
                        .min(Comparator.comparing((Disorder disorder) -> day(disorder.later(), zone))
                                .thenComparing(disorder -> String.valueOf(disorder.later())));
    }

    private String path(String attribute) {
        return members.isEmpty() ? attribute : members + "." + attribute;
    }

    /** A moment and a day are compared as days: what happened on the same day may be in order. */
    private static boolean before(Object one, Object other, ZoneId zone) {
        if (one instanceof Instant moment && other instanceof Instant earlier) {
            return moment.isBefore(earlier);
        }
        return day(one, zone).isBefore(day(other, zone));
    }

    static LocalDate day(Object date, ZoneId zone) {
        return date instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : (LocalDate) date;
    }
}
