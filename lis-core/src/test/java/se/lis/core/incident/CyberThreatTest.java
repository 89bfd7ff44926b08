package se.lis.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.CyberThreatId;

class CyberThreatTest {

    private static final Instant KNOWN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant INFORMED = Instant.parse("2026-03-02T08:00:00Z");
    private static final CyberThreat THREAT = CyberThreat.builder()
            .id(CyberThreatId.of("T1"))
            .knownAt(KNOWN)
            .recipientsInformedAt(INFORMED)
            .build();

    @Test
    void whatNobodyJudgedIsNotAssessed() {
        assertThat(THREAT.significant()).isEqualTo(Assessed.NOT_ASSESSED);
        assertThat(THREAT.affectsRecipients()).isEqualTo(Assessed.NOT_ASSESSED);
    }

    @Test
    void laterEventsHaveNotHappened() {
        assertThat(THREAT.asAt(at(KNOWN.minusSeconds(1)))).isEmpty();
        assertThat(THREAT.asAt(at(KNOWN)).orElseThrow().recipientsInformedAt()).isEmpty();
        assertThat(THREAT.asAt(at(INFORMED))).contains(THREAT);
    }

    @Test
    void aNameSaysSomething() {
        assertThatThrownBy(() -> THREAT.withName(" "))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("name");
    }

    private static AsOf at(Instant instant) {
        return AsOf.of(instant, ZoneId.of("Europe/Stockholm"));
    }
}
