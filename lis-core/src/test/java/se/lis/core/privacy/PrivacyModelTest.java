package se.lis.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.id.DataSubjectRequestId;
import se.lis.core.id.ImpactAssessmentId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;

class PrivacyModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final ProcessingActivity ACTIVITY = ProcessingActivity.builder()
            .id(ProcessingActivityId.of("B1"))
            .addProcesses(ProcessId.of("P1"))
            .addProcessors(ProcessorUse.builder()
                    .supplier(SupplierId.of("L1"))
                    .agreement(SupplierAgreementId.of("A1"))
                    .build())
            .build();

    @Test
    void blankNotApplicableAndGivenAreThreeThings() {
        assertThat(ACTIVITY.recipients()).isEmpty();
        assertThat(ACTIVITY.withRecipients(FieldAnswer.NOT_APPLICABLE))
                .isNotEqualTo(ACTIVITY)
                .isNotEqualTo(ACTIVITY.withRecipients(FieldAnswer.GIVEN));
    }

    @Test
    void aBlankFieldThatHasATextIsGivenAndNoAnswerIsChanged() {
        EntryTexts texts = EntryTexts.builder()
                .controllerContact("a")
                .jointControllerContact("b")
                .representativeContact("c")
                .dpoContact("d")
                .processorContact("e")
                .purposes("f")
                .subjectCategories("g")
                .dataCategories("h")
                .recipients("Inga")
                .processingCategories("i")
                .thirdCountryTransfers("j")
                .retention("k")
                .securityDescription("l")
                .build();

        ProcessingActivity said =
                ACTIVITY.withRecipients(FieldAnswer.NOT_APPLICABLE).withTexts(texts);

        assertThat(said.recipients()).contains(FieldAnswer.NOT_APPLICABLE);
        assertThat(List.of(
                        said.controllerContact(),
                        said.jointControllerContact(),
                        said.representativeContact(),
                        said.dpoContact(),
                        said.processorContact(),
                        said.purposes(),
                        said.subjectCategories(),
                        said.dataCategories(),
                        said.processingCategories(),
                        said.thirdCountryTransfers(),
                        said.retention(),
                        said.securityDescription()))
                .allMatch(answer -> answer.equals(Optional.of(FieldAnswer.GIVEN)));
        assertThat(ACTIVITY.withTexts(EntryTexts.builder().purposes("f").build())
                        .dataCategories())
                .isEmpty();
        assertThat(said.toString()).doesNotContain("Inga");
    }

    @Test
    void plannedProcessingIsKeptWithItsStart() {
        ProcessingActivity planned = ACTIVITY.withStartedOn(DAY.plusDays(1))
                .withEndedOn(DAY.plusDays(9))
                .withChangedOn(DAY.plusDays(2))
                .withReviewedOn(DAY.plusDays(1));

        assertThat(planned.asAt(AS_OF)).contains(ACTIVITY.withStartedOn(DAY.plusDays(1)));
        assertThat(planned.started(DAY)).isFalse();
        assertThat(planned.started(DAY.plusDays(1))).isTrue();
        assertThat(planned.inUse(DAY.plusDays(8))).isTrue();
        assertThat(planned.inUse(DAY.plusDays(9))).isFalse();
        assertThat(ACTIVITY.started(DAY)).isTrue();
    }

    @Test
    void tooFewCriteriaMeanNoOnlyWhenAllWereAssessed() {
        ProcessingActivity one = ACTIVITY.withCriteria(DpiaCriterion.LARGE_SCALE);

        assertThat(one.meetsCriteria(2)).isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(one.withCriteriaAssessed(false).meetsCriteria(2)).isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(one.withCriteriaAssessed(true).meetsCriteria(2)).isEqualTo(YesNoUnknown.NO);
        assertThat(one.meetsCriteria(1)).isEqualTo(YesNoUnknown.YES);
    }

    @Test
    void referencesAreReportedAndRemoved() {
        List<String> seen = new ArrayList<>();
        ACTIVITY.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen).containsExactly("processes P1", "processors.supplier L1", "processors.agreement A1");
        assertThat(ACTIVITY.withoutReferencesTo(SupplierId.of("L1")::equals)
                        .orElseThrow()
                        .processors())
                .isEmpty();
        assertThat(ACTIVITY.withoutReferencesTo(SupplierAgreementId.of("A1")::equals)
                        .orElseThrow()
                        .processors())
                .containsExactly(
                        ProcessorUse.builder().supplier(SupplierId.of("L1")).build());
    }

    @Test
    void impossibleProcessingIsRefused() {
        assertThatThrownBy(() -> ACTIVITY.withApproximateDataSubjects(-1))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("approximateDataSubjects");
        assertThatThrownBy(() -> ACTIVITY.withStartedOn(DAY).withEndedOn(DAY.minusDays(1)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("endedOn");
        assertThatThrownBy(() -> ProcessorUse.builder()
                        .supplier(SupplierId.of("L1"))
                        .from(DAY)
                        .until(DAY.minusDays(1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("until");
    }

    @Test
    void aProcessorIsUsedInAHalfOpenPeriod() {
        ProcessorUse use = ACTIVITY.processors().get(0);

        assertThat(use.covers(DAY)).isTrue();
        assertThat(use.withFrom(DAY.plusDays(1)).covers(DAY)).isFalse();
        assertThat(use.withUntil(DAY).covers(DAY)).isFalse();
        assertThat(use.withUntil(DAY).covers(DAY.minusDays(1))).isTrue();
    }

    @Test
    void someExceptionsAreBarredInPublicPowers() {
        assertThat(TransferMechanism.ADMINISTRATIVE_ARRANGEMENT.derogation()).isFalse();
        assertThat(TransferMechanism.NONE.derogation()).isFalse();
        assertThat(TransferMechanism.PUBLIC_INTEREST.derogation()).isTrue();
        assertThat(TransferMechanism.PUBLIC_INTEREST.barredInPublicPowers()).isFalse();
        assertThat(TransferMechanism.COMPELLING_INTERESTS.barredInPublicPowers())
                .isTrue();
    }

    @Test
    void anAssessmentForgetsWhatCameLater() {
        ImpactAssessment early = ImpactAssessment.builder()
                .id(ImpactAssessmentId.of("K1"))
                .addProcessingActivities(ACTIVITY.id())
                .completedOn(DAY)
                .build();
        ImpactAssessment full = early.withDpoAdviceSoughtOn(DAY.plusDays(1))
                .withPriorConsultationOn(DAY.plusDays(1))
                .withRiskChangedOn(DAY.plusDays(1))
                .withReviewedOn(DAY.plusDays(1));

        assertThat(full.asAt(AS_OF)).contains(early);
        assertThat(early.residualRisk()).isEqualTo(ResidualRisk.NOT_ASSESSED);
        assertThat(full.withoutReferencesTo(ACTIVITY.id()::equals)).isEmpty();
        assertThat(full.withoutReferencesTo(id -> false)).contains(full);
    }

    @Test
    void aRequestBeginsWhenItIsReceived() {
        DataSubjectRequest request = DataSubjectRequest.builder()
                .id(DataSubjectRequestId.of("R1"))
                .receivedAt(Instant.parse("2025-06-10T21:59:59Z"))
                .extendedOn(DAY.plusDays(5))
                .answeredOn(DAY.plusDays(40))
                .build();

        DataSubjectRequest known = request.asAt(AS_OF).orElseThrow();
        assertThat(known.extendedOn()).isEmpty();
        assertThat(known.answeredOn()).isEmpty();
        assertThat(request.withReceivedAt(Instant.parse("2025-06-10T22:00:00Z")).asAt(AS_OF))
                .isEmpty();
    }
}
