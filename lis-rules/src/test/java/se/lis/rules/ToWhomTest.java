package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.json.LisJson;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.request.AssessmentRequest;

/** A finding names the authority of the day on which it was told, or of now where that is still to be done. */
class ToWhomTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private static Finding finding(String rule, String rest, String asOf, String language) {
        String json =
                "{\"takenAt\":\"2027-01-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\","
                        + "\"kind\":\"municipality\"}" + rest + "}";
        List<Finding> found = ENGINE
                .assess(
                        LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register"),
                        AssessmentRequest.at(Instant.parse(asOf)).in(Locale.forLanguageTag(language)))
                .findings()
                .stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String breach(String awareAt) {
        return ",\"incidents\":[{\"id\":\"i\",\"awareAt\":\"" + awareAt
                + "\",\"personalDataBreach\":{\"risk\":\"risk\"}}]";
    }

    private static String significant(String awareAt) {
        return ",\"processes\":[{\"id\":\"p\",\"nisScopes\":[{\"sector\":\"health\",\"from\":\"2020-01-01\"}]}],"
                + "\"incidents\":[{\"id\":\"i\",\"processes\":[\"p\"],\"awareAt\":\"" + awareAt
                + "\",\"significantIncident\":{\"significant\":\"yes\",\"judgedAt\":\"" + awareAt + "\"}}]";
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31T22:59:59Z, datainspektionen", "2020-12-31T23:00:00Z, imy"})
    void aBreachThatIsNotNotifiedIsForTheAuthorityOfNow(String asOf, String authority) {
        assertThat(finding("INC-002", breach("2020-12-01T10:00:00Z"), asOf, "sv")
                        .arguments())
                .containsEntry("authority", Scalar.of(authority));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31T22:59:59Z, datainspektionen", "2020-12-31T23:00:00Z, imy"})
    void aBreachThatWasNotifiedLateWentToTheAuthorityOfThatDay(String notifiedAt, String authority) {
        String breach = breach("2020-12-01T10:00:00Z")
                .replace("\"risk\":\"risk\"", "\"risk\":\"risk\",\"notifiedAt\":\"" + notifiedAt + "\"");
        assertThat(finding("INC-001", breach, "2026-06-01T10:00:00Z", "sv").arguments())
                .containsEntry("authority", Scalar.of(authority));
    }

    /** Under a law that is repealed nobody has the task any longer, so it is named who had it. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-31T10:00:00Z, 2026-12-01T10:00:00Z, msb-csirt",
        "2025-12-31T10:00:00Z, 2026-01-02T10:00:00Z, mcf-csirt-nis1",
        "2026-01-02T10:00:00Z, 2026-12-01T10:00:00Z, mcf-csirt-nis1",
        "2026-06-28T10:00:00Z, 2026-06-30T10:00:00Z, mcf-csirt",
        "2026-06-28T10:00:00Z, 2026-07-01T10:00:00Z, ncsc-cert-se",
        "2026-07-01T10:00:00Z, 2026-12-01T10:00:00Z, ncsc-cert-se"
    })
    void aSignificantIncidentThatIsNotReportedIsForTheCsirtOfNow(String awareAt, String asOf, String authority) {
        assertThat(finding("INC-010", significant(awareAt), asOf, "sv").arguments())
                .containsEntry("authority", Scalar.of(authority));
    }

    @Test
    void textsNameItInEachLanguage() {
        assertThat(finding("INC-002", breach("2024-03-01T10:00:00Z"), "2026-06-01T10:00:00Z", "sv")
                        .message())
                .hasValueSatisfying(
                        message -> assertThat(message).contains("inte anmäld till Integritetsskyddsmyndigheten (IMY)"));
        assertThat(finding("INC-002", breach("2024-03-01T10:00:00Z"), "2026-06-01T10:00:00Z", "en")
                        .message())
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("not notified to the Swedish Authority for Privacy Protection (IMY)"));
    }

    /** SFS 2025:1507 5 and 23 §§: not the supervisory authority, as SFS 2018:1174 23 § had it. */
    @Test
    void anOperatorRegistersWithTheContactPoint() {
        assertThat(finding("GOV-012", "", "2026-06-01T10:00:00Z", "sv").message())
                .contains(
                        "Verksamhetsutövaren är inte anmäld till den gemensamma kontaktpunkten vid Myndigheten för civilt"
                                + " försvar (MCF). Lagen säger så snart det kan ske, utan att ange någon dag. Efter 1 mars 2026"
                                + " räknas anmälan som utebliven.");
    }

    @Test
    void theCatalogueAnswersToo() {
        RuleCatalogue catalogue = ENGINE.catalogue();
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(catalogue.toWhom("gdpr", "33(1)", day)).map(Authority::id).contains("imy");
        assertThat(catalogue.toWhom("gdpr", "33(5)", day)).isEmpty();
        assertThat(catalogue.toWhom("gdpr", "33(1)", LocalDate.of(2018, 5, 24))).isEmpty();
        // six county boards share the task, so none is the one
        assertThat(catalogue.toWhom("cybersecurity-ordinance", "7 §", day)).isEmpty();
        assertThat(catalogue.toWhom("cybersecurity-ordinance", "7 §")).hasSize(6);
    }
}
