package se.lis.core.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.id.OrganisationId;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.Organisation;

class RegisterSamplesTest {

    @Test
    void whatIsShownReadsBack() {
        LisSnapshot register = LisSnapshot.builder()
                .takenAt(Instant.parse("2026-01-01T00:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("city"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .build();
        RegisterSamples samples = new RegisterSamples();
        assertThat(samples.appliesTo(register)).isTrue();
        assertThat(samples.appliesTo("register")).isFalse();
        String shown = samples.report(register).toString();
        assertThat(LisJson.standard().readSnapshot(shown.getBytes(UTF_8), "sample"))
                .isEqualTo(register);
    }
}
