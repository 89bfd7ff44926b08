package se.lis.rules.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.rules.AssessmentDelta;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;

class LivePageTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Instant NOW = Instant.parse("2026-05-02T08:00:00Z");
    private static final LisSnapshot REGISTER = LisSnapshot.builder()
            .takenAt(NOW)
            .organisation(Organisation.builder()
                    .id(OrganisationId.of("district"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build())
            .build();

    @Test
    void tellsWhatEachChangeMade() {
        ComplianceEngine engine = ENGINE;
        LisSnapshot register = REGISTER;
        AssessmentDelta come;
        AssessmentDelta gone;
        Instant now = NOW;
        try (LiveAssessment live = engine.live(register, AssessmentRequest.at(now))) {
            come = live.upsert(
                    BusinessProcess.builder().id(ProcessId.of("archive")).build());
            gone = live.remove(ProcessId.of("archive"));
            live.advanceTo(now.plusSeconds(3600));
        }
        assertThat(come.added()).extracting(Finding::rule).contains("CLS-001");
        assertThat(come.outcomes()).isNotEmpty();
        assertThat(gone.removed()).containsExactlyElementsOf(come.added());
        assertThat(gone.added()).isEqualTo(come.removed());
    }

    @Test
    void theSameAgainChangesNothing() {
        try (LiveAssessment live = ENGINE.live(REGISTER, AssessmentRequest.at(NOW))) {
            assertThat(live.upsert(REGISTER.organisation()).isEmpty()).isTrue();
            assertThat(live.remove(ProcessId.of("nowhere")).isEmpty()).isTrue();
            assertThat(live.advanceTo(NOW).isEmpty()).isTrue();
        }
    }

    @Test
    void whatIsRefusedLeavesEverythingAsItWas() {
        try (LiveAssessment live = ENGINE.live(REGISTER, AssessmentRequest.at(NOW))) {
            Organisation other = Organisation.builder()
                    .id(OrganisationId.of("another"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> live.upsert(other))
                    .withMessageContaining("another");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> live.remove(OrganisationId.of("district")))
                    .withMessageContaining("district");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> live.advanceTo(NOW.minusMillis(1)))
                    .withMessageContaining("only moves on");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> live.advanceTo(Instant.parse("1900-01-01T00:00:00Z")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> live.advanceTo(Instant.parse("2999-01-01T00:00:00Z")));
            assertThat(live.snapshot()).isEqualTo(REGISTER);
            assertThat(live.assessment()).isEqualTo(ENGINE.assess(REGISTER, NOW));
        }
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        LiveAssessment live = ENGINE.live(REGISTER, AssessmentRequest.at(NOW));
        live.close();
        live.close();
        assertThatIllegalStateException().isThrownBy(live::assessment);
        assertThatIllegalStateException().isThrownBy(() -> live.upsert(REGISTER.organisation()));
    }

    @Test
    void thePageHoldsThisCode() throws IOException {
        Page.isRunBy("live.md", LivePageTest.class);
    }
}
