package se.lis.rules.view.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.view.AwareActs;

/**
 * Two events of which one can't come before the other, whatever people do.
 *
 * @param members the path to the parts that hold both, or empty when the artefact itself does
 * @param first the event that comes first
 * @param then the event that can't come before it
 */
record EventOrder(String members, String first, String then) {

    /** The orders of each kind of artefact that has any. */
    private static final Map<ArtefactType, List<EventOrder>> ORDERS = Map.ofEntries(
            Map.entry(
                    ArtefactType.INCIDENT,
                    Stream.concat(
                                    AwareActs.PATHS.stream().map(act -> of("awareAt", act)),
                                    Stream.of(
                                            of("occurredAt", "detectedAt"),
                                            of("occurredAt", "awareAt"),
                                            of("occurredAt", "handledAt"),
                                            of("detectedAt", "handledAt"),
                                            of(
                                                    "personalDataBreach.notifiedAt",
                                                    "personalDataBreach.supplements.suppliedAt"),
                                            of(
                                                    "personalDataBreach.processorAwareAt",
                                                    "personalDataBreach.processorInformedControllerAt"),
                                            of(
                                                    "significantIncident.notificationAt",
                                                    "significantIncident.situationReportAt"),
                                            of(
                                                    "significantIncident.notificationAt",
                                                    "significantIncident.finalReportAt"),
                                            new EventOrder(
                                                    "significantIncident.intermediateRequests",
                                                    "requestedAt",
                                                    "deliveredAt")))
                            .toList()),
            Map.entry(
                    ArtefactType.CLASSIFICATION,
                    List.of(
                            of("classifiedOn", "approvedOn"),
                            new EventOrder("requiredControls", "implementedOn", "verifiedOn"))),
            Map.entry(ArtefactType.ACCESS_REVIEW, List.of(new EventOrder("deviations", "foundOn", "resolvedOn"))),
            Map.entry(
                    ArtefactType.CONTINUITY_PLAN,
                    List.of(new EventOrder("exercises", "performedOn", "deviations.resolvedOn"))),
            Map.entry(
                    ArtefactType.RISK,
                    List.of(
                            of("identifiedOn", "assessedOn"),
                            of("identifiedOn", "treatedOn"),
                            of("identifiedOn", "acceptedOn"))),
            Map.entry(
                    ArtefactType.IMPACT_ASSESSMENT,
                    List.of(
                            of("completedOn", "priorConsultationOn"),
                            of("priorConsultationOn", "priorConsultationAnsweredOn"))),
            Map.entry(ArtefactType.CYBER_THREAT, List.of(of("knownAt", "recipientsInformedAt"))),
            Map.entry(
                    ArtefactType.DATA_SUBJECT_REQUEST,
                    List.of(of("receivedAt", "extendedOn"), of("receivedAt", "answeredOn"))),
            Map.entry(ArtefactType.GOVERNANCE_DOCUMENT, List.of(of("approvedOn", "publishedOn"))),
            Map.entry(ArtefactType.ACTIVITY, List.of(of("plannedOn", "completedOn"))),
            Map.entry(
                    ArtefactType.ORGANISATION,
                    List.of(new EventOrder("reportableChanges", "changedOn", "reportedOn"))));

    private static EventOrder of(String first, String then) {
        return new EventOrder("", first, then);
    }

    /** Returns the orders that an artefact of a kind keeps; empty for most. */
    static List<EventOrder> of(ArtefactType type) {
        return ORDERS.getOrDefault(type, List.of());
    }
}
