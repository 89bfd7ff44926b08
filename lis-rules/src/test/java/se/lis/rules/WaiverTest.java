package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.WaiverRef;
import se.lis.core.json.LisJson;

/** What a waiver does to findings and outcomes, and what it can't do. */
class WaiverTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final String VALID = "\"rule\":\"CLS-001\",\"ruleMajorVersion\":2,\"approvedOn\":\"2025-01-01\","
            + "\"approvedByRole\":\"head-of-administration\",\"expiresOn\":\"2025-06-01\",\"justification\":\"x\"";
    private static final String OF_P = "\"subjectType\":\"process\",\"subjectId\":\"p\"";

    /** Two processes of one unit, both unclassified. */
    private static LisSnapshot register(String waivers) {
        String json = "{\"takenAt\":\"2025-06-30T10:00:00Z\","
                + "\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                + "\"units\":[{\"id\":\"u\"}],"
                + "\"processes\":[{\"id\":\"p\",\"unit\":\"u\"},{\"id\":\"q\",\"unit\":\"u\"},{\"id\":\"r\"}],"
                + "\"incidents\":[{\"id\":\"i\",\"processes\":[\"p\"],\"awareAt\":\"2025-03-01T10:00:00Z\","
                + "\"personalDataBreach\":{\"risk\":\"high-risk\"}}],"
                + "\"waivers\":[" + waivers + "]}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    private static Assessment assessed(String waivers, String day) {
        return ENGINE.assess(register(waivers), LocalDate.parse(day));
    }

    private static Outcome outcome(Assessment assessment, String rule) {
        return assessment.outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> waived(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .map(finding -> finding.rule() + " " + finding.subject().id())
                .toList();
    }

    @Test
    void aWaivedFindingStaysVisibleAndIsCountedApart() {
        Assessment assessment = assessed("{\"id\":\"w\"," + VALID + "," + OF_P + "}", "2025-05-01");
        Finding waived = assessment.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(waived.kind()).isEqualTo(FindingKind.VIOLATION);
        assertThat(waived.waiver())
                .contains(WaiverRef.builder()
                        .id("w")
                        .expiresOn(LocalDate.of(2025, 6, 1))
                        .build());
        assertThat(waived(assessment)).containsExactly("CLS-001 p");
        Outcome outcome = outcome(assessment, "CLS-001");
        assertThat(outcome.waived()).isEqualTo(1);
        assertThat(outcome.violated()).isEqualTo(2);
        assertThat(assessment.unitOutcomes().stream().filter(unit -> unit.rule().equals("CLS-001")))
                .singleElement()
                .satisfies(unit -> assertThat(List.of(unit.unit(), unit.examined(), unit.violated(), unit.waived()))
                        .isEqualTo(List.of("u", 2, 1, 1)));
    }

    @Test
    void aWaiverHoldsForTheFactsThatItAcceptedAndLapsesWhenTheyChange() {
        Finding accepted = assessed("", "2025-05-01").findings().stream()
                .filter(finding -> finding.rule().equals("CLS-001")
                        && finding.subject().id().equals("p"))
                .findFirst()
                .orElseThrow();
        String waiver = "{\"id\":\"w\"," + VALID + "," + OF_P + ",\"acceptedFacts\":\""
                + accepted.proof().factsDigest() + "\"}";
        for (String day : List.of("2025-05-01", "2025-05-20")) {
            assertThat(waived(assessed(waiver, day))).containsExactly("CLS-001 p");
        }
        LisSnapshot register = register(waiver);
        LisSnapshot moved = register.withProcesses(register.processes().stream()
                .map(process -> process.withUnit(Optional.empty()))
                .toList());
        Assessment after = ENGINE.assess(moved, LocalDate.of(2025, 5, 1));
        assertThat(waived(after)).isEmpty();
        assertThat(after.findings().stream()
                        .filter(finding -> finding.lapsedWaiver().isPresent()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.id()).isEqualTo(accepted.id()));
        assertThat(outcome(after, "CLS-001").waived()).isZero();
    }

    @Test
    void aWaiverOfAUnitHoldsForAllThatItCarries() {
        assertThat(waived(assessed("{\"id\":\"w\"," + VALID + ",\"unit\":\"u\"}", "2025-05-01")))
                .containsExactly("CLS-001 p", "CLS-001 q");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01T00:00:00+01:00, 1", "2024-12-31T23:59:59+01:00, 0",
        "2025-06-01T23:59:59+02:00, 1", "2025-06-02T00:00:00+02:00, 0"
    })
    void itHoldsFromItsDecisionThroughItsLastDayInTheOrganisationsZone(String moment, int waived) {
        LisSnapshot register = register("{\"id\":\"w\"," + VALID + "," + OF_P + "}");
        Instant asOf = java.time.OffsetDateTime.parse(moment).toInstant();
        assertThat(waived(ENGINE.assess(register, asOf))).hasSize(waived);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rule\":\"CLS-001\"|\"rule\":\"CLS-999\"",
                "\"ruleMajorVersion\":2|\"ruleMajorVersion\":3",
                "\"approvedByRole\":\"head-of-administration\",|",
                ",\"justification\":\"x\"|",
                "\"2025-06-01\"|\"2025-04-01\"",
            })
    void oneThatDoesNotHoldDoesNothingAndIsItselfAFinding(String flaw) {
        String[] change = flaw.split("\\|", -1);
        String waiver = "{\"id\":\"w\"," + VALID + "," + OF_P + "}";
        assertThat(waiver).contains(change[0]);
        Assessment assessment = assessed(waiver.replace(change[0], change[1]), "2025-05-01");
        assertThat(waived(assessment)).isEmpty();
        assertThat(assessment.findings())
                .anyMatch(finding -> finding.rule().equals("PLN-011")
                        && finding.kind() == FindingKind.VIOLATION
                        && finding.subject().id().equals("w"));
    }

    @Test
    void oneWithoutLastDayDoesNothingAndIsUndetermined() {
        Assessment assessment = assessed(
                "{\"id\":\"w\"," + VALID.replace("\"expiresOn\":\"2025-06-01\",", "") + "," + OF_P + "}", "2025-05-01");
        assertThat(waived(assessment)).isEmpty();
        assertThat(outcome(assessment, "PLN-011").undetermined()).isEqualTo(1);
    }

    @Test
    void oneForWhatIsNotThereDoesNothingAndIsADanglingReference() {
        Assessment assessment =
                assessed("{\"id\":\"w\"," + VALID + "," + OF_P.replace("\"p\"", "\"nobody\"") + "}", "2025-05-01");
        assertThat(waived(assessment)).isEmpty();
        assertThat(assessment.findings())
                .anyMatch(finding -> finding.rule().equals("DQ-001")
                        && finding.subject().id().equals("w"));
    }

    @Test
    void aCriticalViolationOfLawIsNotSilenced() {
        String waiver = "{\"id\":\"w\","
                + VALID.replace("CLS-001", "INC-002")
                + ",\"subjectType\":\"incident\",\"subjectId\":\"i\"}";
        Assessment assessment = assessed(waiver, "2025-05-01");
        assertThat(assessment.findings().stream()
                        .filter(finding -> finding.rule().equals("INC-002")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.CRITICAL))
                .satisfies(finding -> assertThat(finding.waiver()).isEmpty());
        assertThat(outcome(assessment, "INC-002").violated()).isEqualTo(1);
    }

    @Test
    void ofSeveralTheOneThatLastsLongestIsNamed() {
        String waiver = "{\"id\":\"w\"," + VALID + "," + OF_P + "}";
        String longer = waiver.replace("\"w\"", "\"x\"").replace("2025-06-01", "2025-07-01");
        assertThat(assessed(waiver + "," + longer, "2025-05-01").findings())
                .extracting(finding -> finding.waiver().map(WaiverRef::id).orElse(""))
                .contains("x")
                .doesNotContain("w");
    }

    @Test
    void theDiscriminatorPicksOneFinding() {
        String json = "{\"takenAt\":\"2025-06-30T10:00:00Z\","
                + "\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                + "\"waivers\":[{\"id\":\"w\","
                + VALID.replace("CLS-001\",\"ruleMajorVersion\":2", "PLN-012\",\"ruleMajorVersion\":3")
                + ",\"subjectType\":\"organisation\",\"subjectId\":\"d\",\"discriminator\":\"%s\"}]}";
        LisSnapshot without =
                LisJson.standard().readSnapshot(json.formatted("none").getBytes(UTF_8), "register");
        List<String> all = ENGINE.assess(without, LocalDate.of(2025, 5, 1)).findings().stream()
                .filter(finding -> finding.rule().equals("PLN-012")
                        && finding.discriminator().isPresent())
                .map(finding -> finding.discriminator().orElseThrow())
                .toList();
        assertThat(all).hasSizeGreaterThan(1);
        Assessment one = ENGINE.assess(
                LisJson.standard().readSnapshot(json.formatted(all.get(0)).getBytes(UTF_8), "register"),
                LocalDate.of(2025, 5, 1));
        assertThat(waived(one)).hasSize(1);
        assertThat(outcome(one, "PLN-012").violated())
                .as("not all findings of the organisation are accepted")
                .isEqualTo(1);
        assertThat(outcome(one, "PLN-012").waived()).isZero();
    }
}
