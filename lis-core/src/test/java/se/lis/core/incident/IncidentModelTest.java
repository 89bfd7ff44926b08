package se.lis.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ActivityId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.SystemId;

class IncidentModelTest {

    private static final Instant AWARE = Instant.parse("2026-03-02T08:00:00Z");
    private static final PersonalDataBreach BREACH =
            PersonalDataBreach.builder().build();
    private static final Incident INCIDENT =
            Incident.builder().id(IncidentId.of("I1")).build();

    @Test
    void theEarlierOfOwnAwarenessAndTheProcessorsWordCounts() {
        Incident told = INCIDENT.withPersonalDataBreach(
                BREACH.withProcessorAwareAt(AWARE.minusSeconds(60)).withProcessorInformedControllerAt(AWARE));

        assertThat(INCIDENT.effectiveAwareAt()).isEmpty();
        assertThat(told.effectiveAwareAt()).contains(AWARE);
        assertThat(told.withAwareAt(AWARE.minusSeconds(1)).effectiveAwareAt()).contains(AWARE.minusSeconds(1));
        assertThat(told.withAwareAt(AWARE.plusSeconds(1)).effectiveAwareAt()).contains(AWARE);
        assertThat(INCIDENT.withAwareAt(AWARE).effectiveAwareAt()).contains(AWARE);
    }

    @Test
    void anIncidentIsThereFromTheFirstThatIsKnown() {
        Incident notified = INCIDENT.withPersonalDataBreach(BREACH.withNotifiedAt(AWARE.plusSeconds(9)));

        assertThat(INCIDENT.knownFrom()).isEmpty();
        assertThat(notified.knownFrom()).contains(AWARE.plusSeconds(9));
        assertThat(notified.withOccurredAt(AWARE.minusSeconds(9)).knownFrom()).contains(AWARE.minusSeconds(9));
        assertThat(notified.withOccurredAt(AWARE.minusSeconds(9))
                        .withDetectedAt(AWARE.minusSeconds(5))
                        .knownFrom())
                .contains(AWARE.minusSeconds(5));
        assertThat(notified.withDetectedAt(AWARE.minusSeconds(5))
                        .withAwareAt(AWARE)
                        .knownFrom())
                .contains(AWARE);
        assertThat(INCIDENT.withAwareAt(AWARE).asAt(at(AWARE.minusNanos(1)))).isEmpty();
        assertThat(INCIDENT.withAwareAt(AWARE).asAt(at(AWARE))).contains(INCIDENT.withAwareAt(AWARE));
    }

    @Test
    void aLaterNotificationTakesItsContentAndReasonsWithIt() {
        Incident aware = INCIDENT.withAwareAt(AWARE);
        PersonalDataBreach notified = BREACH.withNotifiedAt(AWARE.plusSeconds(9))
                .withReasonsForDelay("x")
                .withContent(NotificationContent.NATURE)
                .withSubjectsInformedAt(AWARE.plusSeconds(9))
                .withSubjectCommunication(SubjectCommunicationContent.CONTACT);

        assertThat(aware.withPersonalDataBreach(notified).asAt(at(AWARE)))
                .contains(aware.withPersonalDataBreach(BREACH));
        assertThat(aware.withPersonalDataBreach(notified).asAt(at(AWARE.plusSeconds(9))))
                .contains(aware.withPersonalDataBreach(notified));
    }

    @Test
    void referencesAreReportedAndRemoved() {
        Incident full = INCIDENT.withProcesses(ProcessId.of("P1"))
                .withSystems(SystemId.of("S1"))
                .withCorrectiveActions(ActivityId.of("A1"))
                .withPersonalDataBreach(
                        BREACH.withProcessor(SupplierId.of("L1")).withAgreement(SupplierAgreementId.of("G1")));
        List<String> seen = new ArrayList<>();
        full.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen)
                .containsExactly(
                        "processes P1",
                        "systems S1",
                        "correctiveActions A1",
                        "personalDataBreach.processor L1",
                        "personalDataBreach.agreement G1");
        assertThat(full.withoutReferencesTo(id -> true)).contains(INCIDENT.withPersonalDataBreach(BREACH));
        assertThat(full.withoutReferencesTo(id -> false)).contains(full);
    }

    @Test
    void whatNobodyJudgedIsNotAssessed() {
        assertThat(BREACH.risk()).isEqualTo(BreachRisk.NOT_ASSESSED);
        assertThat(SignificantIncident.builder().build().significant()).isEqualTo(Assessed.NOT_ASSESSED);
        assertThat(SignificantIncident.builder().build().affectsRecipients()).isEqualTo(Assessed.NOT_ASSESSED);
    }

    @Test
    void impossibleIncidentsAreRefused() {
        assertThatThrownBy(() -> INCIDENT.withPersonalDataBreach(BREACH.withApproximateDataSubjects(-1)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("incident 'I1': personalDataBreach.approximateDataSubjects is '-1', "
                        + "but it must not be negative");
        assertThatThrownBy(() -> INCIDENT.withName(" ")).hasMessageContaining("name");
        assertThatThrownBy(() -> INCIDENT.withRootCause(Optional.of(""))).hasMessageContaining("rootCause");
    }

    private static AsOf at(Instant instant) {
        return AsOf.of(instant, ZoneId.of("Europe/Stockholm"));
    }
}
