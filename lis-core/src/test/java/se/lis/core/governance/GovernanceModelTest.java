package se.lis.core.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ActivityId;
import se.lis.core.id.GovernanceDocumentId;
import se.lis.core.id.ManagementReviewId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.UnitId;
import se.lis.core.id.WaiverId;

class GovernanceModelTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 25);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final ManagementReview REVIEW = ManagementReview.builder()
            .id(ManagementReviewId.of("LG-2024"))
            .year(2024)
            .decidedOn(DAY)
            .addDecisions(decision("1").withActivities(ActivityId.of("A1"), ActivityId.of("A2")), decision("2"))
            .build();
    private static final Waiver WAIVER = Waiver.builder()
            .id(WaiverId.of("W1"))
            .rule("CLS-005")
            .ruleMajorVersion(1)
            .subjectType(ArtefactType.PROCESS)
            .subjectId("P1")
            .approvedOn(DAY)
            .expiresOn(DAY.plusYears(1))
            .build();

    @Test
    void laterEventsHaveNotHappenedAndLimitsStay() {
        GovernanceDocument early = GovernanceDocument.builder()
                .id(GovernanceDocumentId.of("D1"))
                .documentType(GovernanceDocumentType.CLASSIFICATION_ROUTINE)
                .approvedOn(DAY)
                .reviewBy(DAY.plusYears(2))
                .addAdherenceReviewedOn(DAY)
                .build();
        GovernanceDocument full = early.withPublishedOn(DAY.plusDays(1)).withAdherenceReviewedOn(DAY.plusDays(1), DAY);

        assertThat(full.asAt(AS_OF)).contains(early);
        assertThat(full.adherenceReviewedOn()).containsExactly(DAY, DAY.plusDays(1));
        assertThat(full.withApprovedOn(DAY.plusDays(1))
                        .asAt(AS_OF)
                        .orElseThrow()
                        .approvedOn())
                .isEmpty();
    }

    @Test
    void aReviewOfAYearIsKeptBeforeItIsDecided() {
        assertThat(REVIEW.asAt(AS_OF)).contains(REVIEW);
        assertThat(REVIEW.withDecidedOn(DAY.plusDays(1))
                        .asAt(AS_OF)
                        .orElseThrow()
                        .decidedOn())
                .isEmpty();
    }

    @Test
    void aReviewReportsAndDropsActivities() {
        List<String> seen = new ArrayList<>();
        REVIEW.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen).containsExactly("decisions.activities A1", "decisions.activities A2");
        assertThat(REVIEW.withoutReferencesTo(ActivityId.of("A1")::equals)
                        .orElseThrow()
                        .decisions())
                .containsExactly(decision("1").withActivities(ActivityId.of("A2")), decision("2"));
        assertThat(REVIEW.withoutReferencesTo(id -> true).orElseThrow().decisions())
                .containsExactly(decision("2"));
    }

    @Test
    void decisionsAreDistinct() {
        assertThatThrownBy(() -> REVIEW.withDecisions(decision("1"), decision("1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("decisions.id");
        assertThatThrownBy(() -> REVIEW.withDecisions(decision(" "))).isInstanceOf(InvalidArtefactException.class);
        assertThatThrownBy(() -> REVIEW.withYear(0)).hasMessageContaining("year");
    }

    @Test
    void oneInputCameWithTheLaterEdition() {
        assertThat(ReviewInput.INTERESTED_PARTIES_NEEDS.partOf(IsoEdition.ISO_27001_2013))
                .isFalse();
        assertThat(ReviewInput.INTERESTED_PARTIES_NEEDS.partOf(IsoEdition.ISO_27001_2022))
                .isTrue();
        assertThat(ReviewInput.FEEDBACK.partOf(IsoEdition.ISO_27001_2013)).isTrue();
    }

    @Test
    void aWaiverBeginsWithItsApproval() {
        assertThat(WAIVER.asAt(AS_OF)).contains(WAIVER);
        assertThat(WAIVER.withApprovedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
        Waiver draft = WAIVER.withApprovedOn(Optional.empty());
        assertThat(draft.asAt(AS_OF)).contains(draft);
    }

    @Test
    void aWaiverGoesWithItsSubject() {
        List<String> seen = new ArrayList<>();
        WAIVER.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen).containsExactly("subjectId P1");
        assertThat(WAIVER.withoutReferencesTo(ProcessId.of("P1")::equals)).isEmpty();
        assertThat(WAIVER.withoutReferencesTo(ProcessId.of("P2")::equals)).contains(WAIVER);
        Waiver ofUnit = Waiver.builder()
                .id(WAIVER.id())
                .rule("CLS-005")
                .ruleMajorVersion(1)
                .unit(UnitId.of("U1"))
                .build();
        assertThat(ofUnit.subject()).isEmpty();
        assertThat(ofUnit.withoutReferencesTo(UnitId.of("U1")::equals)).isEmpty();
    }

    @Test
    void aWaiverHasOneTarget() {
        assertThatThrownBy(() -> WAIVER.withUnit(UnitId.of("U1"))).hasMessageContaining("unit");
        assertThatThrownBy(() -> WAIVER.withSubjectId(Optional.empty())).hasMessageContaining("subjectId");
        assertThatThrownBy(() -> WAIVER.withSubjectId(" ")).isInstanceOf(InvalidArtefactException.class);
        assertThatThrownBy(() -> WAIVER.withRuleMajorVersion(0)).hasMessageContaining("ruleMajorVersion");
        assertThatThrownBy(() -> WAIVER.withRule("")).hasMessageContaining("rule");
        assertThatThrownBy(() -> WAIVER.withExpiresOn(DAY.minusDays(1))).hasMessageContaining("expiresOn");
    }

    private static ReviewDecision decision(String id) {
        return ReviewDecision.builder().id(id).build();
    }
}
