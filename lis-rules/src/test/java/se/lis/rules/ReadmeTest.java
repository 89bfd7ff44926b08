package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.Organisation;

/** The README's code does what the README says; it stands here, letter for letter but for indentation. */
class ReadmeTest {

    @Test
    void theExampleFindsOneLateNotification() {
        LisSnapshot register = LisSnapshot.builder()
                .takenAt(Instant.parse("2024-03-31T08:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("district"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .addIncidents(Incident.builder()
                        .id(IncidentId.of("2024-17"))
                        .awareAt(Instant.parse("2024-03-01T10:00:00Z"))
                        .personalDataBreach(PersonalDataBreach.builder()
                                .risk(BreachRisk.RISK)
                                .notifiedAt(Instant.parse("2024-03-05T10:00:00Z"))
                                .build())
                        .build())
                .build();
        Assessment assessment = ComplianceEngine.standard().assess(register, LocalDate.of(2024, 3, 31));

        List<Finding> ofTheIncident = assessment.findings().stream()
                .filter(finding -> finding.subject().id().equals("2024-17"))
                .toList();
        assertThat(ofTheIncident).extracting(Finding::rule).containsExactly("INC-001", "INC-003", "INC-006");
        assertThat(ofTheIncident.get(0).arguments()).containsEntry("delay", Scalar.of(Duration.ofHours(24)));
        assertThat(assessment.findings()).extracting(Finding::rule).contains("CLS-019", "GOV-006", "INC-019");
    }

    @Test
    void theReadmeHoldsThisCode() throws IOException {
        assertHeld(Path.of("../README.md"), "```java\n", "```");
    }

    @Test
    void theOverviewOfTheJavadocHoldsThisCode() throws IOException {
        assertHeld(Path.of("src/main/javadoc/overview.html"), "<pre><code>\n", "</code></pre>");
    }

    private static void assertHeld(Path document, String before, String after) throws IOException {
        String text = Files.readString(document);
        String code = text.substring(text.indexOf(before) + before.length());
        String test = Files.readString(Path.of("src/test/java/se/lis/rules/ReadmeTest.java"));
        assertThat(squeezed(test)).contains(squeezed(code.substring(0, code.indexOf(after))));
    }

    @Test
    void theReadmeCountsTheRules() throws IOException {
        int rules = ComplianceEngine.standard().catalogue().rules().size();
        Path readme = Path.of("../README.md");
        if (Boolean.getBoolean("lis.writeDocs")) {
            Files.writeString(
                    readme, Files.readString(readme).replaceFirst("    \\d+ rules: ", "    " + rules + " rules: "));
        }
        assertThat(Files.readString(readme).contains("    " + rules + " rules: "))
                .as("README.md's picture says that there are %d rules; -Dlis.writeDocs=true writes it", rules)
                .isTrue();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
