package se.lis.rules.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.WaiverRef;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** The sample register, assessed. */
final class Assessed {

    static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private static final LisSnapshot SAMPLE = LisJson.standard()
            .readSnapshot(Path.of("../lis-examples/harness/src/main/resources/se/lis/harness/sample-register.json"));

    private Assessed() {}

    static Assessment sample(String day) {
        return sample(day, "sv");
    }

    static Assessment sample(String day, String language) {
        return ENGINE.assess(
                SAMPLE,
                AssessmentRequest.at(AsOf.lastInstantOf(
                                LocalDate.parse(day), SAMPLE.organisation().zone()))
                        .in(Locale.forLanguageTag(language)));
    }

    /** Returns the assessment with its first violation waived. */
    static Assessment waived(Assessment assessment) {
        Finding first = assessment.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .findFirst()
                .orElseThrow();
        WaiverRef waiver = WaiverRef.builder()
                .id("waiver-in-test")
                .expiresOn(LocalDate.of(2027, 1, 31))
                .build();
        return assessment.withFindings(assessment.findings().stream()
                .map(finding -> finding.equals(first) ? finding.withWaiver(waiver) : finding)
                .toList());
    }

    static JsonNode tree(byte[] json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<JsonNode> members(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
