package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.id.DataSubjectRequestId;
import se.lis.core.json.LisJson;
import se.lis.core.privacy.DataSubjectRequest;

/** Until when a breach of law that is over can lead to a fine. SFS 2018:218 6 kap. 4 §; SFS 2025:1506 4 kap. 12 §; SFS 2018:1174 34 §. */
class FineLimitTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private static LisSnapshot register(String incident) {
        String json =
                "{\"takenAt\":\"2026-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\","
                        + "\"kind\":\"municipality\"},\"processes\":[{\"id\":\"p\","
                        + "\"nisScopes\":[{\"sector\":\"health\",\"from\":\"2020-01-01\"}]}],\"incidents\":[" + incident
                        + "]}";
        return LisJson.standard().read(json.getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "register");
    }

    private static Finding found(String rule, String incident) {
        return found(rule, register(incident));
    }

    private static Finding found(String rule, LisSnapshot register) {
        Assessment assessment = ENGINE.assess(register, LocalDate.of(2026, 6, 1));
        assertThat(ENGINE.proofChecker().check(register, assessment)).isEmpty();
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String breach(String notified) {
        return "{\"id\":\"i\",\"awareAt\":\"2024-03-01T10:00:00Z\",\"personalDataBreach\":{\"risk\":\"risk\"" + notified
                + "}}";
    }

    /** Five years from the day it was done too late, and on to the next weekday: SFS 1930:173. */
    @ParameterizedTest
    @CsvSource({"2024-03-20, 2029-03-20", "2024-03-21, 2029-03-21", "2024-03-24, 2029-03-26"})
    void aLateNotificationOfABreachFiveYearsFromIt(String day, LocalDate until) {
        assertThat(found("INC-001", breach(",\"notifiedAt\":\"" + day + "T10:00:00Z\""))
                        .finableUntil())
                .contains(until);
    }

    @Test
    void aLateEarlyWarningTwoYearsFromIt() {
        assertThat(found(
                                "INC-010",
                                "{\"id\":\"i\",\"awareAt\":\"2026-03-01T10:00:00Z\",\"processes\":[\"p\"],"
                                        + "\"significantIncident\":{\"significant\":\"yes\",\"earlyWarningAt\":\"2026-03-30T10:00:00Z\"}}")
                        .finableUntil())
                .contains(LocalDate.of(2028, 3, 30));
    }

    /** Regulations under that act are covered by its 29 § 3; it still holds for what was broken before it was repealed. */
    @Test
    void aLateReportUnderTheActBeforeTwoYearsFromIt() {
        assertThat(found(
                                "INC-010",
                                "{\"id\":\"i\",\"awareAt\":\"2025-03-03T10:00:00Z\",\"processes\":[\"p\"],"
                                        + "\"significantIncident\":{\"significant\":\"yes\",\"judgedAt\":\"2025-03-03T10:00:00Z\","
                                        + "\"earlyWarningAt\":\"2025-03-04T10:00:00Z\"}}")
                        .finableUntil())
                .contains(LocalDate.of(2027, 3, 4));
    }

    @Test
    void whatWasNeverDoneGoesOnAndWhatIsNoLawHasNone() {
        assertThat(found("INC-002", breach("")).finableUntil()).isEmpty();
        assertThat(found(
                                "INC-008",
                                breach(",\"risk\":\"high-risk\",\"subjectsInformedAt\":\"2024-03-20T10:00:00Z\"")
                                        .replace("\"risk\":\"risk\",", ""))
                        .finableUntil())
                .isEmpty();
    }

    @Test
    void aRequestThatNobodyAnsweredGoesOnThoughItsLimitIsADay() {
        DataSubjectRequest request = DataSubjectRequest.builder()
                .id(DataSubjectRequestId.of("r"))
                .receivedAt(Instant.parse("2024-03-01T10:00:00Z"))
                .build();
        LisSnapshot register = register(breach("")).withDataSubjectRequests(request);
        assertThat(found("REQ-001", register).finableUntil()).isEmpty();
        LisSnapshot answered = register.withDataSubjectRequests(request.withAnsweredOn(LocalDate.of(2024, 6, 3)));
        assertThat(found("REQ-001", answered).finableUntil()).contains(LocalDate.of(2029, 6, 4));
    }

    @Test
    void eachLimitIsAProvisionThatTheSourceNames() {
        ENGINE.catalogue().legislation().sources().forEach((id, source) -> {
            if (source.fine() != null) {
                assertThat(ENGINE.catalogue().legislation().sources())
                        .containsKey(source.fine().source());
                assertThat(source.fine().provision()).isNotBlank();
            }
        });
    }
}
