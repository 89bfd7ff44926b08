package se.lis.rules.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.json.LisJson;
import se.lis.rules.request.AssessmentRequest;

/** No export names what is flagged as security-sensitive; all count it. */
class UnnamedTest {

    private static final LisSnapshot REGISTER = LisJson.standard()
            .readSnapshot(
                    ("{\"takenAt\":\"2026-11-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                                    + "\"systems\":[{\"id\":\"hidden-one\",\"securityProtected\":true},"
                                    + "{\"id\":\"hidden-two\",\"securityProtected\":true}]}")
                            .getBytes(UTF_8),
                    "register");

    @Test
    void whatIsFlaggedIsCountedAndNotNamed() {
        Assessment assessment = Assessed.ENGINE.assess(
                REGISTER,
                AssessmentRequest.at(Instant.parse("2026-11-01T10:00:00Z")).in(Locale.ENGLISH));
        assertThat(assessment.findings())
                .extracting(Finding::rule, finding -> finding.subject().id())
                .contains(org.assertj.core.groups.Tuple.tuple("GOV-011", "hidden-one"));
        SarifExport sarif = SarifExport.of(Assessed.ENGINE.catalogue());
        OscalExport oscal = OscalExport.of(Assessed.ENGINE.catalogue());
        for (byte[] leaving : List.of(
                sarif.write(assessment),
                sarif.write(assessment.withFindings(List.of()), assessment),
                oscal.assessmentResults(assessment),
                oscal.planOfAction(assessment),
                CsvExport.standard().findings(assessment),
                CsvExport.standard().outcomes(assessment))) {
            assertThat(new String(leaving, UTF_8)).doesNotContain("hidden-");
        }
        assertThat(new String(CsvExport.standard().outcomes(assessment), UTF_8).lines())
                .filteredOn(line -> line.startsWith("GOV-011"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("2"));
    }
}
