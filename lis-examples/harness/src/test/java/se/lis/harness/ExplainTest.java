package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    /** What was printed, with each run of spaces and line breaks as one space. */
    private String printed() {
        return out.toString().replaceAll("\\s+", " ");
    }

    @Test
    void whatIsKeptStatesWhyAndUntilWhen() {
        assertThat(lis("explain", "ACC-001", "s-social", "--sample", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(printed())
                .contains(
                        "system s-social (Socialtjänstsystem): följs",
                        "Så förblir det till och med 5 januari 2027, om inget ändras.",
                        "3 månader räknas från 5 oktober 2026 (utförd, behörighetskontroll ak-008;",
                        "och går ut 5 januari 2027.",
                        "Tiden är 6 månader, eftersom registret anger: informationsklassning",
                        "Grund: ISO/IEC 27001:2022 A.5.18 (standard)");
    }

    @Test
    void whatIsKeptIsExplainedInEnglishToo() {
        assertThat(lis("explain", "ACC-001", "s-social", "--sample", "--as-of", "2026-11-01", "--locale", "en"))
                .isZero();
        assertThat(printed())
                .contains(
                        "system s-social (Socialtjänstsystem): met",
                        "3 months, counted from 5 October 2026 (performed, access review ak-008;",
                        "will end on 5 January 2027.");
    }

    @Test
    void whatIsBrokenShowsItsFacts() {
        assertThat(lis("explain", "TRN-001", "tr-grund-2026-vuxen", "--sample", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(printed())
                .contains("följs inte", "27 har gått", "antal utbildade", "27", "90")
                .doesNotContain("{", "null", "trained", "training.");
    }

    /** A question of the rule that is kept says nothing of why another is open. */
    @Test
    void whatIsOpenSaysOnlyWhyItIsOpen() {
        assertThat(lis("explain", "CLS-010", "s-diarium", "--sample", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(printed())
                .contains("går inte att avgöra", "Om det som krävs är uppfyllt går inte att avgöra: ")
                .containsOnlyOnce("Grund: ")
                .doesNotContain("Det som krävs är uppfyllt");
    }

    @Test
    void whatIsBlankInEachOfSeveralTimesIsSaidOnce() {
        assertThat(lis("explain", "INC-001", "inc-24", "--sample", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(printed())
                .contains("fick kännedom: inget angivet, biträdet underrättade den ansvarige: inget angivet.");
    }

    @Test
    void whatARuleDoesNotConcernStatesWhatItConcerns() {
        assertThat(lis("explain", "ACC-001", "p-42", "--sample", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(printed()).contains("Regeln gäller system, och detta är något annat: verksamhetsprocess.");
    }

    @Test
    void idsOfRulesMayBeInSmallLettersAndArtefactsCalledByName() {
        assertThat(lis("explain", "acc-001", "socialtjänstsystem", "--sample", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(printed()).startsWith("ACC-001 ").contains("system s-social (Socialtjänstsystem): följs");
    }

    @ParameterizedTest
    @CsvSource({
        "ACC-0011, s-social, regeln ”ACC-0011” finns inte; kanske ACC-001",
        "ZZZZZZZZZZ, s-social, regeln ”ZZZZZZZZZZ” finns inte; lis rules listar dem",
        "ACC-001, s-socialt, ”s-socialt” finns inte i registret; kanske s-social",
        "ACC-001, system/s-socia, ”system/s-socia” finns inte i registret; kanske system/s-social",
    })
    void whatThereIsNoneOfIsSaidWithWhatComesNear(String rule, String subject, String message) {
        assertThat(lis("explain", rule, subject, "--sample")).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString().strip()).startsWith("lis: " + message).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    /** Such are the ids of matters in Swedish registries. */
    @Test
    void anIdMayHoldTheSignBetweenKindAndId(@TempDir Path folder) throws IOException {
        Path register = folder.resolve("register.json");
        Files.writeString(register, """
                {"takenAt": "2026-11-01T10:00:00Z", "organisation": {"id": "o", "zone": "Europe/Stockholm"},
                 "processes": [{"id": "2026/20"}]}
                """);
        for (String subject : List.of("2026/20", "process/2026/20")) {
            assertThat(lis("explain", "CLS-001", subject, register.toString(), "--as-of", "2026-11-01"))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(printed()).contains("verksamhetsprocess 2026/20: ");
    }
}
