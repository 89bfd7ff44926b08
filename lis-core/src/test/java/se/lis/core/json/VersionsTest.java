package se.lis.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.history.Assessments;

/** Registers of older versions are brought up, and those of unknown ones are refused in words. */
class VersionsTest {

    private static final String REST =
            "\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"}";

    private static final LisJson UPGRADING = new LisJson(
            List.of(
                    new Upgrade("0.8", "0.9", register -> register.set("takenAt", register.remove("taken"))),
                    new Upgrade(
                            "0.9",
                            LisSnapshot.SCHEMA_VERSION,
                            register -> register.set("organisation", register.remove("organization")))),
            List.of(new Upgrade(
                    "0.9",
                    Assessment.SCHEMA_VERSION,
                    assessment -> assessment.set("asOf", assessment.remove("judgedAt")))));

    private static LisSnapshot read(LisJson json, String text) {
        return json.readSnapshot(text.getBytes(UTF_8), "register");
    }

    @Test
    void anOldRegisterIsBroughtUpVersionByVersion() {
        String old =
                "{\"schemaVersion\":\"0.8\"," + REST.replace("takenAt", "taken").replace("sation", "zation") + "}";
        LisSnapshot register = read(UPGRADING, old);
        assertThat(register).isEqualTo(read(LisJson.standard(), "{" + REST + "}"));
        assertThat(register.schemaVersion()).isEqualTo(LisSnapshot.SCHEMA_VERSION);
    }

    @Test
    void anOldAssessmentIsBroughtUpToo() {
        Assessment assessment = Assessments.empty(Instant.parse("2026-01-01T00:00:00Z"));
        String current = new String(LisJson.standard().write(assessment), UTF_8);
        assertThat(LisJson.standard().readAssessment(current.getBytes(UTF_8), "assessment"))
                .isEqualTo(assessment);
        String old = current.replace("\"schemaVersion\":\"2.0\"", "\"schemaVersion\":\"0.9\"")
                .replace("asOf", "judgedAt");
        assertThat(UPGRADING.readAssessment(old.getBytes(UTF_8), "assessment")).isEqualTo(assessment);
        assertThatThrownBy(() -> LisJson.standard().readAssessment(old.getBytes(UTF_8), "assessment"))
                .isInstanceOf(RegisterFormatException.class)
                .hasMessageContaining("version '0.9' can't be read; this library reads 1.0, 2.0");
    }

    @Test
    void originsThatWereGuessedAreLeftOut() {
        Assessment assessment = Assessments.empty(Instant.parse("2026-01-01T00:00:00Z"));
        String current = new String(LisJson.standard().write(assessment), UTF_8);
        String proof =
                "{\"facts\":[],\"parameters\":[],\"dueFrom\":{\"kind\":\"fact\"},\"comparison\":{\"op\":\"after\","
                        + "\"left\":\"2025-01-02\",\"right\":\"2025-01-01\",\"leftFrom\":{\"kind\":\"as-of\"}}}";
        String finding = "{\"id\":\"f\",\"rule\":\"R-1\",\"ruleVersion\":\"1.0\",\"area\":\"a\",\"kind\":\"violation\","
                + "\"severity\":\"low\",\"force\":\"law\",\"subject\":{\"type\":\"process\",\"id\":\"p\"},\"messageKey\":\"k\","
                + "\"proof\":" + proof + "}";
        String old = current.replace("\"schemaVersion\":\"2.0\"", "\"schemaVersion\":\"1.0\"")
                .replaceFirst("}$", ",\"findings\":[" + finding + "]}");
        Assessment read = LisJson.standard().readAssessment(old.getBytes(UTF_8), "assessment");
        assertThat(read.schemaVersion()).isEqualTo("2.0");
        assertThat(read.findings()).singleElement().satisfies(each -> {
            assertThat(each.proof().dueFrom()).isEmpty();
            assertThat(each.proof().comparison().orElseThrow().leftFrom()).isEmpty();
        });
    }

    @Test
    void whatAnUpgradeLeavesWrongIsRefused() {
        assertThatThrownBy(() -> read(UPGRADING, "{\"schemaVersion\":\"0.9\"," + REST + "}"))
                .isInstanceOf(RegisterFormatException.class)
                .hasMessageContaining("register");
    }

    @Test
    void theCurrentVersionIsReadWithAndWithoutItsName() {
        assertThat(read(LisJson.standard(), "{\"schemaVersion\":\"1.0\"," + REST + "}"))
                .isEqualTo(read(LisJson.standard(), "{" + REST + ",\"schemaVersion\":\"1.0\"}"))
                .isEqualTo(read(LisJson.standard(), "{" + REST + "}"));
    }

    @Test
    void anUnknownVersionIsRefusedBeforeAnythingElse() {
        assertThatThrownBy(() -> read(UPGRADING, "{\n\"schemaVersion\":\"7\",\"new\":1}"))
                .isInstanceOfSatisfying(RegisterFormatException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(RegisterFormatException.Kind.WRONG_VERSION);
                    assertThat(problem.allowed()).isEqualTo("0.8, 0.9, 1.0");
                })
                .hasMessage(
                        "register:2:17 at /schemaVersion: version '7' can't be read; this library reads 0.8, 0.9, 1.0");
    }

    @Test
    void anOldVersionThatDoesNotComeFirstIsRefused() {
        assertThatThrownBy(() -> read(UPGRADING, "{" + REST + ",\"schemaVersion\":\"0.9\"}"))
                .isInstanceOf(RegisterFormatException.class)
                .hasMessageContaining("must be its first field");
    }

    @Test
    void placesAreStatedInTheWholeDocument() {
        assertThatThrownBy(() -> read(
                        LisJson.standard(),
                        "{\"schemaVersion\":\"1.0\",\n" + REST + ",\n\"processes\":[{\"id\":\"p\",\"odd\":1}]}"))
                .isInstanceOf(RegisterFormatException.class)
                .hasMessageContaining("register:3:")
                .hasMessageContaining("/processes/0/odd");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        for (String text : List.of("", "[]", "7", "{", "{\"schemaVersion\":1," + REST + "}", "{" + REST + "} {}")) {
            assertThatThrownBy(() -> read(LisJson.standard(), text))
                    .as(text)
                    .isInstanceOf(RegisterFormatException.class);
        }
    }

    /** A register as the first form had it, before attributes were added: each list, a few of each. */
    @Test
    void aRegisterOfTheFirstFormIsReadAndWrittenWithWhatItHeld() throws IOException {
        byte[] first = Objects.requireNonNull(VersionsTest.class.getResourceAsStream("register-1.0.json"))
                .readAllBytes();
        LisSnapshot register = LisJson.standard().readSnapshot(new ByteArrayInputStream(first), "register-1.0.json");
        assertThat(register.schemaVersion()).isEqualTo("1.0");
        JsonNode held = new ObjectMapper().readTree(first);
        JsonNode written = new ObjectMapper().readTree(LisJson.standard().write(register));
        held.properties()
                .forEach(list -> assertThat(written.get(list.getKey()).size())
                        .as(list.getKey())
                        .isEqualTo(list.getValue().size()));
        assertThat(LisJson.standard().read(LisJson.standard().write(register), LisSnapshot.class, "again"))
                .isEqualTo(register);
    }
}
