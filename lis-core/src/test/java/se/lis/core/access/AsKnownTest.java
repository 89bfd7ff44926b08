package se.lis.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.id.AccessReviewId;
import se.lis.core.id.RiskId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.LeaverAccounts;
import se.lis.core.risk.Risk;

/** What came after a moment was not known at it, in values within artefacts too. */
class AsKnownTest {

    private static final AsOf FEBRUARY = AsOf.endOf(LocalDate.of(2025, 2, 28), ZoneId.of("Europe/Stockholm"));
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 10);

    @Test
    void aLaterLeaverIsNotKnown() {
        InformationSystem system = InformationSystem.builder()
                .id(SystemId.of("s"))
                .leaverAccounts(
                        LeaverAccounts.builder().oldestPrivilegedOn(MARCH).build())
                .build();
        assertThat(system.asAt(FEBRUARY)
                        .orElseThrow()
                        .leaverAccounts()
                        .orElseThrow()
                        .oldestPrivilegedOn())
                .isEmpty();
    }

    @Test
    void aRiskIdentifiedLaterDoesNotExist() {
        Risk risk = Risk.builder().id(RiskId.of("r")).identifiedOn(MARCH).build();
        assertThat(risk.asAt(FEBRUARY)).isEmpty();
    }

    @Test
    void aDeviationFoundLaterDoesNotExist() {
        AccessReview review = AccessReview.builder()
                .id(AccessReviewId.of("a"))
                .performedOn(LocalDate.of(2025, 2, 1))
                .addDeviations(AccessDeviation.builder().id("d").foundOn(MARCH).build())
                .build();
        assertThat(review.asAt(FEBRUARY).orElseThrow().deviations()).isEmpty();
    }
}
