package se.lis.rules.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.oracle.Checked;
import se.lis.rules.request.AssessmentRequest;

/** A finding is known again for ever: by what it is about, never by text, time, version or order. */
class FingerprintTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private static LisSnapshot register() {
        String json = "{\"takenAt\":\"2026-03-01T12:00:00Z\",\"organisation\":{\"id\":\"district\","
                + "\"zone\":\"Europe/Stockholm\"},\"processes\":[{\"id\":\"p-å\"}],\"incidents\":[{\"id\":\"2024-17\","
                + "\"awareAt\":\"2024-03-01T10:00:00Z\",\"personalDataBreach\":{\"risk\":\"risk\","
                + "\"notifiedAt\":\"2024-03-05T10:00:00Z\"}}]}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    /** The lines were written once and are never written anew: a fingerprint that changes loses a city its history. */
    @Test
    void fingerprintsAreThoseOfTheFirstRelease() throws IOException {
        List<Finding> findings =
                ENGINE.assess(register(), Instant.parse("2026-03-01T12:00:00Z")).findings();
        String fixture = new String(
                FingerprintTest.class.getResourceAsStream("/fingerprints.txt").readAllBytes(), UTF_8);
        assertThat(fixture.lines()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(line -> {
            String[] parts = line.split(" ");
            assertThat(findings)
                    .filteredOn(finding -> finding.rule().equals(parts[0])
                            && finding.subject().type().equals(parts[1])
                            && finding.subject().id().equals(parts[2]))
                    .extracting(Finding::id)
                    .as(line)
                    .contains(parts[3]);
        });
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void fingerprintsAreOfOrganisationRuleSubjectAndDiscriminatorAlone(@ForAll("registers") LisSnapshot register)
            throws Exception {
        Assessment plain = Checked.assess(ENGINE, register, register.takenAt());
        for (Finding finding : plain.findings()) {
            String identity = register.organisation().id().value() + "\n" + finding.rule() + "\n"
                    + finding.subject().type() + "\n" + finding.subject().id() + "\n"
                    + finding.discriminator().orElse("");
            assertThat(finding.id())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8))));
        }
        for (String language : List.of("sv", "en")) {
            AssessmentRequest spoken = AssessmentRequest.at(register.takenAt()).in(Locale.forLanguageTag(language));
            assertThat(Checked.assess(ENGINE, register, spoken).findings())
                    .extracting(Finding::id)
                    .isEqualTo(plain.findings().stream().map(Finding::id).toList());
        }
    }
}
