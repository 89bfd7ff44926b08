package se.lis.rules.oracle.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import se.lis.core.LisSnapshot;
import se.lis.core.access.AccessDeviation;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.RequiredControl;
import se.lis.core.continuity.Exercise;
import se.lis.core.continuity.ExerciseDeviation;
import se.lis.core.incident.Incident;
import se.lis.core.incident.IntermediateRequest;
import se.lis.core.incident.NotificationSupplement;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.incident.SignificantIncident;
import se.lis.core.organisation.ReportableChange;

/** Whether the events of an artefact stand in the order in which they must come. */
final class Chronology {

    private final ZoneId zone;
    private boolean compared;
    private boolean wrong;

    private Chronology(ZoneId zone) {
        this.zone = zone;
    }

    static void judge(Lookup register, Past past, BiConsumer<ArtefactId, Verdict> verdicts) {
        LisSnapshot known = register.known();
        judge(known.incidents(), Chronology::incident, past, verdicts);
        judge(
                known.classifications(),
                (one, events) -> {
                    events.order(Optional.of(one.classifiedOn()), one.approvedOn());
                    for (RequiredControl control : one.requiredControls()) {
                        events.order(control.implementedOn(), control.verifiedOn());
                    }
                },
                past,
                verdicts);
        judge(
                known.accessReviews(),
                (one, events) -> {
                    for (AccessDeviation deviation : one.deviations()) {
                        events.order(deviation.foundOn(), deviation.resolvedOn());
                    }
                },
                past,
                verdicts);
        judge(
                known.continuityPlans(),
                (one, events) -> {
                    for (Exercise exercise : one.exercises()) {
                        for (ExerciseDeviation deviation : exercise.deviations()) {
                            events.order(Optional.of(exercise.performedOn()), deviation.resolvedOn());
                        }
                    }
                },
                past,
                verdicts);
        judge(
                known.risks(),
                (one, events) -> {
                    events.order(one.identifiedOn(), one.assessedOn());
                    events.order(one.identifiedOn(), one.treatedOn());
                    events.order(one.identifiedOn(), one.acceptedOn());
                },
                past,
                verdicts);
        judge(
                known.impactAssessments(),
                (one, events) -> {
                    events.order(one.completedOn(), one.priorConsultationOn());
                    events.order(one.priorConsultationOn(), one.priorConsultationAnsweredOn());
                },
                past,
                verdicts);
        judge(
                known.cyberThreats(),
                (one, events) -> events.order(one.knownAt(), one.recipientsInformedAt()),
                past,
                verdicts);
        judge(
                known.dataSubjectRequests(),
                (one, events) -> {
                    events.order(one.receivedAt(), one.extendedOn());
                    events.order(one.receivedAt(), one.answeredOn());
                },
                past,
                verdicts);
        judge(
                known.governanceDocuments(),
                (one, events) -> events.order(one.approvedOn(), one.publishedOn()),
                past,
                verdicts);
        judge(known.activities(), (one, events) -> events.order(one.plannedOn(), one.completedOn()), past, verdicts);
        judge(
                List.of(known.organisation()),
                (one, events) -> {
                    for (ReportableChange change : one.reportableChanges()) {
                        events.order(Optional.of(change.changedOn()), change.reportedOn());
                    }
                },
                past,
                verdicts);
    }

    private static <A extends Artefact> void judge(
            List<A> artefacts, BiConsumer<A, Chronology> events, Past past, BiConsumer<ArtefactId, Verdict> verdicts) {
        for (A artefact : artefacts) {
            Chronology chronology = new Chronology(past.zone());
            events.accept(artefact, chronology);
            if (chronology.compared) {
                verdicts.accept(artefact.id(), chronology.wrong ? Verdict.VIOLATION : Verdict.SATISFIED);
            }
        }
    }

    private static void incident(Incident one, Chronology events) {
        events.order(one.occurredAt(), one.detectedAt());
        events.order(one.occurredAt(), one.awareAt());
        events.order(one.occurredAt(), one.handledAt());
        events.order(one.detectedAt(), one.handledAt());
        events.order(one.awareAt(), one.handledAt());
        if (one.personalDataBreach().isPresent()) {
            PersonalDataBreach breach = one.personalDataBreach().get();
            events.order(one.awareAt(), breach.notifiedAt());
            events.order(one.awareAt(), breach.subjectsInformedAt());
            events.order(one.awareAt(), breach.publicCommunicationAt());
            events.order(one.awareAt(), breach.authorityOrderAt());
            events.order(breach.processorAwareAt(), breach.processorInformedControllerAt());
            for (NotificationSupplement supplement : breach.supplements()) {
                events.order(breach.notifiedAt(), Optional.of(supplement.suppliedAt()));
            }
        }
        if (one.significantIncident().isPresent()) {
            SignificantIncident handling = one.significantIncident().get();
            events.order(one.awareAt(), handling.judgedAt());
            events.order(one.awareAt(), handling.earlyWarningAt());
            events.order(one.awareAt(), handling.notificationAt());
            events.order(one.awareAt(), handling.finalReportAt());
            events.order(handling.notificationAt(), handling.situationReportAt());
            events.order(handling.notificationAt(), handling.finalReportAt());
            events.order(one.awareAt(), handling.recipientsInformedAt());
            for (IntermediateRequest request : handling.intermediateRequests()) {
                events.order(Optional.of(request.requestedAt()), request.deliveredAt());
            }
        }
    }

    /** A moment and a day are compared as days. */
    private void order(Optional<? extends Temporal> first, Optional<? extends Temporal> then) {
        if (first.isEmpty() || then.isEmpty()) {
            return;
        }
        compared = true;
        if (first.get() instanceof Instant earlier && then.get() instanceof Instant later) {
            wrong |= later.isBefore(earlier);
        } else {
            wrong |= DataQualityRules.day(then.get(), zone).isBefore(DataQualityRules.day(first.get(), zone));
        }
    }
}
