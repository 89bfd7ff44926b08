package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.json.LisJson;

class LisTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published("assessment-2.0.schema.json"), InputFormat.JSON);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String published(String schema) {
        try {
            return Files.readString(Path.of("../../docs/schemas", schema));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    /** The file holds rule, subject and kind, a line each, for each day; each was checked by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-01-25", "2025-06-30", "2026-11-01"})
    void theSampleHasTheFindingsThatWereExpected(String day) throws IOException {
        Path result = folder.resolve("assessment.json");
        assertThat(lis("assess", "--as-of", day, "--out", result.toString())).isZero();
        Assessment assessment = LisJson.standard().read(Files.readAllBytes(result), Assessment.class, "result");
        assertThat(SCHEMA.validate(Files.readString(result), InputFormat.JSON)).isEmpty();
        assertThat(LisJson.standard().writeReadably(assessment)).isEqualTo(Files.readAllBytes(result));
        List<String> found = assessment.findings().stream()
                .map(finding -> finding.rule() + " " + finding.subject().id() + " "
                        + finding.kind().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected(day));
    }

    private static List<String> expected(String day) throws IOException {
        String all = new String(
                LisTest.class.getResourceAsStream("/expected-findings.txt").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        return all.lines()
                .filter(line -> line.startsWith(day))
                .map(line -> line.substring(day.length() + 1))
                .sorted()
                .toList();
    }

    @Test
    void theSampleIsWhole() throws IOException {
        LisSnapshot sample = LisJson.standard()
                .read(
                        Lis.class.getResourceAsStream("sample-register.json").readAllBytes(),
                        LisSnapshot.class,
                        "sample");
        assertThat(sample.danglingReferences())
                .extracting(reference -> reference.target().value())
                .as("one on purpose")
                .containsExactly("p-60x");
        assertThat(sample.contradictedIds()).isEmpty();
        assertThat(sample.processes()).hasSize(61);
        assertThat(sample.incidents()).hasSizeGreaterThan(25);
        assertThat(sample.organisation().name())
                .hasValueSatisfying(name -> assertThat(name).contains("påhittad"));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        lis("assess", "--as-of", "2026-11-01", "--format", "json");
        String first = out.toString();
        out.getBuffer().setLength(0);
        lis("assess", "--as-of", "2026-11-01", "--format", "json");
        assertThat(out.toString()).isEqualTo(first).startsWith("{");
    }

    @Test
    void theTableIsForPeople() {
        lis("assess", "--as-of", "2026-11-01");
        assertThat(out.toString())
                .contains("AVVIKELSE", "kritisk", "ATT KLASSA HÄRNÄST", "Social dokumentation")
                .doesNotContain("Skyddsvärd verksamhet", "\u001B")
                .satisfies(table -> assertThat(table.lines().filter(line -> line.startsWith("    ")))
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120)));
    }

    @Test
    void theTableStatesWaiversRatesAndWhatTheRegisterLacks() {
        lis("assess", "--as-of", "2026-11-01");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains(
                        "[avsteg avsteg-1, till och med 2026-12-31]",
                        "1 avvikelse med giltigt avsteg",
                        "incidenthantering",
                        "Registret räcker till för",
                        "går inte att avgöra. Mest löser:");
        out.getBuffer().setLength(0);
        lis("assess", "--as-of", "2027-01-01");
        assertThat(out.toString())
                .as("the day after the waiver's last day")
                .doesNotContain("[avsteg avsteg-1")
                .contains("Avvikelse avsteg-1 gick ut 31 december 2026");
    }

    @Test
    void violationsCanFailTheCommand() {
        assertThat(lis("assess", "--as-of", "2026-11-01", "--fail-on", "critical"))
                .isEqualTo(1);
    }

    @Test
    void aRuleThatFailedFailsTheCommand() throws IOException {
        Path result = folder.resolve("assessment.json");
        lis("assess", "--out", result.toString());
        Assessment assessment = LisJson.standard().read(Files.readAllBytes(result), Assessment.class, "result");
        Assessment failed = assessment.withOutcomes(assessment.outcomes().get(0).withStatus(OutcomeStatus.ERROR));
        assertThat(ExitCodes.of(assessment, null)).isZero();
        assertThat(ExitCodes.of(failed, null)).isEqualTo(4);
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        assertThat(lis("assess", folder.resolve("none.json").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("none.json").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNoRegisterIsUnreadableAndLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"takenAt\":\"yesterday\"}");
        Path result = folder.resolve("result.json");
        assertThat(lis("assess", file.toString(), "--out", result.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("bad.json:1:", "/takenAt", "'yesterday'", "a moment such as")
                .doesNotContain("\tat ");
        assertThat(result).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=2026-13-01", "--as-of=1999-01-01", "--fail-on=huge", "--nonsense", "--locale=de"})
    void badUsage(String option) {
        assertThat(lis("assess", option)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void oneRuleIsDescribed() {
        assertThat(lis("rules", "INC-001", "--locale", "en")).isZero();
        assertThat(out.toString()).contains("Regulation (EU) 2016/679 Article 33(1)", "incident.breachNotification");
        assertThat(lis("rules", "INC-999")).isEqualTo(3);
    }

    @Test
    void aPolicyChangesWhatIsAsked() throws IOException {
        Path policy = Path.of("src/main/resources/se/lis/harness/sample-policy.yaml");
        assertThat(lis("rules", "INC-001", "--policy", policy.toString())).isZero();
        assertThat(out.toString()).contains("PT72H").contains("2026-01-01  PT48H  Stadens beslut: KS 2025/101 § 9");
        Path result = folder.resolve("assessment.json");
        assertThat(lis("assess", "--as-of", "2026-11-01", "--policy", policy.toString(), "--out", result.toString()))
                .isZero();
        assertThat(SCHEMA.validate(Files.readString(result), InputFormat.JSON)).isEmpty();
        assertThat(Files.readString(result)).contains("\"exempelstad-2026\"").contains("\"PT48H\"");
    }

    @Test
    void aBrokenPolicyIsRefusedWithItsLine() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy, "id: x\nparameters:\n  risk.reviev: [{from: 2026-01-01, value: P6M, provision: KF}]\n");
        assertThat(lis("assess", "--policy", policy.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("policy.yaml:3: parameters.risk.reviev")
                .contains("'risk.review'");
    }

    @Test
    void ownRulesAreCheckedTestedAndAsked() throws IOException {
        Path own = Path.of("../own-rules/src/main/resources");
        assertThat(lis("rules", "check", own.toString())).isZero();
        assertThat(out.toString()).isEqualTo("STAD-001  4 scenarios" + System.lineSeparator());
        assertThat(lis("rules", "test", own.toString(), "STAD-001")).isZero();
        assertThat(out.toString())
                .contains("ok      STAD-001: classified half a year ago")
                .doesNotContain("not ok");
        assertThat(lis("rules", "test", own.toString(), "STAD-009")).isEqualTo(3);
        assertThat(lis("rules", "STAD-001", "--rules", own.toString())).isZero();
        assertThat(lis("assess", "--as-of", "2026-11-01", "--rules", own.toString(), "--format", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"STAD-001\"");
        assertThat(lis("rules", "check", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("rules/catalogue.yaml is missing");
    }
}
